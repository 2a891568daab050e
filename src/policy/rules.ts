import { z } from "zod";
import { severities } from "../model/finding.ts";
import type { RuleSetting } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../values/words.ts";
import type { Compiling } from "./compiling.ts";
import type { Program } from "./own-rules/cel.ts";
import { toRule } from "./own-rules/rule.ts";
import type { Problems } from "./problems.ts";
import { compileSelector, selectorSchema } from "./selector.ts";
import { word } from "./texts.ts";
import type { Tree } from "./tree.ts";

const severity = z
  .enum([...severities, "off"])
  .describe("block: must be mended; hold: a person decides; note: said, stops nothing; off: not asked");

/** What may be written under one rule's id: a severity, its options, or a list of them with `for:`. */
function settingSchema(rule: (typeof rules)[number]) {
  const options = rule.options instanceof z.ZodObject ? rule.options.shape : {};
  const shape = { severity: severity.optional(), ...options };
  const item = z.strictObject({ for: selectorSchema.optional(), ...shape });
  return z
    .union([severity, z.strictObject(shape), z.array(item).min(1, "is an empty list")])
    .optional()
    .describe(rule.summary);
}

export const ownRule = z
  .strictObject({
    when: word("when it speaks, as an expression over the fields"),
    say: word("what it says"),
    severity: z.enum(severities).optional().describe("block, hold or note; hold unless it says otherwise"),
    field: word("the field it points at").optional(),
  })
  .describe("a rule of the team's own; its name has no slash");

export const rulesSchema = z
  .object(Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])))
  .catchall(ownRule)
  .describe(
    "change a rule's severity, switch it off, or set its options; launchgate explain lists the rules",
  );

/** The policy without rules that do not exist: each of those is an error of its own, and says nothing more. */
export function knownRules(tree: Tree, problems: Problems): Tree {
  const section = tree.kind === "map" ? tree.entries.get("rules") : undefined;
  if (tree.kind !== "map" || section?.value.kind !== "map") return tree;
  const ids = rules.map(({ id }) => id);
  const known = [...section.value.entries].filter(([id, { key }]) => {
    if (!id.includes("/") || ids.includes(id)) return true;
    problems.add(key, `there is no rule ${id}`, nearest(id, ids));
    return false;
  });
  const value: Tree = { ...section.value, entries: new Map(known) };
  return { ...tree, entries: new Map([...tree.entries, ["rules", { ...section, value }]]) };
}

export const settingShape = z.looseObject({ for: selectorSchema.optional(), severity: severity.optional() });

export function compileRules(
  input: Readonly<Record<string, unknown>>,
  compiling: Compiling,
): Map<string, RuleSetting[]> {
  const settings = new Map<string, RuleSetting[]>();
  for (const rule of rules) {
    const written = input[rule.id];
    if (written === undefined) continue;
    const items = Array.isArray(written) ? written : [written];
    settings.set(
      rule.id,
      items.map((item, index) => {
        const {
          for: selector,
          severity: graded,
          ...options
        } = settingShape.parse(typeof item === "string" ? { severity: item } : item);
        const path = ["rules", rule.id, ...(Array.isArray(written) ? [index] : []), "for"];
        return {
          for: compileSelector(selector, path, compiling),
          severity: graded,
          options: rule.options.parse(options),
        };
      }),
    );
  }
  return settings;
}

/** Those that are programs become rules; what is wrong with the others has been said. */
export function ownRules(
  input: Readonly<Record<string, unknown>>,
  programs: ReadonlyMap<string, Program>,
  currency: string | undefined,
): Rule[] {
  return [...programs].flatMap(([id, program]) => {
    const written = ownRule.safeParse(input[id]);
    return written.success ? [toRule(id, written.data, program, currency)] : [];
  });
}
