import { defineRule, noOptions } from "../define.ts";

export const reversed = defineRule({
  id: "flight/reversed",
  summary: "A flight ends before it starts.",
  why: "The platform refuses it or never shows an ad, and its planned spend counts as nothing in every cap.",
  severity: "block",
  reads: ["flight.start", "flight.end"],
  policy: [],
  options: noOptions,
  *check({ "flight.start": start, "flight.end": end }) {
    if (start === undefined || end === undefined || end >= start) return;
    yield {
      at: "flight.end",
      message: `the flight ends on ${end}, before it starts on ${start}`,
      found: end,
      expected: `${start} or later`,
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Start: "2026-12-10", End: "2026-12-09" }],
      finds: [{ found: "2026-12-09", expected: "2026-12-10 or later" }],
    },
    { rows: [{ Campaign: "spring", Start: "2026-12-10", End: "2026-12-10" }], finds: [] },
    { rows: [{ Campaign: "spring", Start: "2026-12-10", End: "" }], finds: [] },
  ],
});
