import { z } from "zod";
import type { AudienceClause, Scoped } from "../../model/policy.ts";
import { sectioned, type SelectorInput } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection, partsOf, whereOf } from "./define.ts";

const name = word("an audience, by id or name; * stands for any text");
const shape = {
  allow: z.array(name).min(1, "is an empty list").optional().describe("only these audiences may be reached"),
  deny: z.array(name).min(1, "is an empty list").optional().describe("these audiences may never be reached"),
  exclude: z.array(name).min(1, "is an empty list").optional().describe("these must be among the excluded audiences"),
};

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const audiences = defineSection({
  key: "audiences",
  schema: sectioned(shape, "whom campaigns may reach"),
  compile: (input, compiling) =>
    partsOf<Item>("audiences", input, compiling).flatMap(({ value, for: selector, path }) => {
      const globs = (texts: readonly string[] = []) => texts.map((text) => ({ text, ignoreCase: true }));
      for (const [index, text] of (value.allow ?? []).entries()) {
        if (value.deny?.includes(text)) compiling.problem([...path, "allow", index], `${text} is both allowed and denied`);
      }
      const clauses: AudienceClause[] = [
        ...(value.allow ? [{ kind: "allow" as const, audiences: globs(value.allow) }] : []),
        ...(value.deny ? [{ kind: "deny" as const, audiences: globs(value.deny) }] : []),
        ...globs(value.exclude).map((audience) => ({ kind: "exclude" as const, audience })),
      ];
      return clauses.map((clause): Scoped<AudienceClause> => ({ for: selector, clause, where: whereOf(path) }));
    }),
});
