import { z } from "zod";
import type { Scoped, UtmClause } from "../../model/policy.ts";
import type { Selector } from "../../model/selector.ts";
import { matchTemplate } from "../../values/template.ts";
import { allows } from "../../values/words.ts";
import type { Compiling, Path } from "../compiling.ts";
import { type SelectorInput, sectioned } from "../selector.ts";
import { patternIn, word } from "../texts.ts";
import { both, defineSection, partsOf } from "./define.ts";
import { checkAliases } from "./utm-aliases.ts";

const value = word("a word, a pattern between slashes, or a template with words in braces");
const values = z.union([value, z.array(value).min(1, "is an empty list")]);
const param = z.union([
  value,
  z.array(value).min(1, "is an empty list"),
  z.record(word("a platform or a channel"), values),
]);
const params = [
  "source",
  "medium",
  "campaign",
  "content",
  "term",
  "id",
  "source_platform",
  "creative_format",
  "marketing_tactic",
] as const;

const allowed = (name: string) =>
  param
    .optional()
    .describe(
      `allowed values of utm_${name}: words, a pattern, a template, or a map of them by platform or channel`,
    );

const shape = {
  required: z
    .array(z.enum(params))
    .min(1, "is an empty list")
    .optional()
    .describe("the UTM parameters every click must carry"),
  source: allowed("source"),
  medium: allowed("medium"),
  campaign: allowed("campaign"),
  content: allowed("content"),
  term: allowed("term"),
  id: allowed("id"),
  source_platform: allowed("source_platform"),
  creative_format: allowed("creative_format"),
  marketing_tactic: allowed("marketing_tactic"),
  aliases: z
    .partialRecord(z.enum(params), z.record(word("a known wrong spelling"), word("what is right")))
    .optional()
    .describe("known wrong spellings with the right one: flagged, and safe to mend"),
};

type Param = (typeof params)[number];
type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };
type Values = z.output<typeof values>;

export const utm = defineSection({
  key: "utm",
  schema: sectioned(
    shape,
    "the UTM parameters of the link that is really clicked: landing page plus URL tags",
  ),
  compile: (input, compiling) =>
    partsOf<Item>("utm", input, compiling).flatMap(({ value: part, for: selector, path }) => [
      ...(part.required ?? []).map((name, index) => ({
        for: selector,
        clause: { kind: "required", param: name } as const,
        where: compiling.where([...path, "required", index]),
      })),
      ...params.flatMap((name) => {
        const written = part[name];
        const aliases = new Map(Object.entries(part.aliases?.[name] ?? {}));
        const clauses =
          written === undefined
            ? []
            : compileParam(name, written, aliases, selector, [...path, name], compiling);
        checkAliases(name, aliases, clauses, [...path, "aliases", name], compiling);
        return clauses;
      }),
    ]),
});

function compileParam(
  name: Param,
  written: z.output<typeof param>,
  aliases: ReadonlyMap<string, string>,
  selector: Selector,
  path: Path,
  compiling: Compiling,
): Scoped<UtmClause>[] {
  if (typeof written === "string" || Array.isArray(written))
    return [compileValues(name, written, aliases, selector, path, compiling)];
  const clauses = Object.entries(written).flatMap(([key, each]) => {
    const narrowed = both(selector, compiling.keyed(key, [...path, key]));
    if (!narrowed)
      compiling.keyProblem([...path, key], `${key} never applies here: the for: above leaves it out`);
    return narrowed ? [compileValues(name, each, aliases, narrowed, [...path, key], compiling)] : [];
  });
  const known = name === "source" ? platformsNamed(Object.keys(written), path, compiling) : undefined;
  return known
    ? [
        ...clauses,
        { for: selector, clause: { kind: "platforms", param: name, known }, where: compiling.where(path) },
      ]
    : clauses;
}

/** The platforms of a map, by themselves or as those of a channel; undefined where a channel may have any. */
function platformsNamed(keys: readonly string[], path: Path, compiling: Compiling): string[] | undefined {
  const known: string[] = [];
  for (const key of keys) {
    const { channel, platform } = compiling.keyed(key, [...path, key]);
    const globs = channel ? compiling.channelFor.get(channel[0]?.text ?? "")?.platform : platform;
    if (!globs || globs.some(({ text }) => /[*?]/.test(text))) return undefined;
    known.push(...globs.map(({ text }) => text));
  }
  return [...new Set(known)];
}

function compileValues(
  name: Param,
  written: Values,
  aliases: ReadonlyMap<string, string>,
  selector: Selector,
  path: Path,
  compiling: Compiling,
): Scoped<UtmClause> {
  const scoped = (clause: UtmClause) => ({ for: selector, clause, where: compiling.where(path) });
  // Macros of the platforms stand in braces too; a template has words of the vocabulary in them.
  // A pattern counts its letters in braces.
  const isPattern = typeof written === "string" && patternIn(written) !== undefined;
  if (typeof written === "string" && !isPattern && /(?<!\{)\{[^{}]+\}(?!\})/.test(written)) {
    const template = compiling.template(written, path);
    const right = [...aliases].filter(([, value]) => matchTemplate(template, value).ok);
    return scoped({ kind: "template", param: name, template, aliases: new Map(right) });
  }
  const words = compiling.words(written, path);
  // What is right on one platform need not be on another.
  const right = [...aliases].filter(([, value]) => allows(words, value));
  return scoped({ kind: "allowed", param: name, words, aliases: new Map(right) });
}
