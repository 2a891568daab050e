import { countryCode, countryName } from "../../facts/countries.ts";
import { platformIds, platformOf, platformTitle } from "../../facts/platforms.ts";
import { namesOf, oneOf, slug } from "../../values/text.ts";
import type { SelectorInput } from "../selector.ts";
import { listOf } from "../texts.ts";
import type { Context } from "./statement.ts";

type Written = string | readonly string[];

/** Whom a clause is for, as the subject of a sentence: `paused Meta campaigns that target Germany (DE)`. */
export function whom(selector: SelectorInput | undefined, things = "campaigns"): string {
  const { status, platform, channel, type, account, region, name, owner } = selector ?? {};
  const kinds = [
    ...named(status, namesOf),
    ...named(platform, (texts) => namesOf(texts.map(platformTitle))),
    ...named(channel, namesOf),
  ];
  const rest = [
    ...named(type, (texts) => `of the type ${oneOf(texts)}`),
    ...named(account, (texts) => `in the account ${oneOf(texts)}`),
    ...named(name, (texts) => `named ${oneOf(texts)}`),
    ...named(owner, (texts) => `of ${oneOf(texts)}`),
    ...named(region, (texts) => `that target ${oneOf(texts.map(countryText))}`),
  ];
  return [...kinds, things, ...rest].join(" ");
}

/** The same for a key that is a platform or a channel. */
export function whomOf(key: string, context: Context, above?: SelectorInput): SelectorInput {
  const { channels = {} } = context.input;
  const isChannel = Object.keys(channels).some((name) => slug(name) === slug(key));
  return {
    ...above,
    ...(isChannel || !platformIds.includes(platformOf(key)) ? { channel: key } : { platform: key }),
  };
}

/** `Germany (DE)`; patterns and other words as they are written. */
export function countryText(text: string): string {
  const code = countryCode(text);
  const name = code && countryName(code);
  return name ? `${name} (${code})` : text;
}

export function isEveryone(selector: SelectorInput | undefined): boolean {
  return Object.values(selector ?? {}).every((value) => value === undefined);
}

function named(written: Written | undefined, inWords: (texts: readonly string[]) => string): string[] {
  return written === undefined ? [] : [inWords(listOf(written))];
}
