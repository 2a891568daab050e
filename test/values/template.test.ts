import { describe, expect, test } from "vitest";
import { matchTemplate, type TemplatePart } from "../../src/values/template.ts";
import type { Words } from "../../src/values/words.ts";

const region: Words = { list: ["us", "uk", "us_west"] };
const goal: Words = { list: ["leads", "always", "always_on"] };
const quarter: Words = { pattern: pattern(/20\d\dq[1-4]/) };
const any: Words = { pattern: pattern(/.*/) };

describe("a name by its template", () => {
  test.each([
    ["us_leads_2026q4", { region: "us", goal: "leads", quarter: "2026q4" }],
    ["us_always_on_2026q4", { region: "us", goal: "always_on", quarter: "2026q4" }],
    ["us_west_always_2026q4", { region: "us_west", goal: "always", quarter: "2026q4" }],
    ["us_leads_2026q5", undefined],
    ["us__2026q4", undefined],
    ["us_leads", undefined],
    ["us_leads_2026q4_", undefined],
    ["", undefined],
  ])("%s", (value, segments) => {
    const match = matchTemplate(template("_", { region }, { goal }, { quarter }), value);
    expect(match.ok ? Object.fromEntries(match.segments) : undefined).toEqual(segments);
  });

  test.each([
    ["us_leeds_2026q4", "us_leads_2026q4", "goal (segment 2) is leeds"],
    ["xx_leads_2026q4", undefined, "region (segment 1) is xx"],
    ["us__2026q4", undefined, "goal (segment 2) is empty"],
    ["us_leads", undefined, "does not have the 3 segments of {region}_{goal}_{quarter}"],
  ])("%s is told apart", (value, repaired, reason) => {
    expect(matchTemplate(template("_", { region }, { goal }, { quarter }), value)).toMatchObject({
      ok: false,
      repaired,
      reason,
    });
  });
});

describe("a name made to take long", () => {
  test.each([
    ["an end that never comes", [{ literal: "!" }], 0],
    ["a last word that never fits", [{ literal: "_" }, { word: "region", words: region }], 0],
    ["a pattern that never fits", [{ literal: "_" }, { word: "none", words: { pattern: pattern(/x/) } }], 2],
  ])("%s", (_, end, power) => {
    let steps = 0;
    const counted: Words = {
      pattern: { source: ".*", prefix: () => -1, matches: () => ++steps > 0 },
    };
    const words = template(
      "_",
      { a: counted },
      { b: counted },
      { c: counted },
      { d: counted },
      { e: counted },
    );
    const name = "_".repeat(200);
    const { text } = words;
    expect(matchTemplate({ text, parts: [...words.parts, ...end] }, name).ok).toBe(false);
    expect(steps).toBeLessThanOrEqual(200 ** power * 5 + 5);
  });

  test("a pattern in the middle that never fits is asked about each piece once", () => {
    const asked: string[] = [];
    const none: Words = {
      pattern: { source: "x", prefix: () => -1, matches: (text) => asked.push(text) < 0 },
    };
    const name = "_".repeat(100);
    expect(matchTemplate(template("_", { any }, { none }, { rest: any }), name).ok).toBe(false);
    expect(asked.length).toBeLessThanOrEqual((100 * 101) / 2 + 1);
  });
});

function pattern(expression: RegExp) {
  const whole = new RegExp(`^(?:${expression.source})$`, "s");
  return { source: expression.source, prefix: () => -1, matches: (text: string) => whole.test(text) };
}

function template(delimiter: string, ...words: Readonly<Record<string, Words>>[]) {
  const parts = words.flatMap((each, index): TemplatePart[] => [
    ...(index === 0 ? [] : [{ literal: delimiter }]),
    ...Object.entries(each).map(([word, allowed]) => ({ word, words: allowed })),
  ]);
  const text = parts.map((part) => ("literal" in part ? part.literal : `{${part.word}}`)).join("");
  return { text, parts };
}
