import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { folder, launchgate } from "../cli.ts";
import { runText } from "../run.ts";
import { workbook } from "../xlsx.ts";

const planRules = [
  "account/other-owner",
  "budget/over-plan",
  "flight/off-plan",
  "flight/short-of-plan",
  "name/not-in-export",
  "name/not-in-plan",
];

interface Case {
  readonly plan: string;
  readonly rows: string;
  readonly policy?: string;
  readonly says: readonly string[];
}

const header = "Campaign,Campaign ID,Platform,Status,Daily budget,Lifetime budget,Start,End\n";
const spring = "spring,1,Meta,Paused,,5000.00,2026-12-01,2026-12-31\n";

/** What is said of a launch beside its plan: rule, file and line, found. */
async function said({ plan, rows, policy = "currency: EUR" }: Omit<Case, "says">): Promise<string[]> {
  const { findings, errors } = await runText(policy, header + rows, "2026-11-21", undefined, { plan });
  expect(errors).toEqual([]);
  const text = ({ rule, file, line, found }: Finding) => `${rule} ${file}:${line} ${found}`;
  return findings
    .filter(({ rule, file }) => planRules.includes(rule) || file?.startsWith("plan"))
    .map(text)
    .sort();
}

describe("a plan", () => {
  test.each<[string, Case]>([
    [
      "of several rows for a campaign approves their sum",
      {
        plan: "Campaign,Approved budget,Start,End\nspring,3000,2026-12-01,2026-12-15\nSpring ,2000,2026-12-16,2026-12-31\n",
        rows: spring,
        says: [],
      },
    ],
    [
      "with a row for each platform approves each by itself",
      {
        plan: "Campaign,Platform,Budget\nspring,Facebook,4999.99\nspring,Google Ads,9000\n",
        rows: `${spring}spring,2,Google Ads,Paused,,9000.00,2026-12-01,2026-12-31\n`,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "without platforms approves one amount for the campaign on all of them",
      {
        plan: "Campaign,Budget\nspring,10000\n",
        rows: `${spring}spring,2,Google Ads,Paused,,5000.01,2026-12-01,2026-12-31\n`,
        says: ["budget/over-plan export.csv:2 10,000.01 EUR"],
      },
    ],
    [
      "with line items under a campaign's own row approves the campaign's own amount",
      {
        plan: "Campaign,Line item,Budget\nspring,,4000\nspring,video,2000\nspring,image,2000\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "with line items alone approves their sum",
      {
        plan: "Campaign,Line item,Budget\nspring,video,2500\nspring,image,2500\n",
        rows: spring,
        says: [],
      },
    ],
    [
      "with an amount a day approves it for the days of its row, both included",
      {
        plan: "Campaign,Daily budget,Start,End\nspring,161.29,2026-12-01,2026-12-31\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "with an amount a day and no end approves nothing that anybody can say",
      {
        plan: "Campaign,Daily budget,Start,End\nspring,200,2026-12-01,\n",
        rows: spring,
        says: ["budget/over-plan plan.csv:2 200.00 EUR a day"],
      },
    ],
    [
      "with an amount that cannot be read is asked about where it stands",
      {
        plan: "Campaign,Budget\nspring,tbd\n",
        rows: spring,
        says: ["budget/over-plan plan.csv:2 tbd"],
      },
    ],
    [
      "with a blank amount approves none",
      {
        plan: "Campaign,Budget,Start\nspring,,2026-12-01\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "with a name and nothing else approves none, and misses nothing",
      {
        plan: "Campaign,Budget,Start\nPaid social,,\nspring,,\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "with two amounts in one row is asked about",
      {
        plan: "Campaign,Budget,Total budget\nspring,5000,6000\n",
        rows: spring,
        says: ["budget/over-plan plan.csv:2 5,000.00 EUR, 6,000.00 EUR"],
      },
    ],
    [
      "in another currency is converted, and exactly at it is within",
      {
        plan: "Campaign,Budget (USD)\nspring,5434.79\n",
        policy: "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }",
        rows: spring,
        says: [],
      },
    ],
    [
      "in another currency says the amount of both",
      {
        plan: "Campaign,Budget (USD)\nspring,5434.78\n",
        policy: "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "in a currency without a rate cannot be compared, and that is said",
      {
        plan: "Campaign,Budget (USD)\nspring,9000\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 USD"],
      },
    ],
    [
      "lets what has a tolerance be over by that much",
      {
        plan: "Campaign,Budget\nspring,4800\n",
        policy: "currency: EUR\nrules: { budget/over-plan: { tolerance: 5% } }",
        rows: `${spring}spring,1,Meta,Paused,,5040.00,2026-12-01,2026-12-31\n`,
        says: [],
      },
    ],
    [
      "counts what has no end to the end of the plan",
      {
        plan: "Campaign,Budget,Start,End\nspring,3000,2026-12-01,2026-12-31\n",
        rows: "spring,1,Meta,Paused,100.00,,2026-12-01,\n",
        says: ["budget/over-plan export.csv:2 3,100.00 EUR"],
      },
    ],
    [
      "does not ask what a running campaign cost before it",
      {
        plan: "Campaign,Budget,Start,End\nspring,9200,2026-10-01,2026-12-31\n",
        rows: "spring,1,Meta,Active,100.00,,2024-01-01,\n",
        says: [],
      },
    ],
    [
      "with ids joins by them, whatever the names",
      {
        plan: "Campaign ID,Campaign,Budget\n1,Frühling,4000\n",
        rows: spring,
        says: ["budget/over-plan export.csv:2 5,000.00 EUR"],
      },
    ],
    [
      "counts a copy of a planned campaign with it",
      {
        plan: "Campaign ID,Campaign,Budget\n1,spring,5000\n",
        rows: `${spring}spring,7,Meta,Paused,,1.00,2026-12-01,2026-12-31\n`,
        says: ["budget/over-plan export.csv:2 5,001.00 EUR"],
      },
    ],
    [
      "with a date that cannot be read is asked about where it stands",
      {
        plan: "Campaign,Budget,Start\nspring,5000,03/04/2026\n",
        rows: spring,
        says: ["flight/off-plan plan.csv:2 03/04/2026"],
      },
    ],
    [
      "passes over its title, headings, sums and remarks, and names a row without a campaign that has an amount",
      {
        plan: "Mediaplan,,\n,,\nCampaign,Platform,Budget\nPaid social,,\nspring,Meta,5000\n,Meta,700\nTotal Meta,,5700\nSumme,,5700\n,all amounts net,\n",
        rows: spring,
        says: ["file/no-campaign plan.csv:6 undefined"],
      },
    ],
    [
      "may have a header over its header",
      {
        plan: "Campaign,Budget,Flight,\nCampaign,Budget,Start,End\nspring,5000,2026-12-01,2026-12-30\n",
        rows: spring,
        says: ["flight/off-plan export.csv:2 2026-12-31"],
      },
    ],
    [
      "does not miss what its platform's export would have",
      {
        plan: "Campaign,Platform,Budget\nspring,Meta,5000\nspring,TikTok,5000\n",
        rows: spring,
        says: [],
      },
    ],
  ])("%s", async (_, { says, ...run }) => {
    expect(await said(run)).toEqual(says);
  });

  test("says what it has no column for, and which platforms are in another run", async () => {
    const plan = "Campaign,Platform\nspring,Meta\nspring,TikTok\n";
    const { notChecked } = await runText("currency: EUR", header + spring, undefined, undefined, { plan });
    const ofPlan = notChecked.filter(({ rule }) => planRules.includes(rule));
    expect(ofPlan.map(({ rule, missing, reason }) => [rule, ...missing, reason].join(": "))).toEqual([
      "name/not-in-export: the plan has 1 campaign on tiktok, and no export of it is in this run",
      ...[
        "budget/over-plan: budget",
        "flight/off-plan: flight.start",
        "flight/short-of-plan: flight.start",
        "account/other-owner: owner",
      ].map((lack) => `${lack}: the plan has no column for it`),
    ]);
  });
});

describe("the plan's file", () => {
  const exported = `${header}spring,1,Meta,Paused,,5000.00,2026-12-01,2026-12-31\n`;
  const run = async (files: Record<string, string | Buffer>, ...options: string[]) => {
    const cwd = folder({ "meta.csv": exported, ...files });
    const ran = await launchgate(["check", "meta.csv", "-f", "json", ...options], { cwd });
    return { ...ran, report: ran.stdout.startsWith("{") ? JSON.parse(ran.stdout) : undefined };
  };
  const policy = "version: 1\ncurrency: EUR\n";
  const rulesOf = (report: { findings: { rule: string }[] }) => report.findings.map(({ rule }) => rule);

  test("stands under plan:, by its path from the policy that names it, and is in the report", async () => {
    const { report } = await run({
      "launchgate.yaml": `${policy}extends: ./company/base.yaml\n`,
      "company/base.yaml": "version: 1\nplan: { file: plan.csv, columns: { budget.lifetime: Freigabe } }\n",
      "company/plan.csv": 'Campaign;Freigabe\nspring;"4.999,99"\n',
    });
    expect(rulesOf(report)).toContain("budget/over-plan");
    expect(report.plans).toMatchObject([{ file: "company/plan.csv", rows: 1, entries: 1 }]);
    expect(report.counts).toMatchObject({ rows: 1, entries: 1 });
  });

  test("in another encoding asks for it under plan:, and is read in it", async () => {
    const latin = Buffer.from("Campaign,Budget\nspring,5000\nM\u00fcnchen,1\n", "latin1");
    const files = { "plan.csv": latin, "launchgate.yaml": `${policy}plan: plan.csv\n` };
    const { code, report } = await run(files);
    expect(code).toBe(2);
    expect(report.errors[0].message).toContain("in the policy, under plan: encoding: windows-1252");
    const named = `${policy}plan: { file: plan.csv, encoding: windows-1252 }\n`;
    const { report: read } = await run({ ...files, "launchgate.yaml": named });
    expect(read.findings).toMatchObject([{ rule: "name/not-in-export", found: "München" }]);
  });

  test("--plan takes the place of plan:", async () => {
    const { report } = await run(
      { "launchgate.yaml": `${policy}plan: none.csv\n`, "b.csv": "Campaign,Budget\nspring,5000\n" },
      "--plan",
      "b.csv",
    );
    expect(report.errors).toEqual([]);
    expect(rulesOf(report)).toEqual([]);
    expect(report.plans).toMatchObject([{ file: "b.csv" }]);
  });

  test.each([
    ["that is not there", {}, "there is no such file"],
    [
      "without campaigns",
      { "plan.csv": "What,Budget\nspring,1\n" },
      'in the policy, under plan: columns: { campaign.name: "…" }',
    ],
    [
      "with headers in German",
      { "plan.csv": "Kampagne,Budget\nspring,1\n" },
      'translated headers are not guessed. Say in the policy, under plan: columns: { campaign.name: "Kampagne" }',
    ],
    [
      "without a column that plan: names",
      {
        "launchgate.yaml": `${policy}plan: { file: plan.csv, columns: { budget: Freigabe } }\n`,
        "plan.csv": "Campaign,Freigaben\nspring,1\n",
      },
      "it does not have the header Freigabe; did you mean Freigaben?",
    ],
    ["without rows", { "plan.csv": "Campaign,Budget\nTotal,1\n" }, "none of its rows names a campaign"],
    ["that cannot be read", { "plan.csv": 'Campaign,Budget\n"spring,1\n' }, "plan cannot be used"],
  ])("%s is trouble, and no verdict", async (_, files, message) => {
    const { code, report } = await run({ "launchgate.yaml": `${policy}plan: plan.csv\n`, ...files });
    expect(code).toBe(2);
    expect(report.verdict).toBe("unchecked");
    expect(report.errors.map((each: { message: string }) => each.message).join()).toContain(message);
    expect(rulesOf(report)).toEqual([]);
  });

  test("named by --plan and not there is trouble of the request", async () => {
    const { code, report } = await run({ "launchgate.yaml": policy }, "--plan", "none.csv");
    expect(code).toBe(2);
    expect(report.errors[0].message).toBe("--plan none.csv: there is no such file");
  });

  const sheet = (amount: string) => [
    ["Campaign", "Budget"],
    ["spring", { n: amount }],
  ];

  test("may be one sheet of a workbook", async () => {
    const book = workbook({ sheets: { Old: sheet("9000"), Q4: sheet("4000") } });
    const named = (name: string) =>
      run({ "launchgate.yaml": `${policy}plan: { file: p.xlsx, sheet: ${name} }\n`, "p.xlsx": book });
    const { report } = await named("q4");
    expect(report.findings).toMatchObject([
      { rule: "budget/over-plan", expected: "at most 4,000.00 EUR, approved in p.xlsx#Q4:2" },
    ]);
    const { report: none } = await named("Q3");
    expect(none.errors[0].message).toContain("there is no sheet Q3 in it; it has Old, Q4");
  });

  test("counts a row that stands in two sheets once, and says so", async () => {
    const { report } = await run({
      "launchgate.yaml": `${policy}plan: p.xlsx\n`,
      "p.xlsx": workbook({ sheets: { Draft: sheet("4000"), Final: sheet("4000") } }),
    });
    expect(rulesOf(report).sort()).toEqual(["budget/over-plan", "file/repeated-entry"]);
  });

  const merged = (rows: readonly (readonly (string | undefined)[])[], cells: readonly string[]) =>
    run({
      "launchgate.yaml": `${policy}plan: p.xlsx\n`,
      "meta.csv": `${header}spring,1,Meta,Paused,,5000.00,2026-12-01,2026-12-31\nsummer,2,Meta,Paused,,3000.00,2026-12-01,2026-12-31\n`,
      "p.xlsx": workbook({ sheets: { Plan: rows }, merged: cells }),
    });

  test.each<[string, readonly (readonly (string | undefined)[])[], readonly string[], readonly string[]]>([
    [
      "campaign over its rows adds them up",
      [
        ["Campaign", "Budget"],
        ["spring", "2000"],
        [undefined, "2999.99"],
        ["summer", "3000"],
      ],
      ["A2:A3"],
      ["budget/over-plan meta.csv:2 at most 4,999.99 EUR, approved in p.xlsx#Plan:2 and p.xlsx#Plan:3"],
    ],
    [
      "platform over its campaigns is the platform of each",
      [
        ["Platform", "Campaign", "Budget"],
        ["Google Ads", "spring", "9000"],
        [undefined, "summer", "9000"],
        ["Meta", "spring", "5000"],
        [undefined, "summer", "2000"],
      ],
      ["A2:A3", "A4:A5"],
      ["budget/over-plan meta.csv:3 at most 2,000.00 EUR, approved in p.xlsx#Plan:5"],
    ],
    [
      "date over its campaigns is the date of each",
      [
        ["Campaign", "Budget", "End"],
        ["spring", "5000", "2026-12-30"],
        ["summer", "3000", undefined],
      ],
      ["C2:C3"],
      ["flight/off-plan meta.csv:2", "flight/off-plan meta.csv:3"],
    ],
    [
      "amount over the rows of one campaign counts once",
      [
        ["Campaign", "Placement", "Budget"],
        ["spring", "feed", "4999"],
        ["spring", "story", undefined],
        ["summer", "feed", "3000"],
      ],
      ["C2:C3"],
      ["budget/over-plan meta.csv:2 at most 4,999.00 EUR, approved in p.xlsx#Plan:2"],
    ],
    [
      "amount over several campaigns approves none of them",
      [
        ["Campaign", "Budget"],
        ["spring", "9000"],
        ["summer", undefined],
      ],
      ["B2:B3"],
      [
        "budget/over-plan p.xlsx#Plan:2 an amount in each row, or one row for what the amount is for",
        "budget/over-plan p.xlsx#Plan:3 an amount in each row, or one row for what the amount is for",
      ],
    ],
    [
      "heading over its columns is nobody's campaign",
      [
        ["Campaign", "Start", undefined, "Budget"],
        ["Campaign", "Start", "End", "Budget"],
        ["spring", "2026-12-01", "2026-12-31", "5000"],
        ["summer", "2026-12-01", "2026-12-31", "3000"],
      ],
      ["A1:A2", "B1:C1", "D1:D2"],
      [],
    ],
  ])("with a merged %s", async (_, rows, cells, says) => {
    const { report } = await merged(rows, cells);
    expect(report.errors).toEqual([]);
    const text = ({ rule, file, line, expected }: Finding) =>
      `${rule} ${file}:${line}${rule === "budget/over-plan" ? ` ${expected}` : ""}`;
    expect(report.findings.map(text).sort()).toEqual(says);
  });

  test.each([
    ["Jan,Feb,Mar,Apr", "a column for each month, week or quarter (Jan, Feb, Mar and 1 more)"],
    [
      "Jan 2026 Budget,Budget Feb-26,März (EUR),Q4 2026",
      "(Jan 2026 Budget, Budget Feb-26, März (EUR) and 1 more)",
    ],
    ["2026-01,KW 12,w/c 5 Jan,01/2026", "add a column with the sum of each row, headed Budget"],
    ["Jan,Feb,Mar,Total", 'under plan: columns: { budget: "Total" }'],
    ["Budget type,Jan,Feb,Mar", "and none says what is approved in all"],
    ["a,b,c,Total", 'its column "Total" may be the approved amount'],
  ])("with the amounts under %s is asked which is approved", async (columns, message) => {
    const { code, report } = await run({
      "launchgate.yaml": `${policy}plan: plan.csv\n`,
      "plan.csv": `Campaign,${columns}\nspring,1,2,3,6\n`,
    });
    expect(code).toBe(2);
    expect(report.errors[0].message).toContain(message);
  });

  test("may have columns of months beside the amount, and others that only sound so", async () => {
    const { report } = await run({
      "launchgate.yaml": `${policy}plan: plan.csv\n`,
      "plan.csv": "Campaign,Jan,Feb,Budget\nspring,1,2,5000\n",
    });
    expect(report.errors).toEqual([]);
    expect(rulesOf(report)).toEqual([]);
    const { report: bare } = await run({
      "launchgate.yaml": `${policy}plan: plan.csv\n`,
      "plan.csv": "Campaign,Market,Marketing owner,Decision,Mayor,Month\nspring,DE,Lena,yes,x,Jan\n",
    });
    expect(bare.errors).toEqual([]);
  });
});
