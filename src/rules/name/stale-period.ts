import type { AgreeClause, Reference } from "../../model/agree.ts";
import { quarterOf } from "../../values/date.ts";
import { type NamedPeriod, periodsIn } from "../../values/periods.ts";
import { defineRule, noOptions } from "../define.ts";

export const stalePeriod = defineRule({
  id: "name/stale-period",
  summary: "A campaign's name speaks of a year or quarter that was over before its flight starts.",
  why: "The campaign is a copy of last time's under its old name: it is reported in a quarter that is closed, and often more than the name is still last time's.",
  severity: "hold",
  reads: ["campaign.name", "flight.start"],
  policy: [],
  consults: ["agree"],
  options: noOptions,
  *check({ "campaign.name": name, "flight.start": start }, { policy: { agree } }) {
    if (name === undefined || start === undefined) return;
    // Where the policy compares the two, name/disagrees says what does not fit.
    if (agree.some(({ clause }) => comparesDays(clause))) return;
    const periods = periodsIn(name).filter(({ kind, text }) => kind !== "year" || isSegment(text, name));
    const [first] = periods;
    if (!first || periods.some((period) => !isStale(period, start))) return;
    yield {
      at: "campaign.name",
      message: `the name says ${first.text}, and the flight starts on ${start}, after that was over`,
      found: name,
      expected: first.kind === "quarter" ? quarterOf(start) : start.slice(0, 4),
    };
  },
  examples: [
    {
      rows: [{ Campaign: "us_atlas_2025q4", Start: "2026-02-01" }],
      finds: [{ found: "us_atlas_2025q4", expected: "2026q1" }],
    },
    { rows: [{ Campaign: "Spring | Q1 2026", Start: "2026-04-01" }], finds: [{ expected: "2026q2" }] },
    { rows: [{ Campaign: "us_2025_leads", Start: "2026-01-02" }], finds: [{ expected: "2026" }] },
    { rows: [{ Campaign: "us_atlas_2026q1", Start: "2026-03-31" }], finds: [] },
    { rows: [{ Campaign: "us_atlas_2027q1", Start: "2026-12-15" }], finds: [] },
    { rows: [{ Campaign: "fy25q4_us", Start: "2026-02-01" }], finds: [] },
    { rows: [{ Campaign: "2025 in review", Start: "2026-01-02" }], finds: [] },
    { rows: [{ Campaign: "Model 2025 clearance", Start: "2026-01-02" }], finds: [] },
    { rows: [{ Campaign: "Ski 2025/26", Start: "2026-01-05" }], finds: [] },
    { rows: [{ Campaign: "us_2025-11-20_briefing", Start: "2026-01-05" }], finds: [] },
    { rows: [{ Campaign: "office 2019, agenda 2030", Start: "2026-01-05" }], finds: [] },
    { rows: [{ Campaign: "us_2025q4", Start: "" }], finds: [] },
    {
      policy:
        'vocabulary:\n  quarter: /20\\d\\dq[1-4]/\nnames: { campaign: "us_{quarter}" }\nagree: [name.quarter = flight.start]',
      rows: [{ Campaign: "us_2025q4", Start: "2026-02-01" }],
      finds: [],
    },
  ],
});

/** A year alone may be a product's: only the last two are likely to be those of a copy. */
function isStale({ kind, first, last }: NamedPeriod, start: string): boolean {
  return last < start && (kind !== "year" || Number(start.slice(0, 4)) - Number(first.slice(0, 4)) <= 2);
}

/** `us_2025_leads`; in a sentence a year may be a product's, or what the campaign is about. */
function isSegment(year: string, name: string): boolean {
  return name.split(/[_|]/).some((segment) => segment.trim() === year);
}

function comparesDays({ left, right }: AgreeClause): boolean {
  const [isName, isDay] = [
    ({ field }: Reference) => field.endsWith(".name"),
    ({ field }: Reference) => field.startsWith("flight."),
  ];
  return (isName(left) && isDay(right)) || (isDay(left) && isName(right));
}
