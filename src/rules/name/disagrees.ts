import { countryCode } from "../../facts/countries.ts";
import type { AgreeClause, Reference } from "../../model/agree.ts";
import type { FieldName, Region } from "../../model/field.ts";
import type { Fields } from "../../model/rule.ts";
import { dayLike } from "../../values/date.ts";
import { matchTemplate } from "../../values/template.ts";
import { defineRule, noOptions } from "../define.ts";

const policy =
  'vocabulary:\n  region: [us, uk, de]\n  quarter: /20\\d\\dq[1-4]/\nnames: { campaign: "{region}_{quarter}" }\nagree:\n  - name.region = regions\n  - name.quarter = flight.start';

/** What the two sides of a clause may speak of. */
const reads = [
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

type Known = Fields<(typeof reads)[number]>;

export const disagrees = defineRule({
  id: "name/disagrees",
  summary: "A word of a name contradicts the campaign's settings.",
  why: "The name says one market or quarter and the settings another: one of them is a copy of last time, and the budget is spent by the settings.",
  severity: "hold",
  reads,
  policy: ["agree"],
  options: noOptions,
  *check(fields, { policy: { agree } }) {
    for (const { clause } of agree) {
      const lacking = [clause.left, clause.right]
        .filter(({ field }) => !Object.hasOwn(fields, field))
        .map(({ field }) => field);
      if (lacking.length > 0) {
        yield { missing: lacking };
        continue;
      }
      const [left, right] = inOneForm(clause, textsOf(clause.left, fields), textsOf(clause.right, fields));
      // A name off its template, or a blank setting, is said by other rules.
      if (left.length === 0 || right.length === 0) continue;
      if (left.some((text) => right.some((other) => areAlike(clause, text, other)))) continue;
      yield {
        at: partOf(clause.left),
        message: `${clause.left.text} says ${left.join(", ")}, and ${clause.right.text} says ${right.join(", ")}`,
        found: left.join(", "),
        expected: right.join(", "),
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "de_2026q4", Countries: "AT", "Start date": "2026-11-24" }],
      finds: [{ found: "de", expected: "AT" }],
    },
    {
      policy,
      rows: [{ Campaign: "uk_2026q3", Countries: "GB", "Start date": "2026-11-24" }],
      finds: [{ found: "2026q3", expected: "2026q4" }],
    },
    { policy, rows: [{ Campaign: "uk_2026q4", Countries: "GB", "Start date": "2026-11-24" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Countries: "GB", "Start date": "2026-11-24" }], finds: [] },
    {
      policy: "agree: [utm.campaign = name]",
      rows: [{ Campaign: "us_a", "Landing page": "https://example.com/?utm_campaign=us_b" }],
      finds: [{ found: "us_b", expected: "us_a" }],
    },
  ],
});

function partOf({ field, param }: Reference): FieldName | `utm.${string}` {
  return param === undefined ? field : `utm.${param}`;
}

/** What one side says: a word of a name, a parameter, or a setting. */
function textsOf({ field, param, template, word }: Reference, fields: Known): string[] {
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
    return (fields.click?.params ?? []).flatMap(({ key, value }) => (key === `utm_${param}` ? [value] : []));
  if (field === "regions") return (fields.regions ?? []).map(({ code, text }: Region) => code ?? text);
  const value = Object.entries(fields).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? [value] : [];
}

/** Names write days in ways of their own: `2026q4`, `nov`. */
function inOneForm(
  { left, right }: AgreeClause,
  a: readonly string[],
  b: readonly string[],
): [string[], string[]] {
  const like = ({ field }: Reference, texts: readonly string[], [other]: readonly string[]) =>
    texts.map((text) => (field.startsWith("flight.") && other !== undefined ? dayLike(text, other) : text));
  return [like(left, a, b), like(right, b, a)];
}

/** Countries have several names: `uk` is GB. */
function areAlike({ left, right }: AgreeClause, a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (left.field !== "regions" && right.field !== "regions") return false;
  const code = countryCode(a);
  return code !== undefined && code === countryCode(b);
}
