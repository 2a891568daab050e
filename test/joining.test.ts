import { describe, expect, test } from "vitest";
import { folder, launchgate } from "./cli.ts";

/** A run over several files, told in a few words: campaigns with their verdicts, findings with their places. */
async function told(policy: string, files: Readonly<Record<string, string>>, order = Object.keys(files)) {
  const cwd = folder({ "launchgate.yaml": `version: 1\n${policy}\n`, ...files });
  const { stdout, code } = await launchgate(["check", ...order, "-f", "json"], { cwd });
  const report = JSON.parse(stdout);
  return {
    code,
    verdict: report.verdict,
    campaigns: report.campaigns.map(
      (each: { id: string; name: string; verdict: string; atRisk: { amount: string } | null }) =>
        `${each.id ?? each.name} ${each.verdict}${each.atRisk ? ` ${each.atRisk.amount}` : ""}`,
    ),
    findings: report.findings.map(
      (each: { rule: string; file: string; line: number; header: string; found: string }) =>
        `${each.rule} ${each.file}:${each.line} ${each.header} ${each.found}`,
    ),
  };
}

const campaigns =
  "Campaign ID,Campaign,Platform,Status,Daily budget,Currency,Start date,End date\n" +
  "1,alpha,Meta,Active,50.00,EUR,2026-12-01,2026-12-31\n" +
  "2,beta,Meta,Removed,900.00,EUR,2026-12-01,2026-12-31\n";
const ads =
  "Campaign ID,Ad,Landing page\n" +
  "1,a1,https://example.com/?utm_source=facebook\n" +
  "2,b1,https://example.com/?utm_source=fb\n";

