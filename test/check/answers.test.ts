import { describe, expect, test } from "vitest";
import { runText } from "../run.ts";

async function found(policy: string, ...lines: readonly string[]): Promise<string[]> {
  const report = await runText(policy, lines.join("\n"));
  expect(report.errors).toEqual([]);
  return report.findings.map(({ rule, campaign, found: value }) => `${campaign} ${rule} ${value}`).sort();
}

describe("an answer is remembered for the same question alone", () => {
  const url = "https://e.com/?utm_source=facebook";

  test("not under another clause", async () => {
    const policy =
      "landing: [ { for: { platform: meta }, hosts: [e.com] }, { for: { platform: linkedin }, hosts: [f.com] } ]";
    expect(
      await found(policy, "Platform,Campaign,Landing page", `Meta,a,${url}`, `LinkedIn,b,${url}`),
    ).toEqual(expect.arrayContaining(["b url/host-not-allowed e.com"]));
  });

  test("a cell cannot pass for the cells of another row", async () => {
    const policy = "utm: { source: [facebook] }";
    const rows = [
      "A,https://example.com/?utm_source=facebook,q=1|1/campaign/0/2|utm_source=fb",
      "B,https://example.com/?utm_source=facebook|1/campaign/0/2|q=1,utm_source=fb",
    ];
    expect(await found(policy, "Campaign,Landing page,URL tags", ...rows)).toContain("B utm/not-allowed fb");
  });
});

describe("severities for some", () => {
  test("the first that is for an entry counts", async () => {
    const policy =
      "rules: { url/insecure: [ { for: { platform: meta }, severity: block }, { severity: off } ], utm/uppercase: off }";
    const report = await runText(
      policy,
      "Platform,Campaign,Landing page\nMeta,a,http://e.com/\nLinkedIn,b,http://e.com/\n",
    );
    expect(report.findings.map(({ rule, severity, campaign }) => [rule, severity, campaign])).toEqual([
      ["url/insecure", "block", "a"],
    ]);
  });
});

describe("what a finding shows of its places", () => {
  test("twenty of them, and counts them all", async () => {
    const ads = Array.from({ length: 25 }, (_, index) => `a,ad ${index},http://e.com/`);
    const report = await runText("", ["Campaign,Ad,Landing page", ...ads].join("\n"));
    const insecure = report.findings.find(({ rule }) => rule === "url/insecure");
    expect([insecure?.places.length, insecure?.count]).toEqual([20, 25]);
  });

  test("of a doubled key, the one that was added", async () => {
    const policy = "utm: { source: [facebook] }";
    const report = await runText(
      policy,
      "Campaign,Landing page,URL tags\na,https://e.com/?utm_source=facebook,utm_source=fb\n",
    );
    expect(report.findings.find(({ rule }) => rule === "utm/not-allowed")?.header).toBe("URL tags");
  });
});

describe("what is planned", () => {
  const planned = async (...rows: readonly string[]) =>
    (await runText("currency: EUR\nbudgets:\n  - { daily: 0.01, lifetime: 0.01 }", rows.join("\n"))).atRisk;

  test("ad groups' budgets add up, each once", async () => {
    expect(
      await planned(
        "Campaign,Ad group,Ad,Ad group daily budget,Start,End",
        "a,x,1,10,2026-12-01,2026-12-02",
        "a,x,2,10,2026-12-01,2026-12-02",
        "a,y,3,20,2026-12-01,2026-12-02",
      ),
    ).toEqual([{ minor: 6000n, currency: "EUR" }]);
  });

  test("a budget that campaigns share counts once, from its first day to its last", async () => {
    const report = await runText(
      "currency: EUR\ncolumns: { budget.shared: Pool }\nbudgets:\n  - { daily: 0.01 }\n  - { per: [month], total: 0.01 }",
      [
        "Campaign,Daily budget,Pool,Start,End",
        "a,10,us,2026-12-01,2026-12-02",
        "b,10,us,2026-12-02,2026-12-03",
        "c,10,de,2026-12-02,2026-12-02",
      ].join("\n"),
    );
    const euros = (minor: bigint) => [{ minor, currency: "EUR" }];
    expect(report.atRisk).toEqual(euros(4000n));
    expect(report.launches[0]?.atRisk).toEqual(euros(4000n));
    expect(report.campaigns.map(({ atRisk }) => atRisk)).toEqual([euros(2000n), euros(2000n), euros(1000n)]);
    expect(report.findings.find(({ rule }) => rule === "budget/over-total")?.atRisk).toEqual(euros(4000n));
  });

  test("a negative or reversed one plans nothing", async () => {
    expect(
      await planned(
        "Campaign,Daily budget,Start,End",
        "a,-10,2026-12-01,2026-12-02",
        "b,10,2026-12-02,2026-12-01",
        "c,5,2026-12-01,2026-12-02",
      ),
    ).toEqual([{ minor: 1000n, currency: "EUR" }]);
  });
});
