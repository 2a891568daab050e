import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const sheet = "Campaign,Status,Daily budget,End date\nspring,Paused,450.00,2026-12-31\n";

test("a client whose policy is broken has its line, its launch and its exports in the report", async () => {
  const cwd = folder({
    "a/launchgate.yaml": "version: 1\nutmm: {}\n",
    "a/x.csv": sheet,
    "b/launchgate.yaml": "version: 1\ncurrency: EUR\nbudgets: [{ daily: 500 }]\n",
    "b/x.csv": sheet,
  });
  const names = ["a/x.csv", "b/x.csv"];
  const table = await launchgate(["check", ...names], { cwd });
  expect(table.code).toBe(2);
  expect(table.stdout).toMatch(/^ {2}a\/launchgate\.yaml: COULD NOT CHECK$/m);
  expect(table.stdout).toMatch(/^ {2}b\/launchgate\.yaml: READY: 1 campaign cleared/m);
  const { stdout } = await launchgate(["check", ...names, "-f", "json"], { cwd });
  const report = JSON.parse(stdout);
  expect(report.launches).toMatchObject([
    { policy: "a/launchgate.yaml", verdict: "unchecked", counts: { rows: 1, entries: 1, campaigns: 0 } },
    { policy: "b/launchgate.yaml", verdict: "cleared" },
  ]);
  expect(report.inputs).toMatchObject([
    { file: "a/x.csv", policy: "a/launchgate.yaml", rows: 1 },
    { file: "b/x.csv", policy: "b/launchgate.yaml", rows: 1 },
  ]);
  expect(report.counts).toMatchObject({ rows: 2, entries: 2, campaigns: 1, cleared: 1 });
  expect(report.errors).toHaveLength(1);
});
