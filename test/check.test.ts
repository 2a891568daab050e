import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, launchgate } from "./cli.ts";

const policy = `version: 1
currency: EUR
channels: { search: { platform: [google-ads] }, paid-social: { platform: [meta] } }
utm:
  required: [source]
  source: { meta: [facebook], google-ads: [google] }
budgets:
  - { daily: 500 }
`;
const header = "Platform,Campaign ID,Campaign,Status,Daily budget,End date,Landing page";
const good = `${header}\nMeta,1,spring,Paused,100.00,2026-12-31,https://example.com/?utm_source=facebook\n`;
const bad = `${header}\nMeta,1,spring,Paused,100.00,2026-12-31,https://example.com/?utm_source=fb\n`;
const costly = `${header}\nMeta,1,spring,Paused,5000.00,2026-12-31,https://example.com/?utm_source=facebook\n`;

describe("the exit code", () => {
  test.each([
    ["cleared", good, [], 0],
    ["blocked", bad, [], 1],
    ["held", costly, [], 1],
    ["held, failing on blocks alone", costly, ["--fail-on", "block"], 0],
    ["blocked, failing on blocks alone", bad, ["--fail-on", "block"], 1],
    ["blocked, never failing", bad, ["--fail-on", "never"], 0],
    ["no rows", `${header}\n`, [], 2],
    ["no rows, never failing", `${header}\n`, ["--fail-on", "never"], 2],
    ["no rows, allowed", `${header}\n`, ["--allow-empty"], 0],
    ["all removed", good.replace("Paused", "Removed"), [], 2],
    ["a bad option", good, ["--nope"], 2],
    ["a bad severity", good, ["--fail-on", "blok"], 2],
    ["a bad day", good, ["--today", "2026-02-30"], 2],
    ["a bad format", good, ["-f", "tabel"], 2],
  ])("%s", async (_, text, options, code) => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": text });
    const ran = await launchgate(["check", "export.csv", ...options], { cwd });
    expect(ran.code, ran.stdout + ran.stderr).toBe(code);
  });

  test.each([
    ["help", ["--help"]],
    ["version", ["--version"]],
    ["a command's help", ["check", "--help"]],
    ["nothing", []],
    ["explain", ["explain"]],
    ["the schema", ["policy", "schema"]],
  ])("%s is 0", async (_, argv) => {
    const ran = await launchgate(argv, { cwd: folder({}) });
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).not.toBe("");
  });
});

describe("never a false ready, never a stack trace", () => {
  test.each([
    [
      "a mangled row",
      { "export.csv": `${good}Meta,2,x\n` },
      ["export.csv"],
      1,
      /cells where the header has 7/,
    ],
    ["an empty file", { "export.csv": "" }, ["export.csv"], 2, /empty/],
    ["a folder", { "exports/export.csv": good }, ["exports"], 2, /is a folder/],
    ["empty stdin", {}, ["-"], 2, /empty/],
    ["a file that is not there", { "export.csv": good }, ["exprt.csv"], 2, /did you mean export\.csv/],
    ["a glob that matches nothing", {}, ["*.csv"], 2, /no file matches/],
    ["no campaign column", { "export.csv": "a,b\n1,2\n" }, ["export.csv"], 2, /no column names the campaign/],
    [
      "one good and one bad file",
      { "export.csv": good, "other.csv": "" },
      ["export.csv", "other.csv"],
      2,
      /other\.csv/,
    ],
  ])("%s", async (_, files, argv, code, said) => {
    const cwd = folder({ "launchgate.yaml": policy, ...files });
    const ran = await launchgate(["check", ...argv], { cwd });
    expect(ran.code, ran.stdout + ran.stderr).toBe(code);
    expect((ran.stdout + ran.stderr).replace(/\s+/g, " ")).toMatch(said);
    expect(ran.stdout).not.toMatch(/^READY/m);
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*\.[tj]s/m);
  });

  test("without a policy the built-in checks run, but it is no verdict", async () => {
    const cwd = folder({ "export.csv": good });
    expect((await launchgate(["check", "export.csv"], { cwd })).code).toBe(2);
    expect((await launchgate(["check", "export.csv", "--no-policy"], { cwd })).code).toBe(0);
  });

  test("a broken policy is exit 2, on stdout too where a document was promised", async () => {
    const cwd = folder({ "launchgate.yaml": `${policy}budgest: []\n`, "export.csv": good });
    const ran = await launchgate(["check", "export.csv"], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/budgets/);
    const json = await launchgate(["check", "export.csv", "-f", "json"], { cwd });
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      verdict: "unchecked",
      errors: [{ message: expect.stringMatching(/budgets/) }],
    });
  });
});

