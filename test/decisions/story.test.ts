import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const policy = "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\n";
const sheet = (...lines: string[]) => ["Campaign,Campaign ID,Daily budget,End date", ...lines, ""].join("\n");
const over = sheet("spring,,450.00,2026-12-31", "summer,,300.00,2026-12-31");
const by = ["--by", "dana@example.com", "--reason", "fair week"];

function team(csv = over) {
  const cwd = folder({ "launchgate.yaml": policy, "meta.csv": csv });
  const run = (...argv: string[]) => launchgate(argv, { cwd });
  const check = async (csvNow?: string) => {
    if (csvNow !== undefined) writeFileSync(join(cwd, "meta.csv"), csvNow);
    const ran = await run("check", "meta.csv", "-f", "json");
    return { ...ran, report: JSON.parse(ran.stdout) };
  };
  const held = async () => {
    const { report } = await check();
    return report.findings.find(({ severity }: { severity: string }) => severity === "hold");
  };
  return { cwd, run, check, held, log: join(cwd, "launchgate.decisions.jsonl") };
}

function sheetOf(amount: string): string {
  return `Campaign,Lifetime budget,Currency,End date\nspring,${amount},USD,2026-12-31\n`;
}

function toFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

describe("an approval covers exactly what was approved", () => {
  test("held, approved with a ceiling, cleared, raised within it, raised above it, edited log", async () => {
    const { run, check, held, log } = team();
    expect((await check()).code).toBe(1);
    const { id, status } = await held();
    expect(status).toBe("open");

    const approved = await run("approve", id.slice(0, 8), "meta.csv", ...by, "--up-to", "500");
    expect(approved.stderr).toBe("");
    expect(approved.stdout).toContain(
      "approved: budget/over-daily-cap of spring (450.00 EUR), up to 500.00 EUR",
    );
    expect(approved.code).toBe(0);

    const cleared = await check();
    expect(cleared.code).toBe(0);
    expect(cleared.report.findings[0]).toMatchObject({
      status: "approved",
      decision: { state: "approved", by: "dana@example.com", reason: "fair week", upTo: "500.00 EUR" },
    });
    expect(cleared.report.decisions.used).toBe(1);
    expect((await run("check", "meta.csv")).stdout).toMatch(/READY: 2 campaigns cleared; 1 finding approved/);

    // The upload brings an id, and the budget goes up to the ceiling.
    expect((await check(over.replace("spring,,450.00", "spring,120,500.00"))).code).toBe(0);
    const above = await check(over.replace("spring,,450.00", "spring,120,500.01"));
    expect(above.code).toBe(1);
    expect(above.report.findings[0].decision.state).toBe("above what was approved");

    writeFileSync(log, readFileSync(log, "utf8").replace("fair week", "whatever"));
    const edited = await run("check", "meta.csv");
    expect(edited.code).toBe(2);
    expect(edited.stdout).toContain("launchgate.decisions.jsonl:1: was edited");
    const verified = await run("log", "verify");
    expect(verified.code).toBe(2);
    expect(verified.stderr).toContain("launchgate.decisions.jsonl:1: was edited");
  });

  test("another campaign of the same fault is not covered", async () => {
    const { run, check, held } = team();
    await run("approve", (await held()).id, "meta.csv", ...by);
    const { code, report } = await check(over.replace("summer,,300.00", "summer,,450.00"));
    expect(code).toBe(1);
    expect(report.counts).toMatchObject({ held: 1, cleared: 1 });
  });

  test("without a ceiling, what was found and less is covered", async () => {
    const { run, check, held } = team();
    await run("approve", (await held()).id, "meta.csv", ...by);
    expect((await check(over.replace("450.00", "449.99"))).code).toBe(0);
    expect((await check(over.replace("450.00", "450.01"))).code).toBe(1);
  });

  test("a sum of converted amounts has more digits than anybody can pay, and a ceiling all the same", async () => {
    const cwd = folder({
      "launchgate.yaml":
        "version: 1\ncurrency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\nbudgets: [{ per: [campaign], total: 1000 }]\n",
      "meta.csv": sheetOf("1353.33"),
    });
    const run = (...argv: string[]) => launchgate(argv, { cwd });
    const { findings } = JSON.parse((await run("check", "meta.csv", "-f", "json")).stdout);
    const [{ id, found }] = findings;
    expect(found).toBe("1,245.0636 EUR");
    const low = await run("approve", id, "meta.csv", ...by, "--up-to", "1245.06");
    expect(low.stderr).toContain("--up-to 1245.06: is less than what is to be approved, 1,245.0636 EUR");
    expect((await run("approve", id, "meta.csv", ...by, "--up-to", "1245.07")).stdout).toContain(
      "up to 1,245.07 EUR",
    );
    expect((await run("check", "meta.csv")).code).toBe(0);
    writeFileSync(join(cwd, "meta.csv"), sheetOf("1353.34"));
    expect((await run("check", "meta.csv")).code).toBe(1);
  });

  test("it ends on its last day", async () => {
    const { run, held, cwd } = team();
    await run("approve", (await held()).id, "meta.csv", ...by, "--until", "2026-11-25");
    const on = (day: string) => launchgate(["check", "meta.csv", "--today", day], { cwd, width: 250 });
    expect((await on("2026-11-25")).code).toBe(0);
    const after = await on("2026-11-26");
    expect(after.code).toBe(1);
    expect(after.stdout).toContain("the approval by dana@example.com ended on 2026-11-25");
    expect(after.stdout).toContain("decision/expired");
  });
});

