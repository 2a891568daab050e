import { describe, expect, test } from "vitest";
import { createChecker } from "../../src/check.ts";
import { compose } from "../../src/click/compose.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Field, FieldName, FieldTypes } from "../../src/model/field.ts";
import { fieldNames } from "../../src/model/field-labels.ts";
import { severities } from "../../src/model/finding.ts";
import type { Rule } from "../../src/model/rule.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { rules } from "../../src/rules/index.ts";
import { runExample, today } from "../run.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a flagged and a clean example", () => {
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test("gives way to rules that are there", () => {
    const to = rule.kind === "reading" ? [] : (rule.givesWayTo ?? []);
    const ids = to.map((each) => (typeof each === "string" ? each : each.rule));
    expect(rules.map((each) => each.id)).toEqual(expect.arrayContaining(ids));
  });

  test("has a severity to begin with", () => expect(severities).toContain(rule.severity));

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
      for (const finding of found) {
        expect(finding.message, "what is wrong, in lower case, without a full stop").toMatch(
          /^[^A-Z\s].*[^.\s]$/s,
        );
        expect(finding.severity).toBe(rule.severity);
        if (rule.kind === "entry") expect(finding, "a part that has a cell").toMatchObject(standsInACell);
      }
    },
  );

  if (rule.kind !== "reading") {
    test("runs on an entry with nothing but what it must have", async () => {
      for (const policy of new Set(rule.examples.map((example) => example.policy ?? ""))) {
        const checker = createChecker(
          [rule],
          await loadPolicy("launchgate.yaml", async () => `version: 1\n${policy}`),
          today,
          { traces: false, cells: false },
        );
        checker.add(bareEntry(rule, samples, 0));
        checker.add(bareEntry(rule, blanks, fieldNames.length));
        expect(() => checker.finish(new Map())).not.toThrow();
      }
    });
  }
});

test("nobody gives way in a circle: then nobody would speak", () => {
  const to = (id: string) =>
    rules.flatMap((rule) =>
      rule.id === id && rule.kind !== "reading"
        ? (rule.givesWayTo ?? []).map((each) => (typeof each === "string" ? each : each.rule))
        : [],
    );
  const reached = (id: string): ReadonlySet<string> => {
    const seen = new Set(to(id));
    for (const each of seen) for (const next of to(each)) seen.add(next);
    return seen;
  };
  expect(rules.map(({ id }) => id).filter((id) => reached(id).has(id))).toEqual([]);
});

const standsInACell = { line: expect.any(Number), column: expect.any(Number), header: expect.any(String) };

/** Every optional field absent; each that must be there as `present` has it. */
function bareEntry(
  rule: Rule,
  present: { readonly [Name in FieldName]: FieldTypes[Name] },
  firstId: number,
): Entry {
  const field = (name: FieldName, id: number): Field<unknown> => {
    if (!rule.reads.some((read) => read === name)) return { state: "absent", id, why: "column" };
    const value = present[name];
    return value === undefined
      ? { state: "blank", id, origin: undefined }
      : { state: "value", id, value, origin: undefined };
  };
  const place = { file: "export.csv", line: 2, row: 2 };
  return {
    file: place.file,
    level: "campaign",
    fields: Object.fromEntries(
      fieldNames.map((name, index) => [name, field(name, firstId + index)]),
    ) as Entry["fields"],
    place,
    places: [place],
    keys: { campaign: "1", adGroup: "1", ad: "1" },
  };
}

const origin = { level: "campaign", from: 0, column: 0, header: "Cell" } as const;
const nobody = {
  platform: undefined,
  byLevel: { campaign: undefined, adGroup: undefined, ad: undefined },
  custom: undefined,
};

const blanks: { readonly [Name in FieldName]: FieldTypes[Name] } = {
  level: "campaign",
  platform: undefined,
  account: undefined,
  type: undefined,
  channel: undefined,
  "campaign.id": undefined,
  "campaign.name": undefined,
  "adGroup.id": undefined,
  "adGroup.name": undefined,
  "ad.id": undefined,
  "ad.name": undefined,
  status: undefined,
  "status.own": undefined,
  "status.campaign": undefined,
  budget: [],
  "flight.start": undefined,
  "flight.end": undefined,
  timeZone: undefined,
  click: compose({ utm: [] }, nobody),
  tracking: {},
  "audiences.included": [],
  "audiences.excluded": [],
  regions: [],
  "regions.excluded": [],
  objective: undefined,
  owner: undefined,
  copy: [],
  categories: [],
  ageMin: undefined,
  euPolitical: undefined,
};

const samples: { readonly [Name in FieldName]: FieldTypes[Name] } = {
  ...blanks,
  platform: "meta",
  account: { id: "1", name: "1" },
  "campaign.name": "us_atlas",
  status: "paused",
  budget: [
    {
      amount: { minor: 100n, currency: "EUR" },
      period: "daily",
      level: "campaign",
      shared: undefined,
      origin,
    },
  ],
  "flight.start": "2026-11-24",
  "flight.end": "2026-11-30",
  click: compose({ landing: { text: "http://example.com/?utm_source=fb&a={b}", origin }, utm: [] }, nobody),
  tracking: { pixel: { ids: ["7"], origin } },
  "audiences.included": [{ id: undefined, name: "Staff" }],
  regions: [{ code: "DE", text: "DE" }],
};
