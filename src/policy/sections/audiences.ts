import { z } from "zod";
import type { AudienceClause, Scoped } from "../../model/policy.ts";
import { matchesGlob } from "../../values/glob.ts";
import type { Compiling } from "../compiling.ts";
import { refusePatterns } from "../patterns-refused.ts";
import { type SelectorInput, sectioned } from "../selector.ts";
import { sheetSchema } from "../sheet-schema.ts";
import { word } from "../texts.ts";
import { covers, defineSection, type Part, partsOf } from "./define.ts";

const name = word("an audience, by id or name; * stands for any text");
const names = z.union([z.array(name).min(1, "is an empty list"), sheetSchema]).optional();
const shape = {
  allow: names.describe("only these audiences may be reached"),
  deny: names.describe("these audiences may never be reached"),
  exclude: names.describe("these must be among the excluded audiences"),
};

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const audiences = defineSection({
  key: "audiences",
  schema: sectioned(shape, "whom campaigns may reach"),
  compile: (input, compiling) => {
    const parts = partsOf<Item>("audiences", input, compiling);
    for (const { value, path } of parts)
      for (const key of ["allow", "deny", "exclude"] as const)
        refusePatterns(value[key] ?? [], [...path, key], compiling);
    contradictions(parts, compiling);
    return parts.flatMap(({ value, for: selector, path }) => {
      const globs = (texts: readonly string[] = []) => texts.map((text) => ({ text, ignoreCase: true }));
      const clauses: AudienceClause[] = [
        ...(value.allow ? [{ kind: "allow" as const, audiences: globs(value.allow) }] : []),
        ...(value.deny ? [{ kind: "deny" as const, audiences: globs(value.deny) }] : []),
        ...globs(value.exclude).map((audience) => ({ kind: "exclude" as const, audience })),
      ];
      return clauses.map(
        (clause): Scoped<AudienceClause> => ({ for: selector, clause, where: compiling.where(path) }),
      );
    });
  },
});

/** What is allowed must be possible: no denial that covers it, and no duty to exclude it. */
function contradictions(parts: readonly Part<Item>[], { problem }: Compiling): void {
  const allowed = parts.flatMap((part) => (part.value.allow ?? []).map((text) => ({ text, for: part.for })));
  for (const { value, for: selector, path } of parts) {
    const within = allowed.filter((each) => covers(selector, each.for));
    for (const [index, text] of (value.deny ?? []).entries()) {
      const dead = within.find((each) => matchesGlob({ text, ignoreCase: true }, each.text));
      if (dead) problem([...path, "deny", index], `${both(dead.text, text)} is both allowed and denied`);
    }
    for (const [index, text] of (value.exclude ?? []).entries())
      if (within.some((each) => each.text.toLowerCase() === text.toLowerCase()))
        problem([...path, "exclude", index], `${text} is allowed and must be excluded: it cannot be both`);
  }
}

function both(allowed: string, denied: string): string {
  return allowed.toLowerCase() === denied.toLowerCase() ? allowed : `${allowed} (within ${denied})`;
}