test("a log that is named is there, or is begun by a decision", async () => {
  const { run, held, cwd } = team();
  const slip = await run("check", "meta.csv", "--decisions", "nope.jsonl");
  expect([slip.code, slip.stderr]).toEqual([
    2,
    expect.stringContaining("--decisions nope.jsonl: there is no such log"),
  ]);
  await run("approve", (await held()).id, "meta.csv", ...by, "--decisions", "own.jsonl");
  expect(readFileSync(join(cwd, "own.jsonl"), "utf8")).toContain("fair week");
  expect((await run("check", "meta.csv", "--decisions", "own.jsonl")).code).toBe(0);
});

test("git says who made the launch: whoever committed the export, and whoever has changed it since", async () => {
  const cwd = folder({
    "launchgate.yaml": `${policy}approvers: { all: { who: [dana@example.com, kim@example.com, lena@example.com], may: ["*"] } }\n`,
    "meta.csv": over,
  });
  const git = (...args: string[]) => execFileSync("git", args, { cwd, stdio: "ignore" });
  git("init", "-q");
  git("config", "user.email", "kim@example.com");
  git("config", "user.name", "Kim");
  const deciders = async () => {
    const { stdout, stderr } = await launchgate(["check", "meta.csv", "--author", "git", "-f", "json"], {
      cwd,
    });
    return { stderr, said: JSON.parse(stdout).findings?.[0]?.deciders, errors: JSON.parse(stdout).errors };
  };
  expect((await deciders()).errors[0].message).toContain("no commit has meta.csv");
  git("add", "meta.csv");
  git("-c", "user.email=dana@example.com", "-c", "user.name=Dana", "commit", "-qm", "launch");
  expect((await deciders()).said).toEqual(["kim@example.com", "lena@example.com"]);
  writeFileSync(join(cwd, "meta.csv"), over.replace("450.00", "460.00"));
  expect((await deciders()).said).toEqual(["lena@example.com"]);
});

test("what a pull request approves does not count where the log is read from the branch it goes to", async () => {
  const { cwd, run, held } = team();
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...argv], { cwd });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "a");
  await run("approve", (await held()).id, "meta.csv", ...by);
  const check = () => run("check", "meta.csv", "--decisions-ref", "main");
  expect((await check()).code).toBe(1);
  expect((await run("check", "meta.csv")).code).toBe(0);
  git("add", ".");
  git("commit", "-qm", "b");
  expect((await check()).code).toBe(0);
  const nope = await run("check", "meta.csv", "--decisions-ref", "nope");
  expect([nope.code, nope.stderr]).toEqual([
    2,
    expect.stringContaining("--decisions-ref nope: there is no such ref"),
  ]);
});

test.each([
  [
    "a newer launchgate",
    (log: string) => appendFileSync(log, '{"version":2}\n'),
    /:2: was written by a newer launchgate/,
  ],
  ["a folder", toFolder, /could not be read: it is a folder/],
  ["nothing", (log: string) => rmSync(log), /is not there: nothing was decided yet/],
])("a log that is %s", async (what, change, message) => {
  const { run, held, log } = team();
  await run("approve", (await held()).id, "meta.csv", ...by);
  change(log);
  const shown = await run("log");
  expect([shown.code, shown.stderr]).toEqual([2, expect.stringMatching(message)]);
  expect((await run("check", "meta.csv")).code).toBe(what === "nothing" ? 1 : 2);
});

