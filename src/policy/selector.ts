import { z } from "zod";
import { countryCode } from "../facts/countries.ts";
import { platformOf } from "../facts/platforms.ts";
import { type Selector, type SelectorKey, selectorKeys } from "../model/policy.ts";
import type { Glob } from "../values/glob.ts";
import { slug } from "../values/text.ts";
import type { Compiling, Path } from "./compiling.ts";
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

export const selectorSchema = z.strictObject(selectorShape).describe("whom it is for: all keys given must match");

export type SelectorInput = z.infer<typeof selectorSchema>;

export function compileSelector(input: SelectorInput | undefined, path: Path, compiling: Compiling): Selector {
  const selector: Partial<Record<SelectorKey, readonly Glob[]>> = {};
  for (const key of selectorKeys) {
    const written = input?.[key];
    if (written === undefined) continue;
    const values = listOf(written);
    if (key === "channel") for (const value of values) compiling.knownChannel(value, [...path, key]);
    selector[key] = values.map((value) => toGlob(key, value));
  }
  return selector;
}

// Ids are told apart by case; names of accounts, platforms, channels and people are not.
function toGlob(key: SelectorKey, value: string): Glob {
  const text =
    key === "platform" && !value.includes("*") ? platformOf(value)
    : key === "region" ? (countryCode(value) ?? value)
    : key === "type" && !value.includes("*") ? slug(value)
    : value;
  return { text, ignoreCase: key !== "account" };
}

/** A section is one value, or a list of them with `for:`. */
export function sectioned<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const item = z.strictObject({ for: selectorSchema.optional(), ...shape });
  return z.union([z.strictObject(shape), z.array(item).min(1, "is an empty list")]).describe(description);
}
