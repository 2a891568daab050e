import type { ChalkInstance } from "chalk";
import { z } from "zod";
import type { Rule } from "../model/rule.ts";
import { wrapped } from "./wrap.ts";

const optionsShape = z.object({
  properties: z
    .record(z.string(), z.object({ description: z.string().optional(), default: z.unknown().optional() }))
    .optional(),
});

/** The options of a rule with their defaults, read from the schema that checks them. */
export function optionLines(rule: Rule, pen: ChalkInstance, width: number): string[] {
  const schema = optionsShape.parse(z.toJSONSchema(rule.options, { io: "input", unrepresentable: "any" }));
  const options = Object.entries(schema.properties ?? {});
  if (options.length === 0) return [];
  return [
    "",
    pen.bold("Options"),
    ...options.flatMap(([name, option]) => [
      `  ${name}${option.default === undefined ? "" : ` (default: ${JSON.stringify(option.default)})`}`,
      ...(option.description ? wrapped(option.description, width, "    ") : []),
    ]),
  ];
}
