import { accountGlob, accountKey } from "../facts/accounts.ts";
import { countryCode } from "../facts/countries.ts";
import { nearestPlatform, platformIds, platformNames, platformOf } from "../facts/platforms.ts";
import { statuses, statusOf } from "../facts/statuses.ts";
import { campaignTypes, nearestType, typeNames, typeOf } from "../facts/types.ts";
import type { SelectorKey } from "../model/selector.ts";
import { matchesGlob, slugGlob } from "../values/glob.ts";
import { slug } from "../values/text.ts";
import { nearest } from "../values/words.ts";
import type { Compiling, Path } from "./compiling.ts";

type Reader = (value: string, path: Path, compiling: Compiling) => readonly string[];

const asWritten: Reader = (value) => [value];

/** What is written under a key of `for:`, as globs over the words that entries have: their fields are normalised, and so are these. */
export const selectorWords = {
  account(value) {
    const bare = isGlob(value) ? accountGlob(value) : accountKey(value);
    return bare === value ? [value] : [value, bare];
  },
  platform(value, path, { problem }) {
    if (isGlob(value)) return globsOver(slugGlob(value), platformIds, platformNames);
    const platform = platformOf(value);
    const near = platformIds.includes(platform)
      ? undefined
      : (nearestPlatform(value) ?? nearest(platform, platformIds));
    // Any other word may be a platform that this gate has not heard of.
    if (near) problem(path, `there is no platform ${value}`, near);
    return [platform];
  },
  type(value, path, { ownTypes, problem }) {
    const globs = isGlob(value) ? globsOver(slugGlob(value), campaignTypes, typeNames) : [typeOf(value)];
    if (ownTypes || globs.some(isType)) return globs;
    const near = nearestType(value);
    const others = `: it is one of ${campaignTypes.join(", ")}; words of your own need columns: { type: "…" }, the header they stand under`;
    problem(path, `there is no campaign type ${value}${near === undefined ? others : ""}`, near);
    return globs;
  },
  channel(value, path, { channels, problem }) {
    // Under channels: itself, and where it is not there, the exports' own words count.
    const free = !channels || path[0] === "channels" || isGlob(value);
    const near = !channels && !isGlob(value) ? nearest(slug(value), usualChannels) : undefined;
    if (near !== undefined && near !== slug(value)) problem(path, `there is no channel ${value}`, near);
    if (!free && !channels.some((name) => slug(name) === slug(value)))
      problem(
        path,
        `there is no channel ${value}: it is one of ${channels.join(", ")}`,
        nearest(value, channels),
      );
    return [slugGlob(value)];
  },
  region(value, path, { problem }) {
    if (isGlob(value)) return [value];
    const code = countryCode(value);
    if (!code) problem(path, `${value} is not a country: write its two letters, such as DE`);
    return [code ?? value];
  },
  name: asWritten,
  status(value, path, { problem }) {
    const glob = { text: value, ignoreCase: true };
    const known = isGlob(value) ? statuses.some((each) => matchesGlob(glob, each)) : statusOf(value);
    if (!known)
      problem(
        path,
        `${value} is not a status: it is one of ${statuses.join(", ")}`,
        nearest(value, statuses),
      );
    return [isGlob(value) ? value : (statusOf(value) ?? value)];
  },
  owner: asWritten,
} as const satisfies Record<SelectorKey, Reader>;

/** `Facebook*` fits no platform's id but a name of one: exports write the names, entries have the ids. */
function globsOver(
  text: string,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const glob = { text, ignoreCase: true };
  if (ids.some((id) => matchesGlob(glob, id))) return [text];
  const named = [...names].flatMap(([name, id]) => (matchesGlob(glob, name) ? [id] : []));
  return [...new Set([text, ...named])];
}

function isType(text: string): boolean {
  return campaignTypes.some((type) => matchesGlob({ text, ignoreCase: true }, type));
}

/** What people call channels: a word that is nearly one of them is misspelled. */
const usualChannels =
  "affiliate audio display email organic-search paid-search paid-social performance-max programmatic search shopping social video".split(
    " ",
  );

function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}
