import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { folder, root } from "./cli.ts";

const executable = join(root, "bin/launchgate.js");

beforeAll(() => {
  if (!existsSync(join(root, "dist/cli.js"))) execFileSync("npm", ["run", "-s", "build"], { cwd: root });
}, 120_000);

test("a launch from held to cleared, and what opens it again", () => {
  const sheet = (alpha: string, gamma: string) =>
    `Campaign,Platform,Daily budget,End date,Landing page\nalpha,Meta,${alpha},2026-12-31,https://example.com/?utm_source=fb\nbeta,Meta,900.00,2026-12-31,https://example.com/?utm_source=facebook\n${gamma}`;
  const cwd = folder({
    "launchgate.yaml":
      "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\nutm:\n  source: { meta: [facebook] }\n  aliases: { source: { fb: facebook } }\napprovers:\n  finance: { who: [dana@example.com], may: ['budget/*'] }\n",
    "launch.csv": sheet("450.00", "gamma,Meta,800.00,2026-12-31,https://example.com/?utm_source=facebook\n"),
  });
  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [executable, ...argv, "--today", "2026-11-25"],
      { cwd, encoding: "utf8" },
    );
    return { code: status, stdout, stderr, text: `${stdout}${stderr}`.replace(/\s+/g, " ") };
  };
  const idOf = (campaign: string) => {
    const { findings } = JSON.parse(run("check", "launch.csv", "-f", "json").stdout);
    return findings.find(
      (each: { rule: string; campaign: string }) =>
        each.campaign === campaign && each.rule.startsWith("budget"),
    ).id;
  };
  const by = ["--by", "dana@example.com", "--reason", "fair week"];
  const decide = (choice: string, campaign: string, ...more: string[]) =>
    run(choice, idOf(campaign), "launch.csv", ...by, ...more);

  const first = run("check", "launch.csv");
  expect([first.code, first.text]).toEqual([
    1,
    expect.stringContaining("1 campaign blocked, 2 held, 0 cleared"),
  ]);

  expect(decide("approve", "alpha", "--up-to", "500").code).toBe(0);
  expect(decide("change", "beta", "--to", "380.00").code).toBe(0);
  expect(decide("reject", "gamma").code).toBe(0);

  // The rejected one is taken out by hand; the rest is mended.
  const held = run("fix", "launch.csv", "--in-place");
  expect([held.code, held.text]).toEqual([
    1,
    expect.stringContaining("900.00 EUR → 380.00 budget/over-daily-cap, as dana@example.com decided"),
  ]);
  expect(held.text).toContain("fb → facebook");
  const fixed = readFileSync(join(cwd, "launch.csv"), "utf8");
  writeFileSync(join(cwd, "launch.csv"), fixed.replace(/^gamma.*\n/m, ""));

  const cleared = run("check", "launch.csv", "-o", "json=report.json");
  expect([cleared.code, cleared.text]).toEqual([
    0,
    expect.stringContaining("READY: 2 campaigns cleared; 1 finding approved"),
  ]);
  expect(cleared.text).toContain("approved by dana@example.com, up to 500.00 EUR: fair week");
  const trail = JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"));
  expect(trail.findings[0].decision).toMatchObject({
    state: "approved",
    by: "dana@example.com",
    upTo: "500.00 EUR",
  });

  writeFileSync(
    join(cwd, "launch.csv"),
    sheet("500.01", "").replace("=fb", "=facebook").replace("900.00", "380.00"),
  );
  const above = run("check", "launch.csv");
  expect([above.code, above.text]).toEqual([1, expect.stringContaining("decided above what")]);

  const log = join(cwd, "launchgate.decisions.jsonl");
  writeFileSync(log, readFileSync(log, "utf8").replace('"upTo":"500.00 EUR"', '"upTo":"600.00 EUR"'));
  const edited = run("check", "launch.csv");
  expect([edited.code, edited.text]).toEqual([
    2,
    expect.stringContaining("launchgate.decisions.jsonl:1: was edited after it was written"),
  ]);
});
