import { z } from "zod";
import { platformIds, platformOf } from "../../facts/platforms.ts";
import type { Scoped, Selector, UtmClause } from "../../model/policy.ts";
import { allows, nearest, wordsText } from "../../values/words.ts";
import type { Compiling, Path } from "../compiling.ts";
import { sectioned, type SelectorInput } from "../selector.ts";
import { word } from "../texts.ts";
import { both, defineSection, partsOf, whereOf } from "./define.ts";

const value = word("a word, a pattern between slashes, or a template with words in braces");
const values = z.union([value, z.array(value).min(1, "is an empty list")]);
const param = z.union([value, z.array(value).min(1, "is an empty list"), z.record(word("a platform or a channel"), values)]);
const params = ["source", "medium", "campaign", "content", "term", "id", "source_platform", "creative_format", "marketing_tactic"] as const;

const allowed = (name: string) =>
  param.optional().describe(`allowed values of utm_${name}: words, a pattern, a template, or a map of them by platform or channel`);

const shape = {
  required: z.array(z.enum(params)).min(1, "is an empty list").optional().describe("the UTM parameters every click must carry"),
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
        where: whereOf([...path, "required", index]),
      })),
      ...params.flatMap((name) => {
        const written = part[name];
        const aliases = new Map(Object.entries(part.aliases?.[name] ?? {}));
        const clauses = written === undefined ? [] : compileParam(name, written, aliases, selector, [...path, name], compiling);
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
  if (typeof written === "string" || Array.isArray(written)) return compileValues(name, written, aliases, selector, path, compiling);
  const keys = Object.keys(written);
  const clauses = Object.entries(written).flatMap(([key, each]) => {
    const keyed = compiling.keyed(key, [...path, key]);
    return keyed ? compileValues(name, each, aliases, both(selector, keyed), [...path, key], compiling) : [];
  });
  const platforms = keys.map(platformOf);
  if (keys.some((key) => compiling.channels.includes(key)) || !platforms.every((platform) => platformIds.includes(platform))) return clauses;
  return [...clauses, { for: selector, clause: { kind: "platforms", param: name, known: platforms }, where: whereOf(path) }];
}

function compileValues(
  name: Param,
  written: Values,
  aliases: ReadonlyMap<string, string>,
  selector: Selector,
  path: Path,
  compiling: Compiling,
): Scoped<UtmClause>[] {
  const scoped = (clause: UtmClause) => [{ for: selector, clause, where: whereOf(path) }];
  // Macros of the platforms stand in braces too; a template has words of the vocabulary in them.
  if (typeof written === "string" && /(?<!\{)\{[^{}]+\}(?!\})/.test(written)) {
    const template = compiling.template(written, path);
    return template ? scoped({ kind: "template", param: name, template, aliases }) : [];
  }
  const words = compiling.words(written, path);
  return words ? scoped({ kind: "allowed", param: name, words, aliases }) : [];
}

function checkAliases(name: Param, aliases: ReadonlyMap<string, string>, clauses: readonly Scoped<UtmClause>[], path: Path, { problem }: Compiling): void {
  const allowed = clauses.flatMap(({ clause }) => (clause.kind === "allowed" ? [clause.words] : []));
  if (allowed.length === 0) return;
  for (const [wrong, right] of aliases) {
    if (!allowed.some((words) => allows(words, right))) {
      const listed = allowed.flatMap((words) => ("list" in words ? words.list : []));
      problem([...path, wrong], `the alias ${wrong} points to ${right}, which utm.${name} does not allow (${allowed.map(wordsText).join(", ")})`, nearest(right, listed));
    } else if (allowed.some((words) => allows(words, wrong))) {
      problem([...path, wrong], `${wrong} is an allowed value of utm.${name}: it cannot be a wrong spelling too`);
    }
  }
}