describe("files of one run are joined before anything is judged", () => {
  const policy =
    "currency: EUR\nchannels: { social: { platform: meta } }\nbudgets:\n  - { channel: social, daily: 40 }\nutm: { source: { meta: [facebook] } }";

  test.each([[["campaigns.csv", "ads.csv"]], [["ads.csv", "campaigns.csv"]]])(
    "%s: each file answers what the other does not say",
    async (order) => {
      expect(await told(policy, { "campaigns.csv": campaigns, "ads.csv": ads }, order)).toEqual({
        code: 1,
        verdict: "held",
        // Beta is removed, says the other file: its wrong source stops nothing.
        campaigns: ["1 held 1550.00", "2 out of scope"],
        findings: ["budget/over-daily-cap campaigns.csv:2 Daily budget 50.00 EUR"],
      });
    },
  );

  test("by name where one file has no ids", async () => {
    const named = "Campaign,Ad,Landing page\nalpha,a1,https://example.com/?utm_source=fb\n";
    const { campaigns: said, findings } = await told(policy, {
      "campaigns.csv": campaigns,
      "ads.csv": named,
    });
    expect(said).toEqual(["1 blocked 1550.00", "2 out of scope"]);
    expect(findings).toContain("utm/not-allowed ads.csv:2 Landing page fb");
  });

  test("a name that two campaigns have is neither's", async () => {
    const twins = "Campaign ID,Campaign,Platform,Daily budget\n1,alpha,Meta,5.00\n2,alpha,Meta,5.00\n";
    const named = "Campaign,Platform,Ad,Landing page\nalpha,Meta,a1,https://example.com/?utm_source=fb\n";
    // That they have one name is name/duplicate's to say.
    const policy = "currency: EUR\nutm: { source: [facebook] }\nrules: { name/duplicate: off }";
    const { campaigns: said } = await told(policy, {
      "campaigns.csv": twins,
      "ads.csv": named,
    });
    expect(said).toEqual(["alpha blocked", "1 cleared", "2 cleared"]);
  });

  test("what no file says is not checked", async () => {
    const { findings } = await told("utm: { required: [source] }", {
      "campaigns.csv": campaigns,
      "ads.csv": ads.split("\n").slice(0, 2).join("\n"),
    });
    // Alpha's ads are in the other file; beta is removed. A third campaign has no ads anywhere.
    expect(findings).toEqual([]);
    const third = `${campaigns}3,gamma,Meta,Active,50.00,EUR,2026-12-01,2026-12-31\n`;
    expect(
      (await told("utm: { required: [source] }", { "campaigns.csv": third, "ads.csv": ads })).findings,
    ).toEqual(["file/not-checkable campaigns.csv:null null utm/missing, utm/only-in-column"]);
  });

  test("a campaign in two files, each with columns of its own, is one", async () => {
    const { campaigns: said, findings } = await told(
      "currency: EUR\nbudgets:\n  - { channel: search, daily: 40 }\n  - { per: [channel, month], total: 1000 }",
      {
        "settings.csv": "Campaign ID,Channel,Start date,End date\n1,Search,2026-12-01,2026-12-31\n",
        "budgets.csv": "Campaign ID,Campaign,Daily budget\n1,alpha,50.00\n",
      },
    );
    expect(said).toEqual(["1 held 1550.00"]);
    expect(findings).toEqual([
      "budget/over-daily-cap budgets.csv:2 Daily budget 50.00 EUR",
      "budget/over-total budgets.csv:2 Daily budget 1,550.00 EUR",
    ]);
  });

  const dates = "Campaign ID,Start date,End date\n1,2026-12-01,2026-12-31\n";
  const amounts = "Campaign ID,Campaign,Daily budget\n1,alpha,50.00\n";
  const channels = "Campaign ID,Channel,Status\n1,Search,Active\n";
  test.each([[["a.csv", "b.csv", "c.csv"]], [["c.csv", "a.csv", "b.csv"]], [["b.csv", "c.csv", "a.csv"]]])(
    "three files, each with columns of its own: %j",
    async (order) => {
      const cap = "currency: EUR\nbudgets:\n  - { channel: search, daily: 40, flight: 1000 }";
      const files = { "a.csv": dates, "b.csv": amounts, "c.csv": channels };
      expect((await told(cap, files, order)).findings).toEqual([
        "budget/over-daily-cap b.csv:2 Daily budget 50.00 EUR",
        "budget/over-flight-cap b.csv:2 Daily budget 1,550.00 EUR",
      ]);
    },
  );

  test("a campaign that a third file says is removed takes its ads with it", async () => {
    const files = {
      "a.csv": "Campaign ID,Campaign,Daily budget\n1,alpha,50.00\n",
      "b.csv": "Campaign ID,Status\n1,Removed\n",
      "d.csv": "Campaign ID,Ad,Landing page\n1,a1,https://example.com/?utm_source=fb\n",
    };
    expect((await told("utm: { source: [facebook] }", files)).campaigns).toEqual(["1 out of scope"]);
  });

  test("an ad group by its id in one file and by its name in another", async () => {
    const files = {
      "a.csv": "Campaign,Ad group ID,Ad group,Status\nalpha,7,shoes,Removed\n",
      "b.csv": "Campaign,Ad group,Ad,Landing page\nalpha,shoes,a1,https://example.com/?utm_source=fb\n",
    };
    expect((await told("utm: { source: [facebook] }", files)).campaigns).toEqual(["alpha out of scope"]);
  });

  test("accounts are one with and without their prefix, by id and by name", async () => {
    const files = {
      "a.csv": "Account ID,Campaign ID,Campaign,Status\nact_77,1,alpha,Removed\n",
      "b.csv": "Account ID,Campaign ID,Ad,Landing page\n77,1,a1,https://example.com/?utm_source=fb\n",
      "c.csv": "Account name,Campaign ID,Ad,Landing page\nBrand,1,a2,https://example.com/?utm_source=fb\n",
    };
    expect((await told("utm: { source: [facebook] }", files)).campaigns).toEqual(["1 out of scope"]);
  });

  test("a budget counts once, whatever a row leaves out of its campaign's name", async () => {
    const cap = "currency: EUR\nbudgets:\n  - { per: [month], total: 3100 }";
    const files = {
      "a.csv": "Campaign ID,Campaign,Ad,Daily budget,Start,End\n1,alpha,a1,100,2026-12-01,2026-12-31\n",
      "b.csv": "Campaign,Ad,Daily budget,Start,End\nalpha,b1,100,2026-12-01,2026-12-31\n",
    };
    expect((await told(cap, files)).findings).toEqual([]);
  });

  test("the same file twice counts once", async () => {
    const cap = "currency: EUR\nbudgets:\n  - { per: [month], total: 1550 }";
    expect((await told(cap, { "a.csv": campaigns, "b.csv": campaigns })).verdict).toBe("cleared");
  });
});

