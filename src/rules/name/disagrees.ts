import { countryCode } from "../../facts/countries.ts";
import type { AgreeClause, Reference } from "../../model/agree.ts";
import type { FieldName } from "../../model/field.ts";
import { dayLike } from "../../values/date.ts";
import { defineRule, noOptions } from "../define.ts";
import { isOffName, meaningsOf, means, reads, textsOf } from "./_sides.ts";

const policy =
  'vocabulary:\n  region: [us, uk, de]\n  quarter: /20\\d\\dq[1-4]/\nnames: { campaign: "{region}_{quarter}" }\nagree:\n  - name.region = regions\n  - name.quarter = flight.start';

const goals =
  'vocabulary:\n  region: [us]\n  goal: { leads: [OUTCOME_LEADS, LEAD_GENERATION], sales: OUTCOME_SALES }\nnames: { campaign: "{region}_{goal}" }\nagree: [name.goal = objective]';

export const disagrees = defineRule({
  id: "name/disagrees",
  summary: "A word of a name contradicts the campaign's settings.",
  why: "The name says one market or quarter and the settings another: one of them is a copy of last time, and the budget is spent by the settings.",
  severity: "hold",
  reads,
  policy: ["agree"],
  consults: ["names"],
  givesWayTo: ["name/copy-suffix", "name/off-template", "utm/off-template"],
  options: noOptions,
  *check(fields, { policy: { agree, names } }) {
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
      const sides = [
        { reference: clause.left, said: left },
        { reference: clause.right, said: right },
      ] as const;
      // What is off its own template is what is to be mended, whichever side it stands on.
      const spoiled = isOffName(clause.right, fields, names) && !isOffName(clause.left, fields, names);
      const [wrong, other] = spoiled ? [sides[1], sides[0]] : sides;
      yield {
        at: partOf(wrong.reference),
        message: `${wrong.reference.text} says ${wrong.said.join(", ")}, and ${other.reference.text} says ${other.said.join(", ")}`,
        found: wrong.said.join(", "),
        expected: rightFor(wrong.reference, other).join(" or "),
      };
    }
  },
  examples: [
    {
      policy: goals,
      rows: [{ Campaign: "us_leads", Objective: "OUTCOME_SALES" }],
      finds: [{ found: "leads", expected: "sales" }],
    },
    { policy: goals, rows: [{ Campaign: "us_leads", Objective: "Lead generation" }], finds: [] },
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
    {
      policy: "agree: [utm.campaign = name]",
      rows: [{ Campaign: "us_a", "Landing page": "https://example.com/?utm_campaign=US_a" }],
      finds: [{ found: "US_a", expected: "us_a" }],
    },
    {
      policy:
        'vocabulary: { region: [us, de], goal: [leads] }\nnames: { campaign: "{region}_{goal}" }\nagree: [utm.campaign = name]',
      rows: [{ Campaign: "us-leads", "Landing page": "https://example.com/?utm_campaign=us_leads" }],
      finds: [],
    },
    {
      policy:
        'vocabulary: { region: [us, de], goal: [leads] }\nnames: { campaign: "{region}_{goal}" }\nagree: [utm.campaign = name]\nrules: { name/off-template: off }',
      rows: [{ Campaign: "us-leads", "Landing page": "https://example.com/?utm_campaign=us_leads" }],
      finds: [{ found: "us-leads", expected: "us_leads", header: "Campaign" }],
    },
    {
      policy: "agree: [utm.campaign = name]",
      rows: [{ Campaign: "us_a", "Landing page": "https://example.com/?utm_campaign=%20" }],
      finds: [],
    },
    {
      policy: "agree: [name = platform]",
      rows: [{ Campaign: "Meta", Platform: "Facebook" }],
      finds: [],
    },
  ],
});

/** The words that mean the settings, or the settings that a word means; else just what the other side says. */
function rightFor(
  wrong: Reference,
  { reference, said }: { readonly reference: Reference; readonly said: readonly string[] },
): readonly string[] {
  const words = [...(meaningsOf(wrong)?.keys() ?? [])].filter((word) => means(wrong, word, said));
  if (words.length > 0) return words;
  const settings = said.flatMap((word) => meaningsOf(reference)?.get(word) ?? []);
  return settings.length > 0 ? settings : [said.join(", ")];
}

function partOf({ field, param }: Reference): FieldName | `utm.${string}` {
  return param === undefined ? field : `utm.${param}`;
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

/** Countries have several names: `uk` is GB. Case is kept apart where analytics keeps it apart. */
function areAlike({ left, right }: AgreeClause, a: string, b: string): boolean {
  if (a === b || means(left, a, [b]) || means(right, b, [a])) return true;
  const minded = [left, right].some(({ param }) => param !== undefined);
  const written = [left, right].every(({ param, field }) => param !== undefined || field.endsWith(".name"));
  if (!(minded && written) && a.toLowerCase() === b.toLowerCase()) return true;
  if (left.field !== "regions" && right.field !== "regions") return false;
  const code = countryCode(a);
  return code !== undefined && code === countryCode(b);
}
