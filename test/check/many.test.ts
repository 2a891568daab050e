import { Chalk } from "chalk";
import { expect, test } from "vitest";
import { fieldNames } from "../../src/model/field-labels.ts";
import type { Fields, Read } from "../../src/model/rule.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { notCheckedLines } from "../../src/report/table/rest.ts";
import { outliersOf } from "../../src/rules/budget/_peers.ts";
import { rules } from "../../src/rules/index.ts";
import { build, finding } from "../report/build.ts";

/** What eight times as many cost, as a multiple: 8 where each costs the same, 64 where each asks all before it. */
function growth(work: (count: number) => void, few = 1000): number {
  const cost = (count: number) => {
    const before = process.cpuUsage();
    work(count);
    return process.cpuUsage(before).user;
  };
  cost(few);
  const some = Math.min(...Array.from({ length: 5 }, () => cost(few)));
  // What is over in a blink says nothing: other work on the machine takes as long.
  return cost(8 * few) / Math.max(some, blink);
}

/** In microseconds. */
const blink = 10_000;

const amount = (minor: number) => ({ minor: BigInt(minor), currency: "EUR" });
const nothing = Object.fromEntries(fieldNames.map((name) => [name, undefined]));
const budgetOf = (index: number) => ({ amount: amount(index + 1), period: "daily", level: "campaign" });

test.each([
  ["name/duplicate", (index: number) => ({ "campaign.id": `${index}`, "campaign.name": "alpha" })],
  ["name/conflicting", (index: number) => ({ "campaign.id": "9", "campaign.name": `alpha ${index}` })],
  ["budget/conflicting", (index: number) => ({ budget: [budgetOf(index)] })],
])("%s takes in one more as fast as the first", (id, fieldsOf) => {
  const rule = rules.find((each) => each.id === id);
  if (rule?.kind !== "group") throw new Error(`${id} is no rule about many entries`);
  const owners = { campaign: "alpha", adGroup: "" };
  const context = { policy: emptyPolicy().sections, options: {}, rates: undefined, today: "2026-11-21" };
  const add = (count: number) => {
    let state: unknown;
    for (let index = 0; index < count; index++) {
      const fields = { ...nothing, ...fieldsOf(index) } as Fields<Read>;
      const [key = ""] = rule.keys(fields, context, owners);
      state = rule.add(state, key, fields, context, owners);
    }
  };
  expect(growth(add)).toBeLessThan(28);
});

test("what could not be checked in many files is looked up, not looked for", () => {
  const files = (count: number) => Array.from({ length: count }, (_, index) => `${index}.csv`);
  const report = (count: number) =>
    build({
      findings: files(count).map((file) =>
        finding({ rule: "file/not-checkable", file, found: "utm/missing" }),
      ),
      notChecked: files(count).map((file) => ({
        ...{ rule: "tracking/missing", file, missing: ["tracking"], reason: "", asked: false, entries: 1 },
      })),
    });
  expect(growth((count) => [...notCheckedLines(report(count), 100, new Chalk({ level: 0 }))])).toBeLessThan(
    28,
  );
});

test("among many budgets, many may be far above the usual", () => {
  const few = 6000;
  const spread = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      minor: BigInt(index % 17 === 0 ? 1_000_000 + index * index : 100 + (index % 7)),
      owner: `${index}`,
    }));
  const lists = new Map([few, 8 * few].map((count) => [count, spread(count)] as const));
  expect(growth((count) => outliersOf(lists.get(count) ?? []), few)).toBeLessThan(28);
});