describe("rows of one file", () => {
  test("leave out what their campaign's row says", async () => {
    const text =
      "Platform,Campaign,Ad,Status,Landing page\nMeta,alpha,,Removed,\n,alpha,a1,Active,https://example.com/?utm_source=fb\nMeta,beta,,Paused,\n,beta,b1,Active,https://example.com/?utm_source=fb\n";
    const { campaigns: said, findings } = await told("utm: { source: { meta: [facebook] } }", {
      "all.csv": text,
    });
    expect(said).toEqual(["beta blocked", "alpha out of scope"]);
    expect(findings).toEqual(["utm/not-allowed all.csv:5 Landing page fb"]);
  });

  test("a parent is not asked for what its children say", async () => {
    const text =
      "Platform,Campaign,Ad set,Final URL suffix,Landing page,Conversion,Pixel ID\n" +
      "Meta,alpha,,utm_source=fb,,purchase,\n" +
      "Meta,alpha,set 1,,https://example.com/,,42\n";
    const { findings } = await told(
      "utm: { source: [facebook] }\ntracking: { meta: { pixel: required, conversion: required } }",
      { "all.csv": text },
    );
    // The suffix is the campaign's to mend, though it is clicked on the page of its ad set.
    expect(findings).toEqual(["utm/not-allowed all.csv:2 Final URL suffix fb"]);
  });
});

describe("a file of lists", () => {
  const lists =
    "Type,Status,Id,Parent Id,Client Id,Target\nCampaign Location Criterion,Active,,1,,Spain\nCampaign Location Criterion,Active,,1,,France\n";
  const bulk =
    "Type,Status,Id,Parent Id,Campaign,Client Id,Budget,Budget Type\nCampaign,Active,1,9,alpha,,50,DailyBudgetStandard\n";

  test("says more of the campaigns of another file", async () => {
    const { campaigns: said, findings } = await told("currency: EUR\nregions: [ES]", {
      "lists.csv": lists,
      "bulk.csv": bulk,
    });
    expect(said).toEqual(["1 held 1500.00"]);
    expect(findings).toContain("region/not-allowed lists.csv:3 Target France");
  });

  test("clears nothing on its own", async () => {
    const { verdict, code } = await told("currency: EUR\nregions: [ES, FR]", { "lists.csv": lists });
    expect([verdict, code]).toEqual(["unchecked", 2]);
  });
});

