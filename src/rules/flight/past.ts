import type { Status } from "../../model/field.ts";
import { defineGroupRule, noOptions } from "../define.ts";

const dates = ["flight.start", "flight.end"] as const;

/** One date of a campaign that is over, and how those stand that have it. */
interface Over {
  readonly at: (typeof dates)[number];
  readonly day: string;
  readonly statuses: ReadonlySet<Status | undefined>;
  readonly missing: ReadonlySet<string>;
}

export const past = defineGroupRule({
  id: "flight/past",
  summary:
    "A flight that has not started yet was to start before today, or a flight was to end before today.",
  why: "Dates copied from an old campaign: it starts at once instead of on its day, or never spends what was planned.",
  severity: "hold",
  reads: ["status?", "status.campaign?", "flight.start?", "flight.end?"],
  policy: [],
  options: noOptions,
  per: "campaign",
  *keys(fields, { today }) {
    const [start, end] = dates.map((name) => fields[name]);
    if (dates.some((name) => !Object.hasOwn(fields, name))) yield "missing";
    if (end !== undefined && end < today) yield `flight.end ${end}`;
    else if (start !== undefined && start < today) yield `flight.start ${start}`;
  },
  add(state: Over | undefined, key, fields): Over {
    const at = key.startsWith("flight.end") ? "flight.end" : "flight.start";
    const asked = key === "missing" ? dates : (["status"] as const);
    const missing = asked.filter((name) => !Object.hasOwn(fields, name));
    return {
      at,
      day: fields[at] ?? "",
      // What runs already may have an ad that is paused.
      statuses: new Set([...(state?.statuses ?? []), fields["status.campaign"] ?? fields.status]),
      missing: new Set([...(state?.missing ?? []), ...missing]),
    };
  },
  *check({ at, day, statuses, missing }, key, { today }) {
    const all = [...statuses];
    const expected = `${today} or later`;
    if (key.endsWith("missing")) yield { missing: [...missing] };
    else if (at === "flight.end") {
      if (all.every((status) => status === "ended" || status === "removed")) return;
      yield { at, message: `the flight was to end before today, ${today}`, found: day, expected };
    } else if (missing.size > 0) yield { missing: [...missing] };
    else if (all.every((status) => status === "draft" || status === "paused")) {
      const is = all.includes("paused") ? "paused" : "a draft";
      const message = `the flight was to start before today, ${today}, and the campaign is ${is}`;
      yield { at, message, found: day, expected };
    }
  },
  examples: [
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Draft", Start: "2026-11-20", End: "2026-12-31" }],
      finds: [{ found: "2026-11-20", expected: "2026-11-21 or later" }],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Paused", Start: "2026-11-21", End: "2026-11-20" }],
      finds: [{ found: "2026-11-20", expected: "2026-11-21 or later" }],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Active", Start: "2025-11-01", End: "2026-11-20" }],
      finds: [{ found: "2026-11-20" }],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Draft", Start: "2026-11-21", End: "2026-11-21" }],
      finds: [],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Active", Start: "2024-03-01", End: "" }],
      finds: [],
    },
    {
      today: "2026-11-21",
      rows: [
        {
          Campaign: "spring",
          "Campaign status": "Active",
          Ad: "a",
          "Ad status": "Active",
          Start: "2026-10-05",
        },
        {
          Campaign: "spring",
          "Campaign status": "Active",
          Ad: "b",
          "Ad status": "Paused",
          Start: "2026-10-05",
        },
      ],
      finds: [],
    },
    {
      today: "2026-11-21",
      rows: [
        {
          Campaign: "spring",
          "Campaign status": "Active",
          Ad: "a",
          "Ad status": "Paused",
          Start: "2026-10-05",
        },
      ],
      finds: [],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Ad: "a", Status: "Paused", Start: "2026-10-05" }],
      finds: [{ found: "2026-10-05" }],
    },
    {
      today: "2026-11-21",
      rows: [{ Campaign: "spring", Status: "Ended", Start: "2024-03-01", End: "2024-03-31" }],
      finds: [],
    },
  ],
});
