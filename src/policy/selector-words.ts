import { accountGlob, accountKey } from "../facts/accounts.ts";
import { countryCode } from "../facts/countries.ts";
import { platformIds, platformNames, platformOf } from "../facts/platforms.ts";
import { statuses, statusOf } from "../facts/statuses.ts";
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
    if (isGlob(value)) return platformGlobs(slugGlob(value));
    const platform = platformOf(value);
    const near = platformIds.includes(platform) ? undefined : nearest(platform, platformIds);
    // Any other word may be a platform that this gate has not heard of.
    if (near) problem(path, `there is no platform ${value}`, near);
    return [platform];
  },
  type: (value) => [slugGlob(value)],
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
function platformGlobs(text: string): string[] {
  const glob = { text, ignoreCase: true };
  if (platformIds.some((id) => matchesGlob(glob, id))) return [text];
  const named = [...platformNames].flatMap(([name, id]) => (matchesGlob(glob, name) ? [id] : []));
  return [...new Set([text, ...named])];
}

/** What people call channels: a word that is nearly one of them is misspelled. */
const usualChannels =
  "affiliate audio display email organic-search paid-search paid-social performance-max programmatic search shopping social video".split(
    " ",
  );

function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}