describe("what has a row of its own in two files", () => {
  const repeats = ({ findings }: { readonly findings: readonly string[] }) =>
    findings.filter((each) => each.startsWith("file/repeated-entry"));
  const ad = (name: string) => `Campaign,Ad,Landing page\nalpha,${name},https://example.com/\n`;
  const adWithId = (name: string, id: number) =>
    `Campaign,Ad,Ad ID,Landing page\nalpha,${name},${id},https://example.com/\n`;
  const unnamed =
    "Campaign,Ad Group,Ad type,Headline 1,Final URL\nalpha,g,Text ad,Buy,https://example.com/\n";
  const several = Array.from({ length: 7 }, (_, index) => `c${index},5.00`).join("\n");

  test.each([[["a.csv", "b.csv"]], [["b.csv", "a.csv"]]])("is said and stops nothing: %j", async (order) => {
    const found = await told("currency: EUR", { "a.csv": campaigns, "b.csv": campaigns }, order);
    expect(found.verdict).toBe("cleared");
    expect(repeats(found)).toEqual([
      "file/repeated-entry b.csv:null null alpha and beta, in a.csv and b.csv",
    ]);
  });

  test("counts its budget once", async () => {
    const found = await told(
      "currency: EUR\nbudgets:\n  - { channel: social, daily: 40 }\nchannels: { social: { platform: meta } }",
      {
        "a.csv": campaigns,
        "b.csv": campaigns,
      },
    );
    expect(found.campaigns).toEqual(["1 held 1550.00", "2 out of scope"]);
  });

  test("is counted, and not all of it named", async () => {
    const file = `Campaign,Daily budget\n${several}\n`;
    const cwd = folder({ "a.csv": file, "b.csv": file });
    const { stdout } = await launchgate(["check", "a.csv", "b.csv", "--no-policy", "-f", "json"], { cwd });
    expect(JSON.parse(stdout).findings).toMatchObject([
      {
        severity: "note",
        message: "7 campaigns stand in a.csv too",
        found: "c0, c1, c2, c3, c4 and 2 more, in a.csv and b.csv",
        count: 7,
      },
    ]);
  });

  test("in three files: each but the first", async () => {
    const files = { "a.csv": campaigns, "b.csv": campaigns, "c.csv": campaigns };
    expect(repeats(await told("currency: EUR", files))).toEqual([
      "file/repeated-entry b.csv:null null alpha and beta, in a.csv and b.csv",
      "file/repeated-entry c.csv:null null alpha and beta, in a.csv and c.csv",
    ]);
  });

  test.each([
    ["the same ad", ad("a1"), ad("a1"), ["file/repeated-entry b.csv:null null a1, in a.csv and b.csv"]],
    ["another ad of the campaign", ad("a1"), ad("a2"), []],
    [
      "the same ad, with its id and without",
      adWithId("a1", 7),
      ad("a1"),
      ["file/repeated-entry b.csv:null null a1, in a.csv and b.csv"],
    ],
    ["two ads of one name, each with an id of its own", adWithId("a1", 7), adWithId("a1", 8), []],
    ["a campaign and its ads", campaigns, ads, []],
    [
      "a campaign's dates and its budget",
      "Campaign,Start date\nalpha,2026-12-01\n",
      "Campaign,Daily budget\nalpha,5\n",
      [],
    ],
    ["ads that nobody named", unnamed, unnamed, []],
  ])("%s", async (_, one, other, expected) => {
    expect(repeats(await told("currency: EUR", { "a.csv": one, "b.csv": other }))).toEqual(expected);
  });
});