test("what is rejected blocks, until it is changed", async () => {
  const { run, check, held } = team();
  const rejected = await run("reject", (await held()).id, "meta.csv", ...by);
  expect(rejected.stdout).toContain("rejected: budget/over-daily-cap of spring");
  const { code, report } = await check();
  expect(code).toBe(1);
  expect([report.verdict, report.findings[0].status]).toEqual(["blocked", "rejected"]);
  expect((await check(over.replace("450.00", "400.00"))).code).toBe(0);
});

test("the last word counts", async () => {
  const { run, check, held } = team();
  const { id } = await held();
  await run("reject", id, "meta.csv", ...by);
  await run("approve", id, "meta.csv", ...by);
  expect((await check()).code).toBe(0);
  const { stdout } = await run("log");
  expect(stdout.match(/approved by|rejected by/g)).toEqual(["approved by", "rejected by"]);
});

describe("nothing is recorded, and why", () => {
  const blocked = sheet("spring,,450.00,2026-12-31", "summer,,-5,2026-12-31");
  test.each<[string, string, string[], RegExp]>([
    [
      "no such id",
      over,
      ["ffffffff", ...by],
      /nothing here has the id ffffffff; these wait for a decision: [0-9a-f]{8} budget\/over-daily-cap of spring/,
    ],
    ["a short id", over, ["a", ...by], /at least four/],
    ["nobody says it", over, ["HELD", "--reason", "x"], /say who decides/],
    ["no reason", over, ["HELD", "--by", "dana"], /say why/],
    ["a control character", over, ["HELD", "--by", "dana", "--reason", "a\u001b[2Jb"], /control character/],
    ["a day that is over", over, ["HELD", ...by, "--until", "2026-11-20"], /is over already/],
    ["no day", over, ["HELD", ...by, "--until", "soon"], /is not a day/],
    ["a ceiling below", over, ["HELD", ...by, "--up-to", "449.99"], /less than what is to be approved/],
    ["a ceiling in another currency", over, ["HELD", ...by, "--up-to", "500.00 USD"], /an amount in EUR/],
    ["what blocks", blocked, ["BLOCK", ...by], /blocks .*cannot be approved/],
  ])("%s", async (_, csv, argv, message) => {
    const { run, check, log } = team(csv);
    const { report } = await check();
    const of = (severity: string) =>
      report.findings.find((finding: { severity: string }) => finding.severity === severity)?.id ?? "";
    const [id = "", ...rest] = argv;
    const named = id === "HELD" ? of("hold") : id === "BLOCK" ? of("block") : id;
    const ran = await run("approve", named, "meta.csv", ...rest);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(message);
    expect(() => readFileSync(log)).toThrow();
  });

  test("exports that cannot be checked", async () => {
    const { run } = team();
    const ran = await run("approve", "abcd1234", "nope.csv", ...by);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/nothing was recorded.*nope\.csv/s)]);
  });
});

