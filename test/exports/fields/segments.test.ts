import { expect, test } from "vitest";
import { segmentsOf } from "../../../src/exports/fields/segments.ts";

test.each([
  [
    "(12000.0; 05/01/2020; 05/31/2020;);(12000.0; 06/01/2020; 06/30/2020;);",
    { total: "24000.0", start: "2020-05-01", end: "2020-06-30" },
  ],
  [
    "(0.10;12/01/2026;12/31/2026;);(0.205;11/01/2026;11/02/2026;teaser;88;)",
    { total: "0.305", start: "2026-11-01", end: "2026-12-31" },
  ],
  ["(5; 06/02/2026; 06/01/2026;)", { total: "5", start: "2026-06-02", end: "2026-06-01" }],
  ["(1,000; 05/01/2020; 05/31/2020;);", undefined],
  ["(1000; 31/05/2020; 05/31/2020;);", undefined],
  ["(1000; 05/01/2020;);", undefined],
  ["1000", undefined],
  ["", undefined],
])("%s", (text, expected) => {
  expect(segmentsOf(text)).toEqual(expected);
});