describe("a campaign may leave its budget to its ad groups", () => {
  const groups =
    "*Account ID,Campaign ID,*Campaign Name,Campaign Shared Total Budget,*Campaign Start Date,Campaign End Date,*Campaign Status\n" +
    "5,1,alpha,,12/01/2026,12/31/2026,Active\n5,2,beta,,12/01/2026,12/31/2026,Active\n5,3,gamma,900.00,12/01/2026,,Active\n";
  const sets =
    "*Account ID,*Campaign ID,Ad Set ID,*Ad Set Name,Ad Set Daily Budget,*Ad Set Start Date,Ad Set End Date,*Ad Set Status\n" +
    "5,1,11,a,20.00,12/01/2026,12/31/2026,Active\n5,3,31,c,,12/01/2026,12/31/2026,Active\n";
  const budgets = "currency: EUR\nbudgets:\n  - { daily: 50 }";

  test.each([
    ["whatever the policy asks", "currency: EUR", "budget/missing"],
    ["once, where it asks for caps", budgets, "budget/missing, budget/no-rate, budget/over-daily-cap"],
  ])("whose file is not there: the file is held, %s", async (_, policy, found) => {
    const { campaigns: said, findings } = await told(policy, { "groups.csv": groups });
    expect(said).toEqual(["1 cleared", "2 cleared", "3 cleared"]);
    expect(findings).toEqual([
      `file/not-checkable groups.csv:null null ${found}`,
      "file/not-checkable groups.csv:null null flight/missing-end",
    ]);
  });

  test("is said with the file to add", async () => {
    const cwd = folder({ "groups.csv": groups });
    const { stdout } = await launchgate(["check", "groups.csv", "--no-policy", "-f", "json"], { cwd });
    const { findings, notChecked } = JSON.parse(stdout);
    expect(findings[0]).toMatchObject({
      message:
        "budget could not be checked in 2 rows: the campaigns leave the budget to their ad groups, which no file has",
      expected: expect.stringMatching(/^the file of the ad groups in the same run;/),
      count: 2,
    });
    expect(notChecked).toContainEqual(
      expect.objectContaining({ rule: "budget/missing", missing: ["budget"], asked: true, entries: 2 }),
    );
  });

  test("whose file is there: what it does not say is missing", async () => {
    const { campaigns: said, findings } = await told(budgets, { "groups.csv": groups, "sets.csv": sets });
    expect(said).toEqual(["2 blocked", "1 cleared", "3 cleared"]);
    expect(findings).toEqual(["budget/missing groups.csv:3 Campaign Shared Total Budget null"]);
  });

  test("a plain table has no other file: a blank budget is none", async () => {
    const plain = "Platform,Campaign,Daily budget\nLinkedIn,alpha,\n";
    expect((await told("currency: EUR", { "plain.csv": plain })).campaigns).toEqual(["alpha blocked"]);
  });
});

describe("a finding about an item of a list points to the cell that carries it", () => {
  const head =
    "Type,Status,Id,Parent Id,Campaign,Ad Group,Client Id,Audience Id,Audience,Target,Budget,Budget Type\n";
  const rows =
    "Campaign,Active,1,9,alpha,,,,,,5.00,DailyBudgetStandard\n" +
    "Ad Group,Active,5,1,alpha,one,,,,,,\n" +
    "Campaign Location Criterion,Active,,1,,,,,,Spain,,\n" +
    "Campaign Location Criterion,Active,,1,,,,,,France,,\n" +
    "Campaign Custom Audience Association,Active,,1,,,,77001,Prospecting,,,\n" +
    "Campaign Custom Audience Association,Active,,1,,,,77002,Employees DE,,,\n";

  test("of rows of their own", async () => {
    const policy = "currency: EUR\nregions: [ES]\naudiences: { deny: ['Employees*'] }";
    const { findings } = await told(policy, { "bulk.csv": head + rows });
    expect(findings.filter((each: string) => /^(audience|region)/.test(each)).sort()).toEqual([
      "audience/denied bulk.csv:7 Audience Employees DE",
      "region/not-allowed bulk.csv:5 Target France",
    ]);
  });

  test("of several columns", async () => {
    const text =
      "Campaign,Campaign Type,Networks,Budget,Interest categories,Remarketing audience segments\n" +
      "alpha,Display,Display,5,Runners,Employees DE\nbeta,Display,Display,5,Runners;Employees DE,\n";
    const { findings } = await told("currency: EUR\naudiences: { deny: ['Employees*'] }", { "e.csv": text });
    expect(findings.filter((each: string) => each.startsWith("audience/denied")).sort()).toEqual([
      "audience/denied e.csv:2 Remarketing audience segments Employees DE",
      "audience/denied e.csv:3 Interest categories Employees DE",
    ]);
  });

  test("of its campaign's row, where both exclude something", async () => {
    const text =
      "Campaign,Ad set,Audiences,Excluded audiences\nalpha,,,Buyers\nalpha,one,Visitors; Buyers,Refunds\n";
    const { findings } = await told("currency: EUR", { "plan.csv": text });
    expect(findings).toEqual(["audience/contradiction plan.csv:2 Excluded audiences Buyers"]);
  });
});