describe("who may decide", () => {
  const roles = `${policy}channels:
  paid-social: { platform: [meta] }
  search: { platform: [google-ads] }
approvers:
  finance: { who: [dana@example.com], may: ["budget/*"], up-to: 20000 }
  social: { who: [lena@example.com], may: ["*"], in: { channel: paid-social } }
  cmo: { who: [Kim@example.com], may: ["*"] }
`;
  const csv = [
    "Campaign,Platform,Daily budget,Start date,End date",
    "spring,Meta,450.00,2026-12-01,2026-12-31",
    "big,Google Ads,5000.00,2026-12-01,2026-12-31",
    "",
  ].join("\n");
  const deciders = async (run: ReturnType<typeof team>["run"], ...argv: string[]) => {
    const { stdout } = await run("check", "meta.csv", "-f", "json", ...argv);
    const findings: { rule: string; campaign: string; id: string; deciders: string[] | null }[] =
      JSON.parse(stdout).findings;
    return new Map(
      findings
        .filter(({ rule }) => rule === "budget/over-daily-cap")
        .map((finding) => [finding.campaign, finding]),
    );
  };

  test("by rule, by amount and by channel; nobody decides about their own launch", async () => {
    const { run, cwd } = team(csv);
    writeFileSync(join(cwd, "launchgate.yaml"), roles);
    const held = await deciders(run);
    expect(held.get("spring")?.deciders).toEqual(["dana@example.com", "lena@example.com", "Kim@example.com"]);
    expect(held.get("big")?.deciders).toEqual(["Kim@example.com"]);
    expect((await deciders(run, "--author", "kim@EXAMPLE.com")).get("big")?.deciders).toEqual([]);

    const refused = await run("approve", held.get("big")?.id ?? "", "meta.csv", ...by);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("dana@example.com may not decide about budget/over-daily-cap of big");
  });

  test("a decision without authority does not count, and that is said", async () => {
    const { run, cwd } = team(csv);
    const { get } = { get: (name: string) => deciders(run).then((held) => held.get(name)?.id ?? "") };
    for (const name of ["spring", "big"]) await run("approve", await get(name), "meta.csv", ...by);
    expect((await run("check", "meta.csv")).code).toBe(0);
    writeFileSync(join(cwd, "launchgate.yaml"), roles);
    const ran = await launchgate(["check", "meta.csv"], { cwd, width: 250 });
    expect(ran.code).toBe(1);
    expect(ran.stdout.replace(/\s+/g, " ")).toContain(
      "which does not count: finance decides about planned spend up to 20,000.00 EUR",
    );
    const own = await run("check", "meta.csv", "-f", "json", "--author", "dana@example.com");
    expect(JSON.parse(own.stdout).counts).toMatchObject({ held: 2 });
  });
});

describe("what an approval has not seen is open", () => {
  const stays = async (policyText: string, before: string, after: string, rule: string) => {
    const cwd = folder({ "launchgate.yaml": policyText, "meta.csv": before });
    const run = (...argv: string[]) => launchgate(argv, { cwd });
    const { findings } = JSON.parse((await run("check", "meta.csv", "-f", "json")).stdout);
    const { id } = findings.find((each: { rule: string }) => each.rule === rule);
    const approved = await run("approve", id, "meta.csv", ...by);
    expect(approved.stderr).toBe("");
    expect((await run("check", "meta.csv")).code).toBe(0);
    writeFileSync(join(cwd, "meta.csv"), after);
    return (await run("check", "meta.csv")).code;
  };

  test("the other side of a contradiction", async () => {
    const yaml =
      'version: 1\nvocabulary: { region: [us, de], product: [a] }\nnames: { campaign: "{region}_{product}" }\nagree: [name.region = regions]\n';
    const row = (countries: string) => `Campaign,Platform,Countries\nus_a,Meta,${countries}\n`;
    expect(await stays(yaml, row("DE"), row("FR;GB"), "name/disagrees")).toBe(1);
  });

  test("the same sum of other campaigns", async () => {
    const yaml = "version: 1\ncurrency: EUR\nbudgets: [{ per: [month], total: 500 }]\n";
    const rows = (...names: string[]) =>
      `Campaign,Daily budget,Start date,End date\n${names.map((name) => `${name},10.00,2026-12-01,2026-12-31`).join("\n")}\n`;
    expect(await stays(yaml, rows("a", "b"), rows("a", "c"), "budget/over-total")).toBe(1);
  });

  test("the same name in another account", async () => {
    const row = (account: string) => `Campaign,Account ID,Daily budget\nbrand,${account},450.00\n`;
    expect(await stays(policy, row(""), row("act_2"), "budget/over-daily-cap")).toBe(1);
    expect(await stays(policy, row("act_1"), row(""), "budget/over-daily-cap")).toBe(1);
  });
});

test("a rule of the team's own and a file as a whole cannot be approved", async () => {
  const own = `version: 1
currency: EUR
rules: { big: { when: budget.daily > 400.0, say: big, severity: hold } }
regions: [DE]
`;
  const cwd = folder({ "launchgate.yaml": own, "meta.csv": over });
  const run = (...argv: string[]) => launchgate(argv, { cwd });
  const { findings } = JSON.parse((await run("check", "meta.csv", "-f", "json")).stdout);
  for (const rule of ["big", "file/not-checkable"]) {
    const { id } = findings.find((each: { rule: string }) => each.rule === rule);
    const refused = await run("approve", id, "meta.csv", ...by);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining(`${rule} cannot be approved`),
    ]);
  }
});
