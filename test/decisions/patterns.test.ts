import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seal } from "../../src/decisions/line.ts";
import { folder, launchgate } from "../cli.ts";

const sheet = (...lines: string[]) => ["Campaign,Daily budget,End date", ...lines, ""].join("\n");
const three = sheet("a_test,450.00,2026-12-31", "b_test,500.00,2026-12-31", "spring,600.00,2026-12-31");
const who = ["--by", "dana@example.com", "--reason", "trials"];
const pattern = ["approve", "budget/over-daily-cap", "a.csv", "--in", "*_test", "--until", "2026-12-31"];

function team(more = "", csv = three) {
  const policy = `version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\n${more}`;
  const cwd = folder({ "launchgate.yaml": policy, "a.csv": csv });
  const run = (...argv: string[]) => launchgate(argv, { cwd });
  return { cwd, run, log: join(cwd, "launchgate.decisions.jsonl") };
}

describe("a rule is approved in campaigns of a name", () => {
  test("those, and what they bring later, until its day; no others", async () => {
    const { cwd, run } = team();
    const approved = await run(...pattern, ...who);
    expect(approved.stderr).toBe("");
    expect(approved.stdout).toContain("approved: budget/over-daily-cap in *_test, until 2026-12-31");
    expect(approved.stdout).toContain("covers 2 findings of 2 campaigns now");
    expect((await run("check", "a.csv")).stdout).toContain("1 campaign held, 2 cleared");

    writeFileSync(join(cwd, "a.csv"), sheet("c_test,900.00,2026-12-31"));
    expect((await run("check", "a.csv")).code).toBe(0);
    const later = await run("check", "a.csv", "--today", "2027-01-01");
    expect(later.code).toBe(1);
    expect(later.stdout).toContain("decision/expired");
    expect((await run("log")).stdout).toContain("budget/over-daily-cap in *_test, until 2026-12-31");
  });

  test.each<[string, string, string[], RegExp]>([
    ["without an end", "", [...pattern.slice(0, 5), ...who], /always ends/],
    ["until no day", "", [...pattern.slice(0, 6), "soon", ...who], /--until soon: is not a day/],
    ["without a name", "", [...pattern.slice(0, 3), ...pattern.slice(5), ...who], /--in "\*_test"/],
    ["up to an amount", "", [...pattern, ...who, "--up-to", "900"], /--up-to is for one finding/],
    [
      "of nothing",
      "",
      ["approve", "utm/uppercase", ...pattern.slice(2), ...who],
      /nothing of it is held here/,
    ],
    ["of what blocks", "rules: { budget/over-daily-cap: block }", [...pattern, ...who], /it blocks/],
    [
      "by somebody else",
      'approvers: { cmo: { who: [kim@example.com], may: ["*"] } }',
      [...pattern, ...who],
      /dana@example.com may not decide about it/,
    ],
    [
      "by whose limit cannot hold",
      'approvers: { finance: { who: [dana@example.com], may: ["*"], up-to: 500000 } }',
      [...pattern, ...who],
      /may not decide about what is not there yet/,
    ],
    ["one finding, with names", "", ["approve", "abcd", "a.csv", "--in", "x", ...who], /--in is for a rule/],
  ])("refused: %s", async (_, more, argv, says) => {
    const { run, log } = team(more);
    const ran = await run(...argv);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(2);
    expect(existsSync(log)).toBe(false);
  });

  test("a line without an end is no decision, whoever sealed it", async () => {
    const { run, log } = team();
    const endless = seal(
      {
        ...{
          version: 1,
          recorded: "2026-11-20T10:00:00Z",
          choice: "approve",
          by: "dana",
          reason: "for ever",
        },
        pattern: { rule: "budget/over-daily-cap", campaigns: "*" },
      },
      [],
    );
    appendFileSync(log, `${JSON.stringify(endless)}\n`);
    const ran = await run("check", "a.csv");
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain("always ends");
    expect(readFileSync(log, "utf8")).toContain("for ever");
  });
});
