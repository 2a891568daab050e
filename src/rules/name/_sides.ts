import type { Reference } from "../../model/agree.ts";
import type { FieldName, Region } from "../../model/field.ts";
import type { NameClause, Scoped } from "../../model/policy.ts";
import type { Fields } from "../../model/rule.ts";
import { matchTemplate } from "../../values/template.ts";
import { slug } from "../../values/text.ts";

/** What the two sides of a clause may speak of. */
export const reads = [
  "campaign.name?",
  "adGroup.name?",
  "ad.name?",
  "campaign.id?",
  "platform?",
  "channel?",
  "type?",
  "regions?",
  "flight.start?",
  "flight.end?",
  "objective?",
  "owner?",
  "click?",
] as const;

export type Known = Fields<(typeof reads)[number]>;

/** What one side says: a word of a name, a parameter, or a setting. */
export function textsOf({ field, param, template, word }: Reference, fields: Known): string[] {
  const whole = wholeOf(field, param, fields);
  if (!template || word === undefined) return whole;
  return whole.flatMap((text) => {
    const match = matchTemplate(template, text);
    const segment = match.ok ? match.segments.get(word) : undefined;
    return segment === undefined ? [] : [segment];
  });
}

function wholeOf(field: FieldName, param: string | undefined, fields: Known): string[] {
  if (param !== undefined)
    return (fields.click?.params ?? []).flatMap(({ key, value }) =>
      // One without a value is utm/empty's to say.
      key === `utm_${param}` && value.trim() !== "" ? [value] : [],
    );
  if (field === "regions") return (fields.regions ?? []).map(({ code, text }: Region) => code ?? text);
  const value = Object.entries(fields).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? [value] : [];
}

export function isOffName(
  { field }: Reference,
  fields: Known,
  names: readonly Scoped<NameClause>[],
): boolean {
  return names.some(
    ({ clause }) =>
      field === `${clause.level}.name` &&
      wholeOf(field, undefined, fields).some((name) => !matchTemplate(clause.template, name).ok),
  );
}

/** What a word means in the settings of platforms, where the vocabulary says it. */
export function meaningsOf({
  template,
  word,
}: Reference): ReadonlyMap<string, readonly string[]> | undefined {
  const part = template?.parts.find((each) => "word" in each && each.word === word);
  return part && "word" in part && "list" in part.words ? part.words.means : undefined;
}

/** Whether a word means one of the settings; platforms write them in several ways. */
export function means(reference: Reference, word: string, settings: readonly string[]): boolean {
  const meant = (meaningsOf(reference)?.get(word) ?? []).map(slug);
  return settings.some((setting) => meant.includes(slug(setting)));
}
