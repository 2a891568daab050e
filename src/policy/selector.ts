import { z } from "zod";
import { countryCode } from "../facts/countries.ts";
import { platformIds, platformOf } from "../facts/platforms.ts";
import { statuses, statusOf } from "../facts/statuses.ts";
import { type Selector, type SelectorKey, selectorKeys } from "../model/policy.ts";
import type { Glob } from "../values/glob.ts";
import { slug } from "../values/text.ts";
import { nearest } from "../values/words.ts";
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
    selector[key] = listOf(written).map((value, index) => ({
      text: /[*?]/.test(value)
        ? value
        : readers[key](
            value,
            typeof written === "string" ? [...path, key] : [...path, key, index],
            compiling,
          ),
      // Ids are told apart by case; names of platforms, channels and people are not.
      ignoreCase: key !== "account",
    }));
  }
  return selector;
}

type Reader = (value: string, path: Path, compiling: Compiling) => string;

const asWritten: Reader = (value) => value;

/** Values in the gate's own words, as entries have them. */
const readers = {
  account: asWritten,
  platform(value, path, { problem }) {
    const platform = platformOf(value);
    const near = platformIds.includes(platform) ? undefined : nearest(platform, platformIds);
    // Any other word may be a platform that this gate has not heard of.
    if (near) problem(path, `there is no platform ${value}`, near);
    return platform;
  },
  type: (value) => slug(value),
  channel(value, path, { channels, problem }) {
    // Under channels: itself, and where it is not there, the exports' own words count.
    if (
      !channels ||
      path[0] === "channels" ||
      channels.some((name) => name.toLowerCase() === value.toLowerCase())
    )
      return value;
    problem(
      path,
      `there is no channel ${value}: it is one of ${channels.join(", ")}`,
      nearest(value, channels),
    );
    return value;
  },
  region(value, path, { problem }) {
    const code = countryCode(value);
    if (!code) problem(path, `${value} is not a country: write its two letters, such as DE`);
    return code ?? value;
  },
  name: asWritten,
  status(value, path, { problem }) {
    const status = statusOf(value);
    if (!status)
      problem(
        path,
        `${value} is not a status: it is one of ${statuses.join(", ")}`,
        nearest(value, statuses),
      );
    return status ?? value;
  },
  owner: asWritten,
} as const satisfies Record<SelectorKey, Reader>;

/** A section is one value, or a list of them with `for:`. */
export function sectioned<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const item = z.strictObject({ for: selectorSchema.optional(), ...shape });
  return z.union([z.strictObject(shape), z.array(item).min(1, "is an empty list")]).describe(description);
}
