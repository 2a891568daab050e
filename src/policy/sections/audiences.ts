import { z } from "zod";
import type { AudienceClause, Scoped, Selector } from "../../model/policy.ts";
import type { Compiling } from "../compiling.ts";
import { type SelectorInput, sectioned } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection, type Part, partsOf, whereOf } from "./define.ts";

const name = word("an audience, by id or name; * stands for any text");
const shape = {
  allow: z.array(name).min(1, "is an empty list").optional().describe("only these audiences may be reached"),
  deny: z.array(name).min(1, "is an empty list").optional().describe("these audiences may never be reached"),
  exclude: z
    .array(name)
    .min(1, "is an empty list")
    .optional()
    .describe("these must be among the excluded audiences"),
};

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const audiences = defineSection({
  key: "audiences",
  schema: sectioned(shape, "whom campaigns may reach"),
  compile: (input, compiling) => {
    const parts = partsOf<Item>("audiences", input, compiling);
    contradictions(parts, compiling);
    return parts.flatMap(({ value, for: selector, path }) => {
      const globs = (texts: readonly string[] = []) => texts.map((text) => ({ text, ignoreCase: true }));
      const clauses: AudienceClause[] = [
        ...(value.allow ? [{ kind: "allow" as const, audiences: globs(value.allow) }] : []),
        ...(value.deny ? [{ kind: "deny" as const, audiences: globs(value.deny) }] : []),
        ...globs(value.exclude).map((audience) => ({ kind: "exclude" as const, audience })),
      ];
      return clauses.map(
        (clause): Scoped<AudienceClause> => ({ for: selector, clause, where: whereOf(path) }),
      );
    });
  },
});

/** The very same text allowed and denied for the very same campaigns. */
function contradictions(parts: readonly Part<Item>[], { problem }: Compiling): void {
  const keyOf = (selector: Selector, text: string) =>
    JSON.stringify([Object.entries(selector).sort(), text.toLowerCase()]);
  const allowed = new Set(
    parts.flatMap((part) => (part.value.allow ?? []).map((text) => keyOf(part.for, text))),
  );
  for (const { value, for: selector, path } of parts) {
    for (const [index, text] of (value.deny ?? []).entries()) {
      if (allowed.has(keyOf(selector, text)))
        problem([...path, "deny", index], `${text} is both allowed and denied`);
    }
  }
}
