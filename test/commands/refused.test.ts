import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const csv = "Campaign,Daily budget,URL\nspring,50,https://example.com/\n";
const policy = "version: 1\ncurrency: EUR\n";

function world(files: Readonly<Record<string, string>> = {}) {
  return { cwd: folder({ "good.csv": csv, "c.yaml": policy, "r.json": "OLD", ...files }) };
}

describe("what contradicts itself or is no verdict", () => {
  test.each([
    [["-p", "c.yaml", "--no-policy"]],
    [["--no-policy", "-p", "c.yaml"]],
    [["--no-policy", "--policy=nope.yaml"]],
  ])("a policy and no policy are refused: %j", async (options) => {
    const { code, stderr } = await launchgate(["check", "good.csv", ...options], world());
    expect([code, stderr]).toEqual([
      2,
      "--policy and --no-policy contradict each other: say one of them alone\n",
    ]);
  });

  test.each([
    [["check", ".", "good.csv", "-p", "c.yaml"]],
    [["check", "nope.csv", "good.csv", "-p", "c.yaml"]],
    [["check", "good.csv", "-p", "c.yaml", "-o", "json=no/such/r.json"]],
  ])("nothing says that it may launch: %j", async (argv) => {
    const { code, stdout } = await launchgate(argv, world());
    expect(code).toBe(2);
    expect(stdout).toMatch(/^COULD NOT CHECK: 1 problem/);
    expect(stdout).toContain("1 campaign not flagged");
    expect(stdout).not.toContain("READY");
  });

  test.each([
    [["check", "--foo", "good.csv", "-o", "json=r.json"]],
    [["good.csv", "-qor.json", "--foo"]],
    [["check", "good.csv", "--output=r.json", "-p"]],
  ])("no report of a run before is left standing: %j", async (argv) => {
    const { cwd } = world();
    const { code } = await launchgate(argv, { cwd });
    expect(code).toBe(2);
    const report = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
    expect([report.verdict, report.errors.length]).toEqual(["unchecked", 1]);
  });

  test("and no export is written over, nor by another command's -o", async () => {
    const { cwd } = world();
    const same = await launchgate(["check", "--foo", "good.csv", "-o", "table=good.csv"], { cwd });
    expect(same.stderr).toContain("-o good.csv: the run reads that file; name another one");
    await launchgate(["fields", "--foo", "-o", "r.json"], { cwd });
    expect(readFileSync(join(cwd, "good.csv"), "utf8")).toBe(csv);
    expect(readFileSync(join(cwd, "r.json"), "utf8")).toBe("OLD");
  });

  test("policy check takes the policy as check does", async () => {
    const { code, stdout } = await launchgate(["policy", "check", "-p", "c.yaml"], world());
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^c\.yaml is a good policy/)]);
    expect((await launchgate(["policy", "check", "c.yaml", "-p", "d.yaml"], world())).code).toBe(2);
  });

  test("a broken policy is named by its file", async () => {
    const given = world({ "c.yaml": "version: 1\nnope: 1\n" });
    const { stdout } = await launchgate(["check", "good.csv", "-p", "c.yaml", "-f", "json"], given);
    expect(JSON.parse(stdout).errors).toMatchObject([{ file: "c.yaml" }]);
  });
});
