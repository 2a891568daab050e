import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { runText } from "../run.ts";

const header = "Campaign,Status,Daily budget,Start,End,Landing page\n";
const row = (name: string, budget = "100.00", page = "https://example.com/") =>
  `${name},Paused,${budget},2026-12-01,2026-12-31,${page}\n`;

test("notes are findings, and not open ones", async () => {
  const { counts } = await runText(
    "rules: { url/insecure: note }",
    header + row("a", "100.00", "http://example.com/"),
  );
  expect(counts).toMatchObject({ findings: 1, open: 0, cleared: 1 });
});

describe("the order", () => {
  test("findings of one line stand in the order of their rows", async () => {
    const campaigns = Array.from({ length: 12 }, (_, index) => ({
      Campaign: `c${index}`,
      "Daily budget": "0",
    }));
    const { findings } = await runText(undefined, JSON.stringify(campaigns));
    const rows = findings.filter(({ rule }) => rule === "budget/zero").map(({ row }) => row);
    expect(rows).toEqual([...rows].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(rows).toHaveLength(12);
  });

  test("the arguments' order changes no byte", async () => {
    const cwd = folder({
      "launchgate.yaml":
        "version: 1\ncurrency: EUR\nbudgets: [ { daily: 500 }, { per: [month], total: 10 } ]\n",
      "b.csv": header + row("b", "900.00"),
      "a.csv": header + row("a", "900.00"),
      "sub/c.csv": header + row("c", "0"),
    });
    const names = ["b.csv", "none.csv", "a.csv", "sub/c.csv"];
    for (const format of ["table", "json"]) {
      const one = await launchgate(["check", ...names, "-f", format], { cwd });
      const other = await launchgate(["check", ...names.toReversed(), "-f", format], { cwd });
      expect(other).toEqual(one);
    }
  });
});

describe("an earlier export", () => {
  test.each([
    ["that cannot be read", 'Campaign\n"a\n', 2],
    ["that holds nothing", "", 2],
    ["that can be read", header + row("z"), 0],
  ])("%s", async (_, text, code) => {
    const cwd = folder({ "launchgate.yaml": "version: 1\n", "x.csv": header + row("a"), "live.csv": text });
    const ran = await launchgate(["check", "x.csv", "--live", "live.csv", "-f", "json"], { cwd });
    expect(ran.code, ran.stdout).toBe(code);
    if (code === 2) expect(JSON.parse(ran.stdout).errors).toMatchObject([{ file: "live.csv" }]);
  });
});
