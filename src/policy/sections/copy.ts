import { z } from "zod";
import { type CopyClause, type CopyKind, copyKinds } from "../../model/copy.ts";
import type { Scoped } from "../../model/policy.ts";
import { readPhrase } from "../../values/phrase.ts";
import type { Compiling, Path } from "../compiling.ts";
import { type SelectorInput, sectioned } from "../selector.ts";
import { patternIn, word } from "../texts.ts";
import { covers, defineSection, type Part, partsOf } from "./define.ts";

const phrase = word("a phrase as it is written; case says nothing, and its words are whole");
const shape = {
  avoid: z.array(phrase).min(1, "is an empty list").optional().describe("no ad may say any of these"),
  require: z.array(phrase).min(1, "is an empty list").optional().describe("every ad must say all of these"),
  review: z
    .array(phrase)
    .min(1, "is an empty list")
    .optional()
    .describe("an ad that says one of these is held for a person's eye: prices, claims, legal words"),
} satisfies Record<CopyKind, z.ZodType>;

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const copy = defineSection({
  key: "copy",
  schema: sectioned(shape, "the words of the ads: what the brand avoids, requires and looks at"),
  compile: (input, compiling) => {
    const parts = partsOf<Item>("copy", input, compiling);
    contradictions(parts, compiling);
    return parts.flatMap((part) => {
      if (copyKinds.every((kind) => part.value[kind] === undefined))
        compiling.problem(part.path, "this says nothing of any word: give it avoid:, require: or review:");
      return copyKinds.flatMap((kind) => clausesOf(kind, part, compiling));
    });
  },
});

function clausesOf(
  kind: CopyKind,
  { value, for: selector, path }: Part<Item>,
  { problem, where }: Compiling,
): Scoped<CopyClause>[] {
  const texts = value[kind];
  if (!texts) return [];
  for (const [index, text] of texts.entries()) checkPhrase(text, [...path, kind, index], problem);
  return [{ for: selector, clause: { kind, phrases: texts.map(readPhrase) }, where: where([...path, kind]) }];
}

/** What is meant as a pattern would never be found, and nobody would notice. */
function checkPhrase(text: string, path: Path, problem: Compiling["problem"]): void {
  if (patternIn(text) !== undefined)
    problem(path, `${text} is a pattern, and phrases are plain words: list what it would match`);
  else if (/[\p{L}\p{N}]\*|\*[\p{L}\p{N}].*\*/u.test(text))
    problem(path, `the star in ${text} stands for itself here: list the words as ads write them`);
  else if (!/[^\s\p{Cf}]/u.test(text)) problem(path, "a phrase has at least one letter or sign");
}

/** What must be said must not be what may not be said, wherever both are asked. */
function contradictions(parts: readonly Part<Item>[], { problem }: Compiling): void {
  const avoided = parts.flatMap(({ value, for: selector }) =>
    (value.avoid ?? []).map((text) => ({ phrase: readPhrase(text), for: selector })),
  );
  for (const { value, for: selector, path } of parts) {
    for (const kind of ["require", "review"] as const) {
      for (const [index, text] of (value[kind] ?? []).entries()) {
        const against = avoided.find(
          (each) => covers(each.for, selector) && each.phrase.find(text) !== undefined,
        );
        if (against)
          problem(
            [...path, kind, index],
            `${text} cannot be ${kind === "require" ? "required" : "left to a person"}: it says ${against.phrase.text}, which is avoided`,
          );
      }
    }
  }
}
