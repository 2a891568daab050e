import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/exports/index.ts";
import { gate } from "../../src/gate.ts";
import type { ExampleRow } from "../../src/model/example.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { folder, launchgate, root } from "../cli.ts";
import { toCsv, today } from "../run.ts";
import { zipped } from "../zip.ts";

const compared = [
  "audience/changed",
  "budget/changed",
  "budget/unusual",
  "file/columns-changed",
  "file/volume",
  "macro/name-frozen",
  "region/new",
];
const policy = "version: 1\ncurrency: EUR\nbudgets: [{ unusual: 5x }]\n";

describe("an export beside itself has nothing new", () => {
  const files = formats
    .filter(({ refusal }) => refusal === undefined)
    .flatMap(({ id }) => casesOf(id).map((name) => [id, name] as const));

  test.each(files)("%s: %s", async (format, name) => {
    const open = () => createReadStream(join(root, "fixtures/exports", format, name));
    const report = await gate({
      launches: [
        {
          policy: await loadPolicy("launchgate.yaml", async () => policy),
          exports: [{ name, open }],
          live: [],
          history: ["monday", "tuesday"].map((day) => ({ name: `${day}/${name}`, open })),
        },
      ],
      today,
      as: undefined,
      encoding: undefined,
      allowEmpty: true,
      troubles: [],
    });
    // Rows that contradict each other are blocked for that.
    const blocked = new Set(report.findings.flatMap((each) => (each.severity === "block" ? each.line : [])));
    const said = report.findings.filter(({ rule, line }) => compared.includes(rule) && !blocked.has(line));
    expect(said).toEqual([]);
    const { campaigns } = report.counts;
    expect(report.launches[0]?.compared).toBe(campaigns === 0 ? undefined : campaigns);
  });
});

function casesOf(format: string): string[] {
  const all = readdirSync(join(root, "fixtures/exports"), { withFileTypes: true });
  if (!all.some(({ name }) => name === format)) return [];
  return readdirSync(join(root, "fixtures/exports", format)).filter(
    (name) => !name.endsWith(".expected.txt"),
  );
}

const spring = { Campaign: "spring", "Campaign ID": "7", Platform: "Meta", "Daily budget": "100" };
const past = toCsv([spring]);
const now = toCsv([{ ...spring, "Daily budget": "300" }]);

/** Runs `check now.csv` beside past files, named in that order. */
async function run(files: Readonly<Record<string, string | Uint8Array>>, ...options: readonly string[]) {
  const cwd = folder({ "launchgate.yaml": policy, "now.csv": now, ...files });
  const named = options.length > 0 ? options : Object.keys(files).flatMap((name) => ["--history", name]);
  const ran = await launchgate(["check", "now.csv", ...named, "-f", "json"], { cwd });
  const report = JSON.parse(ran.stdout);
  const said: string[] = report.findings.map(({ rule }: { rule: string }) => rule);
  const not: string[] = report.notChecked.map((each: { reason: string }) => each.reason);
  return { code: ran.code, report, said: said.filter((rule) => compared.includes(rule)), not };
}

describe("pasts as people have them", () => {
  test.each<[string, Record<string, string | Uint8Array>, number, string[]]>([
    ["one", { "past.csv": past }, 1, ["budget/changed"]],
    ["packed", { "past.csv.gz": gzipSync(past) }, 1, ["budget/changed"]],
    ["a ZIP", { "past.zip": zipped({ "a.csv": past }) }, 1, ["budget/changed"]],
    ["the newest is the last", { "b.csv": past, "a.csv": now }, 0, []],
    [
      "the newest is the last, though it is first by name",
      { "b.csv": now, "a.csv": past },
      1,
      ["budget/changed"],
    ],
    ["three", { "a.csv": past, "b.csv": now, "c.csv": past }, 1, ["budget/changed"]],
    ["a header and no row", { "past.csv": "Campaign,Daily budget\n" }, 0, []],
    ["another campaign", { "past.csv": past.replace("7", "8") }, 0, []],
    ["another platform", { "past.csv": past.replace("Meta", "TikTok") }, 0, []],
    ["no platform", { "past.csv": toCsv([{ ...spring, Platform: "" }]) }, 1, ["budget/changed"]],
    ["no id", { "past.csv": toCsv([{ Campaign: "spring", "Daily budget": "100" }]) }, 1, ["budget/changed"]],
    [
      "two campaigns that it may have been",
      {
        "past.csv": toCsv(
          ["1", "2"].map((id) => ({ Campaign: "spring", "Account ID": id, "Daily budget": "1" })),
        ),
      },
      0,
      [],
    ],
    ["rows that state several amounts", { "past.csv": `${past}\n${now.split("\n")[1]}` }, 0, []],
    ["no bytes", { "past.csv": "" }, 2, []],
    ["an unclosed quote", { "past.csv": `${past}\n"summer` }, 2, []],
    ["no export at all", { "past.csv": "a,b\n1,2\n" }, 2, []],
  ])("%s", async (_, files, code, said) => {
    const ran = await run(files);
    expect([ran.code, ran.said]).toEqual([code, said]);
    if (code === 2) expect(ran.report.errors).toMatchObject([{ file: Object.keys(files)[0] }]);
  });

  test.each<[string, ExampleRow, RegExp]>([
    [
      "another currency",
      { "Daily budget": "9", Currency: "USD", "Lifetime budget": "" },
      /currency is another/,
    ],
    [
      "another kind of budget",
      { "Daily budget": "", Currency: "EUR", "Lifetime budget": "9" },
      /no such budget/,
    ],
  ])("%s: not compared, and held by nothing", async (_, cells, reason) => {
    const both = {
      "past.csv": toCsv([{ ...spring, ...cells }]),
      "now.csv": toCsv([{ ...spring, Currency: "EUR", "Lifetime budget": "" }]),
    };
    const ran = await run(both, "--history", "past.csv");
    expect(ran.code).toBe(0);
    expect(ran.not).toContainEqual(expect.stringMatching(reason));
  });

  test("without any, what the policy asks for is said to be not compared", async () => {
    expect((await run({}, "--no-policy")).not).not.toContainEqual(expect.stringContaining("not compared"));
    const cwd = folder({ "launchgate.yaml": policy, "now.csv": now });
    const { stdout, code } = await launchgate(["check", "now.csv"], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining("not compared: there is no history")]);
  });

  test("files of one day are read together, also of a platform whose tables are alike", async () => {
    const folderOf = (day: string) => join(root, "fixtures/launches/dv360-orders", day);
    const names = readdirSync(folderOf(".")).filter((name) => name.endsWith(".csv"));
    const open = (name: string) => () => createReadStream(folderOf(name));
    const report = await gate({
      launches: [
        {
          policy: await loadPolicy("launchgate.yaml", async () => policy),
          exports: names.map((name) => ({ name, open: open(name) })),
          live: [],
          history: ["1", "2"].flatMap((day) =>
            names.map((name) => ({ name: `${day}/${name}`, open: open(name) })),
          ),
        },
      ],
      today,
      as: undefined,
      encoding: undefined,
      allowEmpty: true,
      troubles: [],
    });
    expect(report.findings.filter(({ rule }) => compared.includes(rule))).toEqual([]);
    expect(report.launches[0]?.compared).toBe(1);
  });
});

