import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { runExample } from "../run.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a flagged and a clean example", () => {
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(rule.examples.map((example, index) => [index + 1, example] as const))(
    "example %i",
    async (_, example) => {
      const report = await runExample(example);
      expect(report.errors).toEqual([]);
      const found = report.findings.filter((finding) => finding.rule === id);
      const said = found.map((finding, index) =>
        Object.fromEntries(
          Object.keys(example.finds[index] ?? finding).map((key) => [key, finding[key as "found"]]),
        ),
      );
      expect(said).toEqual(example.finds);
    },
  );
});
