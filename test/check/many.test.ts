import { Chalk } from "chalk";
import { expect, test } from "vitest";
import { fieldNames } from "../../src/model/field-labels.ts";
import type { Fields, Read } from "../../src/model/rule.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { notCheckedLines } from "../../src/report/table/rest.ts";
import { outliersOf } from "../../src/rules/budget/_peers.ts";
import { rules } from "../../src/rules/index.ts";
import { build, finding } from "../report/build.ts";

/** Done in a blink where each costs the same; where each asks all before it, the test runs out of its time. */
const many = 100_000;

const amount = (minor: number) => ({ minor: BigInt(minor), currency: "EUR" });
const nothing = Object.fromEntries(fieldNames.map((name) => [name, undefined]));
const budgetOf = (index: number) => ({ amount: amount(index + 1), period: "daily", level: "campaign" });

test.each([
  ["name/duplicate", (index: number) => ({ "campaign.id": `${index}`, "campaign.name": "alpha" })],
  ["name/conflicting", (index: number) => ({ "campaign.id": "9", "campaign.name": `alpha ${index}` })],
  ["budget/conflicting", (index: number) => ({ budget: [budgetOf(index)] })],
])("%s takes in many", (id, fieldsOf) => {
  const rule = rules.find((each) => each.id === id);
  if (rule?.kind !== "group") throw new Error(`${id} is no rule about many entries`);
  const owners = { campaign: "alpha", adGroup: "" };
  const context = { policy: emptyPolicy().sections, options: {}, rates: undefined, today: "2026-11-21" };
  let state: unknown;
  for (let index = 0; index < many; index++) {
    const fields = { ...nothing, ...fieldsOf(index) } as Fields<Read>;
    const [key = ""] = rule.keys(fields, context, owners);
    state = rule.add(state, key, fields, context, owners);
  }
  expect(state).toBeDefined();
});

test("what could not be checked in many files is looked up, not looked for", () => {
  const files = Array.from({ length: many }, (_, index) => `${index}.csv`);
  const report = build({
    findings: files.map((file) => finding({ rule: "file/not-checkable", file, found: "utm/missing" })),
    notChecked: files.map((file) => ({
      ...{ rule: "tracking/missing", file, missing: ["tracking"], reason: "", asked: false, entries: 1 },
    })),
  });
  expect([...notCheckedLines(report, 100, new Chalk({ level: 0 }))].at(-1)).toContain("more");
});

test("among many budgets, many may be far above the usual", () => {
  const spread = Array.from({ length: many }, (_, index) => ({
    minor: BigInt(index % 17 === 0 ? 1_000_000 + index * index : 100 + (index % 7)),
    owner: `${index}`,
  }));
  expect(outliersOf(spread).length).toBeLessThan(many);
});
