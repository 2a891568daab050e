import { nearestPlatform, platformIds, platformOf } from "../facts/platforms.ts";
import type { NameClause, Scoped, UtmClause } from "../model/policy.ts";
import type { Selector } from "../model/selector.ts";
import type { Template } from "../values/template.ts";
import { slug } from "../values/text.ts";
import { nearest, type Words } from "../values/words.ts";
import { readTemplate, readWords } from "./patterns.ts";
import { listOf } from "./texts.ts";

export type Path = readonly (string | number)[];

/**
 * What compiling a section may ask about the rest of the policy, and where it says what is wrong.
 * Its answers are total: what is wrong is said once, and something that fits stands in for it.
 */
export interface Compiling {
  problem(path: Path, message: string, suggestion?: string): void;
  /** At the key itself rather than at its value. */
  keyProblem(path: Path, message: string, suggestion?: string): void;
  /** Notes what `for:` of a section says, so that a clause which is for nothing of a launch is told. */
  selected(path: Path, written: string, selector: Selector): void;
  /** How messages name the place a clause comes from. */
  where(path: Path): string;
  readonly currency: string | undefined;
  /** Undefined: the policy names none, and the exports' own words count. */
  readonly channels: readonly string[] | undefined;
  /** `columns:` says which column has the campaign types: their words may be anybody's. */
  readonly ownTypes: boolean;
  /** By slug: how each channel is known. */
  readonly channelFor: ReadonlyMap<string, Selector>;
  readonly vocabulary: ReadonlyMap<string, Words>;
  /** What those sections came down to, once they have been compiled. */
  readonly names: readonly Scoped<NameClause>[];
  readonly utm: readonly Scoped<UtmClause>[];
  /** Sections of which something was left out, as it is wrong: what seems to lack may be in it. */
  readonly faulty: ReadonlySet<string>;
  /** A key of a map per platform or channel, as a selector. */
  keyed(key: string, path: Path): Selector;
  /** A list, a word, or a pattern between slashes. */
  words(value: string | readonly string[], path: Path): Words;
  template(text: string, path: Path): Template;
}

/** Words, and what each means in the settings of platforms. */
type Meanings = Readonly<Record<string, string | readonly string[]>>;

export interface Known {
  readonly currency: string | undefined;
  readonly channels: readonly string[] | undefined;
  readonly ownTypes: boolean;
  readonly vocabulary: Readonly<Record<string, string | readonly string[] | Meanings>>;
  readonly faulty: ReadonlySet<string>;
}

export function createCompiling(
  known: Known,
  say: Pick<Compiling, "problem" | "keyProblem" | "selected" | "where">,
): Compiling {
  const vocabulary = new Map<string, Words>();
  const compiling: Compiling = {
    ...say,
    currency: known.currency,
    channels: known.channels,
    ownTypes: known.ownTypes,
    channelFor: new Map(),
    vocabulary,
    names: [],
    utm: [],
    faulty: known.faulty,
    keyed: (key, path) => readKey(key, path, compiling),
    words: (value, path) => readWords(value, path, compiling),
    template: (text, path) => readTemplate(text, path, compiling),
  };
  for (const [name, value] of Object.entries(known.vocabulary)) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(name))
      say.keyProblem(
        ["vocabulary", name],
        `the word ${name} cannot stand in braces: use letters, digits, - and _`,
      );
    vocabulary.set(name, wordsOf(value, ["vocabulary", name], compiling));
  }
  return compiling;
}

function wordsOf(value: Known["vocabulary"][string], path: Path, compiling: Compiling): Words {
  if (isMap(value))
    return {
      list: Object.keys(value),
      means: new Map(Object.entries(value).map(([word, settings]) => [word, listOf(settings)])),
    };
  return compiling.words(value, path);
}

function isMap(value: Known["vocabulary"][string]): value is Meanings {
  return typeof value !== "string" && !Array.isArray(value);
}

function readKey(key: string, path: Path, { channels = [], keyProblem }: Compiling): Selector {
  const channel = slug(key);
  if (channels.some((name) => slug(name) === channel))
    return { channel: [{ text: channel, ignoreCase: true }] };
  const platform = platformOf(key);
  if (!platformIds.includes(platform)) {
    keyProblem(
      path,
      `${key} is neither a platform nor one of the channels`,
      nearest(key, [...channels, ...platformIds]) ?? nearestPlatform(key),
    );
  }
  return { platform: [{ text: platform, ignoreCase: true }] };
}