describe("what --history names", () => {
  test.each([
    ["a file that is not there", "gone.csv", /^--history gone\.csv: there is no such file/],
    ["a glob without a file", "*.tsv", /^--history \*\.tsv: no file matches it/],
    ["what is checked", "now.csv", /^--history now\.csv: is checked in this run/],
    ["a glob of nothing else", "n*.csv", /^--history n\*\.csv: no file matches it/],
    ["standard input", "-", /^--history -: standard input is for the exports/],
  ])("%s", async (_, name, message) => {
    const ran = await run({}, "--history", name);
    expect(ran.code).toBe(2);
    expect(ran.report.errors).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  test("a glob that holds the export too leaves it out", async () => {
    const ran = await run({ "a.csv": past }, "--history", "*.csv");
    expect(ran.report.history).toMatchObject([{ file: "a.csv", rows: 1, entries: 1 }]);
    expect(ran.said).toEqual(["budget/changed"]);
  });

  test("may be the file of --live as well", async () => {
    const text = toCsv([{ ...spring, Status: "Active", "Daily budget": "300" }]);
    const cwd = folder({ "launchgate.yaml": policy, "now.csv": text, "past.csv": text });
    const argv = ["check", "now.csv", "--live", "past.csv", "--history", "past.csv", "-f", "json"];
    const { launches, counts } = JSON.parse((await launchgate(argv, { cwd })).stdout);
    expect([launches[0].compared, counts.live]).toEqual([1, 1]);
  });

  test("no report replaces", async () => {
    const cwd = folder({ "launchgate.yaml": policy, "now.csv": now, "past.json": "[]", "past.csv": past });
    const argv = ["check", "now.csv", "--history", "past.csv", "-o", "json=past.csv"];
    const ran = await launchgate(argv, { cwd });
    expect([ran.code, ran.stdout]).toEqual([2, expect.stringContaining("the run reads that file")]);
  });
});

describe("history: in the policy", () => {
  const check = async (history: string, argv: readonly string[] = [], files: Record<string, string> = {}) => {
    const cwd = folder({
      "client/launchgate.yaml": `${policy}history: ${history}\n`,
      "client/now.csv": now,
      "client/past/a.csv": past,
      "b.csv": now,
      ...files,
    });
    const ran = await launchgate(["check", "client/now.csv", ...argv, "-f", "json"], { cwd });
    return { code: ran.code, report: JSON.parse(ran.stdout) };
  };

  test.each([
    ["a glob, by its path from the policy", "past/*.csv", ["client/past/a.csv"]],
    ["a list", "[past/a.csv, ../b.csv]", ["client/past/a.csv", "b.csv"]],
    ["the export among them", "['*.csv', past/a.csv]", ["client/past/a.csv"]],
  ])("%s", async (_, history, files) => {
    const { report } = await check(history);
    expect(report.errors).toEqual([]);
    expect(report.history.map(({ file }: { file: string }) => file)).toEqual(files);
  });

  test("the command line replaces it", async () => {
    const { report } = await check("past/*.csv", ["--history", "b.csv"]);
    expect(report.history).toMatchObject([{ file: "b.csv" }]);
  });

  test("a glob that has no file yet is said, and holds nothing", async () => {
    const { code, report } = await check("old/*.csv");
    expect(code).toBe(0);
    const said = report.notChecked.filter(({ rule }: { rule: string }) => rule === "history");
    expect(said).toMatchObject([{ reason: "not compared: no file matches client/old/*.csv" }]);
  });

  test("a file that is named and not there is trouble", async () => {
    const { code, report } = await check("past/b.csv");
    expect(code).toBe(2);
    expect(report.errors).toMatchObject([{ file: "client/past/b.csv", message: /there is no such file/ }]);
  });

  test("is named from the policy that is extended", async () => {
    const base = { "company/base.yaml": "version: 1\nhistory: a/*.csv\n", "company/a/x.csv": past };
    const { report } = await check("past/*.csv", [], {
      ...base,
      "client/launchgate.yaml": `${policy}extends: ../company/base.yaml\n`,
    });
    expect(report.history).toMatchObject([{ file: "company/a/x.csv" }]);
  });
});
