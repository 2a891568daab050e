import { defineRule, noOptions } from "../define.ts";

export const past = defineRule({
  id: "flight/past",
  summary:
    "A flight that has not started yet was to start before today, or a flight was to end before today.",
  why: "Dates copied from an old campaign: it starts at once instead of on its day, or never spends what was planned.",
  severity: "hold",
  reads: ["status?", "flight.start?", "flight.end?"],
  policy: [],
  options: noOptions,
  *check(fields, { today }) {
    const { status, "flight.start": start, "flight.end": end } = fields;
    const isPast = (day: string | undefined) => day !== undefined && day < today;
    const missing = (["flight.start", "flight.end"] as const).filter((name) => !Object.hasOwn(fields, name));
    if (missing.length > 0) yield { missing };
    if (isPast(start) && !Object.hasOwn(fields, "status")) yield { missing: ["status"] };
    if (isPast(start) && !isPast(end) && (status === "draft" || status === "paused")) {
      yield {
        at: "flight.start",
        message: `the flight was to start before today, ${today}, and the campaign is ${status === "draft" ? "a draft" : "paused"}`,
        found: start,
        expected: `${today} or later`,
      };
    }
    if (isPast(end) && status !== "ended" && status !== "removed") {
      yield {
        at: "flight.end",
        message: `the flight was to end before today, ${today}`,
        found: end,
        expected: `${today} or later`,
      };
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
      rows: [{ Campaign: "spring", Status: "Ended", Start: "2024-03-01", End: "2024-03-31" }],
      finds: [],
    },
  ],
});
