import { z } from "zod";
import { type Selector, type SelectorKey, selectorKeys } from "../model/selector.ts";
import type { Glob } from "../values/glob.ts";
import type { Compiling, Path } from "./compiling.ts";
import { refusePatterns } from "./patterns-refused.ts";
import { selectorWords } from "./selector-words.ts";
import { listOf, oneOrMore, word } from "./texts.ts";

const glob = word("a value; * stands for any text");

/** The keys of `for:`, which the items of `budgets:` take directly. */
export const selectorShape = {
  account: oneOrMore(glob, "only these ad accounts, by id or name").optional(),
  platform: oneOrMore(glob, "only these platforms, such as google-ads or meta").optional(),
  type: oneOrMore(glob, "only these campaign types, such as search or performance-max").optional(),
  channel: oneOrMore(glob, "only these channels, as named under channels:").optional(),
  region: oneOrMore(glob, "only campaigns that target one of these countries").optional(),
  name: oneOrMore(glob, "only campaigns with such a name; * stands for any text").optional(),
  status: oneOrMore(glob, "only campaigns with one of these statuses").optional(),
  owner: oneOrMore(glob, "only campaigns of these people").optional(),
} as const satisfies Record<SelectorKey, z.ZodType>;

export const selectorSchema = z
  .strictObject(selectorShape)
  .describe("whom it is for: all keys given must match");

export type SelectorInput = z.infer<typeof selectorSchema>;

export function compileSelector(
  input: SelectorInput | undefined,
  path: Path,
  compiling: Compiling,
): Selector {
  const selector: Partial<Record<SelectorKey, readonly Glob[]>> = {};
  for (const key of selectorKeys) {
    const written = input?.[key];
    if (written === undefined) continue;
    refusePatterns(listOf(written), [...path, key], compiling);
    selector[key] = listOf(written).flatMap((value, index) => {
      const at = typeof written === "string" ? [...path, key] : [...path, key, index];
      // Ids are told apart by case; names of platforms, channels and people are not.
      return selectorWords[key](value, at, compiling).map((text) => ({
        text,
        ignoreCase: key !== "account",
      }));
    });
  }
  compiling.selected(path, inputText(input), selector);
  return selector;
}

/** `platform: tiktok, region: DE, FR` */
function inputText(input: SelectorInput = {}): string {
  const given = selectorKeys.filter((key) => input[key] !== undefined);
  return given.map((key) => `${key}: ${listOf(input[key] ?? []).join(", ")}`).join(", ");
}

/** A section is one value, or a list of them with `for:`. */
export function sectioned<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const item = z.strictObject({ for: selectorSchema.optional(), ...shape });
  return z.union([z.strictObject(shape), z.array(item).min(1, "is an empty list")]).describe(description);
}
