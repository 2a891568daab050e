import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { workbook } from "../xlsx.ts";

const csv =
  "Campaign,Daily budget,End date\nalpha,900.00,2026-12-31\nbeta,800.00,2026-12-31\ngamma,700.00,2026-12-31\n";

async function team() {
  const cwd = folder({
    "launchgate.yaml": "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\n",
    "a.csv": csv,
  });
  const run = (...argv: string[]) => launchgate(argv, { cwd });
  const { findings } = JSON.parse((await run("check", "a.csv", "-f", "json")).stdout);
  const ids: Record<string, string> = Object.fromEntries(
    findings.map(({ campaign, id }: { campaign: string; id: string }) => [campaign, id]),
  );
  const decide = (file: string, content: string | Uint8Array, ...more: string[]) => {
    writeFileSync(join(cwd, file), content);
    return run("decide", file, "a.csv", "--recorded-by", "lena@example.com", ...more);
  };
  const lines = () =>
    readFileSync(join(cwd, "launchgate.decisions.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { cwd, run, ids, decide, lines };
}

const table = (...rows: string[]) =>
  ["Finding,Campaign,Decision,Reason,Until,Up to,Change to", ...rows, ""].join("\n");
const by = ["--by", "dana@example.com"];

test("the columns of a spreadsheet that came back, with who recorded it and what it was", async () => {
  const { ids, decide, lines, run } = await team();
  const back = table(
    `${ids["alpha"]},alpha,Approved,fair week,2026-12-31,950,`,
    `${ids["beta"]},beta,change,half,,,380.00`,
    `${ids["gamma"]},gamma,,,,,`,
  );
  const ran = await decide("back.csv", back, ...by, "--evidence", "https://mail.example.com/7");
  expect([ran.code, ran.stderr]).toEqual([0, ""]);
  expect(ran.stdout).toContain("2 of 2 answers recorded");
  expect(
    lines().map(({ choice, by: who, recordedBy, upTo, until, to }) => ({
      choice,
      who,
      recordedBy,
      upTo,
      until,
      to,
    })),
  ).toEqual([
    {
      choice: "approve",
      who: "dana@example.com",
      recordedBy: "lena@example.com",
      upTo: "950.00 EUR",
      until: "2026-12-31",
      to: undefined,
    },
    {
      choice: "change",
      who: "dana@example.com",
      recordedBy: "lena@example.com",
      upTo: undefined,
      until: undefined,
      to: "380.00",
    },
  ]);
  expect(lines()[0].evidence).toMatch(/^sha256:[0-9a-f]{64} https:\/\/mail\.example\.com\/7$/);
  expect((await run("log")).stdout).toContain("recorded by lena@example.com, from sha256:");
});

test("a workbook, and the file of a report's buttons", async () => {
  const { ids, decide } = await team();
  const book = workbook({
    sheets: {
      "To do": [
        ["Finding", "Decision", "Reason"],
        [ids["alpha"] ?? "", "reject", "not now"],
      ],
    },
  });
  expect((await decide("back.xlsx", book, ...by)).stdout).toContain("1 of 1 answer recorded");
  const answers = {
    version: 1,
    by: "dana@example.com",
    decisions: [{ id: ids["beta"], choice: "approve", reason: "fair" }],
  };
  expect((await decide("back.json", JSON.stringify(answers))).stdout).toContain("1 of 1 answer recorded");
});

test("what cannot be recorded is named, and the rest is recorded", async () => {
  const { cwd, ids, decide, lines } = await team();
  writeFileSync(join(cwd, "a.csv"), csv.replace("800.00", "850.00"));
  const back = table(
    `${ids["alpha"]},alpha,approve,fair week,,,`,
    `${ids["beta"]},beta,approve,fair week,,,`,
    `${ids["gamma"]},gamma,approve,,,,`,
    `${ids["gamma"]},gamma,perhaps,why,,,`,
  );
  const ran = await decide("back.csv", back, ...by);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain("1 of 4 answers recorded");
  expect(ran.stdout).toContain("not recorded: row 3: nothing here has the id");
  expect(ran.stdout).toContain("not recorded: row 4: lacks its reason");
  expect(ran.stdout).toContain("not recorded: row 5: perhaps is no decision");
  expect(lines()).toHaveLength(1);
});

test.each<[string, string, RegExp]>([
  ["back.csv", "a,b\n1,2\n", /no columns Finding and Decision/],
  ["back.csv", table(), /has no answer in it/],
  ["back.csv", "", /the file is empty/],
])("%s of %j is refused", async (name, content, says) => {
  const { decide } = await team();
  const ran = await decide(name, content, ...by);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(says)]);
});

test("JSON that is none, or another thing", async () => {
  const { decide } = await team();
  expect((await decide("back.json", "{")).stdout).toContain("not recorded: it: is no JSON");
  expect((await decide("back.json", '{"version":2,"decisions":[]}')).stdout).toContain(
    "not recorded: version",
  );
});
