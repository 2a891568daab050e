import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const sheet = "Campaign,Status,Daily budget,End date\nspring,Paused,450.00,2026-12-31\n";
const policy = "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\n";
const files = {
  "a/launchgate.yaml": policy,
  "a/x.csv": sheet,
  "b/launchgate.yaml": policy,
  "b/x.csv": sheet,
  "c/launchgate.yaml": policy,
  "c/x.csv": sheet.replace("spring", "autumn"),
};
const by = ["--by", "dana@example.com", "--reason", "fair week"];

async function heldIds(cwd: string, ...names: string[]): Promise<Record<string, string>> {
  const { stdout } = await launchgate(["check", ...names, "-f", "json"], { cwd });
  const { findings }: { findings: { id: string; policy: string; severity: string }[] } = JSON.parse(stdout);
  const held = findings.filter(({ severity }) => severity === "hold");
  return Object.fromEntries(held.map(({ id, policy }) => [policy[0], id]));
}

test("an id stands once in a report of several clients, the same in every checkout, and begins as it does alone", async () => {
  const cwd = folder(files);
  const alone = await heldIds(cwd, "a/x.csv");
  const all = await heldIds(cwd, "a/x.csv", "b/x.csv", "c/x.csv");
  expect(new Set(Object.values(all)).size).toBe(3);
  expect(all.a).toMatch(new RegExp(`^${alone.a}-[0-9a-f]{8}$`));
  expect(all.b).toMatch(new RegExp(`^${alone.a}-[0-9a-f]{8}$`));
  expect(all.c).toMatch(/^[0-9a-f]{16}$/);
  expect(await heldIds(folder(files), "c/x.csv", "b/x.csv", "a/x.csv")).toEqual(all);
});

test("an id that fits findings of two clients is refused with their policies, and told by more of it or one client alone", async () => {
  const cwd = folder(files);
  const all = await heldIds(cwd, "a/x.csv", "b/x.csv");
  const short = all.a?.slice(0, 8) ?? "";
  const both = await launchgate(["approve", short, "a/x.csv", "b/x.csv", ...by], { cwd });
  expect(both.code).toBe(2);
  expect(both.stderr).toContain(`${short} fits 2 findings`);
  for (const client of ["a", "b"])
    expect(both.stderr.replace(/\s+/g, " ")).toContain(
      `${all[client]} budget/over-daily-cap of spring (450.00 EUR) under ${client}/launchgate.yaml`,
    );
  const more = await launchgate(["approve", all.b ?? "", "a/x.csv", "b/x.csv", ...by], { cwd });
  expect(more.stdout).toContain("recorded in b/launchgate.decisions.jsonl");
  const other = await launchgate(["approve", all.b ?? "", "a/x.csv", ...by], { cwd });
  expect(other.stderr).toContain("nothing here has the id");
  const one = await launchgate(["approve", all.a ?? "", "a/x.csv", ...by], { cwd });
  expect(one.stdout).toContain("recorded in a/launchgate.decisions.jsonl");
});