describe("what is judged", () => {
  test("stdin, a literal name with brackets, and a glob", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "export (1).csv": good, "b.csv": bad });
    expect((await launchgate(["check", "-"], { cwd, stdin: bad })).code).toBe(1);
    expect((await launchgate(["check", "export (1).csv"], { cwd })).code).toBe(0);
    expect((await launchgate(["check", "*.csv"], { cwd })).code).toBe(1);
  });

  test("each client by the policy nearest above it", async () => {
    const cwd = folder({
      "a/launchgate.yaml": policy,
      "a/export.csv": good,
      "b/launchgate.yaml": policy.replace("daily: 500", "daily: 50"),
      "b/deep/export.csv": good,
    });
    const ran = await launchgate(["check", "a/export.csv", "b/deep/export.csv", "-f", "json"], { cwd });
    const report = JSON.parse(ran.stdout);
    expect(ran.code).toBe(1);
    expect(
      report.launches.map((launch: { policy: string; verdict: string }) => [launch.policy, launch.verdict]),
    ).toEqual([
      ["a/launchgate.yaml", "cleared"],
      ["b/launchgate.yaml", "held"],
    ]);
  });

  test("a running campaign that did not change stops nothing; a changed one and a paused draft do", async () => {
    const running = costly.replace("Paused", "Active");
    const cwd = folder({ "launchgate.yaml": policy, "new.csv": running, "old.csv": running });
    const live = await launchgate(["check", "new.csv", "--live", "old.csv", "-f", "json"], { cwd });
    expect(live.code, live.stdout).toBe(0);
    expect(JSON.parse(live.stdout)).toMatchObject({
      counts: { live: 1, campaigns: 1, cleared: 0 },
      findings: [{ status: "live" }],
    });
    writeFileSync(join(cwd, "old.csv"), running.replace("5000.00", "4000.00"));
    expect((await launchgate(["check", "new.csv", "--live", "old.csv"], { cwd })).code).toBe(1);
    writeFileSync(join(cwd, "new.csv"), costly);
    writeFileSync(join(cwd, "old.csv"), costly);
    expect((await launchgate(["check", "new.csv", "--live", "old.csv"], { cwd })).code).toBe(1);
  });

  test("the same from a git ref", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": costly.replace("Paused", "Active") });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "live");
    expect((await launchgate(["check", "export.csv", "--live-ref", "HEAD"], { cwd })).code).toBe(0);
    const wrong = await launchgate(["check", "export.csv", "--live-ref", "nope"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/no such ref/);
  });

  test("removed campaigns are counted and left alone, and the counts add up", async () => {
    const text = `${good}Meta,2,old,Removed,9000.00,,http://x\nMeta,3,new,Draft,9000.00,2026-12-31,https://example.com/?utm_source=facebook\n`;
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": text });
    const { counts } = JSON.parse((await launchgate(["check", "export.csv", "-f", "json"], { cwd })).stdout);
    expect(counts).toMatchObject({ campaigns: 3, cleared: 1, held: 1, blocked: 0, live: 0, outOfScope: 1 });
    expect(counts.cleared + counts.held + counts.blocked + counts.live + counts.outOfScope).toBe(
      counts.campaigns,
    );
  });

  test("before enforce-from it would be not ready, and exits 0", async () => {
    const cwd = folder({ "launchgate.yaml": `${policy}enforce-from: 2026-11-22\n`, "export.csv": costly });
    const early = await launchgate(["check", "export.csv"], { cwd });
    expect(early.code).toBe(0);
    expect(early.stdout).toMatch(/would be NOT READY/);
    expect((await launchgate(["check", "export.csv", "--today", "2026-11-22"], { cwd })).code).toBe(1);
  });
});

describe("what is written", () => {
  test("a report beside the table, and neither over an export nor into a folder that is not there", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": good });
    mkdirSync(join(cwd, "reports"));
    const ran = await launchgate(
      ["check", "export.csv", "-o", "json=reports/gate.json", "-o", "second.json"],
      { cwd },
    );
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "reports/gate.json"), "utf8")).verdict).toBe("cleared");
    expect(readFileSync(join(cwd, "second.json"), "utf8")).toBe(
      readFileSync(join(cwd, "reports/gate.json"), "utf8"),
    );
    expect((await launchgate(["check", "export.csv", "-o", "json=export.csv"], { cwd })).code).toBe(2);
    expect((await launchgate(["check", "export.csv", "-o", "nowhere/x.json"], { cwd })).code).toBe(2);
    expect((await launchgate(["check", "export.csv", "-o", "x.pdf"], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "export.csv"), "utf8")).toBe(good);
  });

  test("the same bytes every time", async () => {
    const cwd = folder({
      "launchgate.yaml": policy,
      "export.csv": bad + costly.split("\n")[1]?.replace(",1,spring", ",2,autumn"),
    });
    const once = await launchgate(["check", "export.csv", "-f", "json"], { cwd });
    expect(await launchgate(["check", "export.csv", "-f", "json"], { cwd })).toEqual(once);
  });

  test("quiet says the verdict alone", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": bad });
    const ran = await launchgate(["check", "-q", "export.csv"], { cwd });
    expect(ran.stdout.trim().split("\n")).toHaveLength(1);
    expect(ran.stdout).toMatch(/^NOT READY/);
  });

  test("colour on a terminal, none into a pipe, NO_COLOR and FORCE_COLOR obeyed", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": bad });
    const coloured = async (terminal: boolean, env = {}) =>
      (await launchgate(["check", "export.csv"], { cwd, terminal, env, width: 100 })).stdout.includes(
        "\u001b[",
      );
    expect(await coloured(true)).toBe(true);
    expect(await coloured(false)).toBe(false);
    expect(await coloured(true, { NO_COLOR: "1" })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured(true, { FORCE_COLOR: "0" })).toBe(false);
    expect(await coloured(true, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await coloured(true, { TERM: "dumb" })).toBe(false);
  });
});
