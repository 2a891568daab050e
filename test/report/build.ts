import type { CampaignVerdict, Counts, Report, Verdict } from "../../src/model/report.ts";

/** A small report that says a bit of everything; each part can be replaced. */
export function build(parts: Partial<Report> = {}): Report {
  const findings = parts.findings ?? [
    finding(),
    finding({
      id: "b",
      rule: "budget/over-daily-cap",
      severity: "hold",
      found: "900.00 EUR",
      expected: "at most 500.00 EUR",
      fix: undefined,
      count: 400,
    }),
  ];
  return {
    version: 1,
    today: "2026-11-21",
    verdict: "blocked",
    launches: [{ policy: "launchgate.yaml", verdict: "blocked", counts, atRisk: [{ minor: 4_800_000n, currency: "EUR" }], compared: undefined, enforceFrom: undefined }],
    counts,
    atRisk: [{ minor: 4_800_000n, currency: "EUR" }],
    campaigns: [campaign()],
    findings,
    notChecked: [{ rule: "tracking/missing", file: "meta.csv", missing: ["tracking"], reason: "the export does not carry it", asked: true, entries: 12 }],
    plans: [],
    inputs: [
      {
        file: "meta.csv", policy: "launchgate.yaml", format: "generic", encoding: "utf-8", delimiter: "comma", rows: 13, entries: 12,
        skipped: [{ reason: "totals row", count: 1, lines: [14] }],
        columns: [{ column: 1, header: "Campaign", field: "campaign.name" }, { column: 2, header: "Notes", field: undefined }],
      },
    ],
    history: [],
    errors: [],
    decisions: { used: 0, unused: [], expired: [] },
    ...parts,
  }; // biome-ignore format: one look
}

export const counts: Counts = {
  rows: 13,
  entries: 12,
  campaigns: 5,
  cleared: 3,
  held: 1,
  blocked: 1,
  live: 0,
  outOfScope: 0,
  findings: 2,
  open: 2,
};

export function campaign(parts: Partial<CampaignVerdict> = {}): CampaignVerdict {
  return {
    key: "1",
    id: "120210000000010001",
    name: "us_atlas_sales_2026q4_a-name-that-is-longer-than-any-column-of-a-table-would-ever-want-it-to-be",
    account: "act_1",
    platform: "meta",
    channel: "paid-social",
    owner: "lena@example.com",
    policy: "launchgate.yaml",
    verdict: "blocked",
    atRisk: [{ minor: 4_800_000n, currency: "EUR" }],
    ...parts,
  };
}

export function finding(parts: Partial<Verdict> = {}): Verdict {
  return {
    id: "a",
    rule: "utm/not-allowed",
    severity: "block",
    status: "open",
    decision: undefined,
    deciders: undefined,
    signers: [],
    policy: "launchgate.yaml",
    file: "meta.csv",
    line: 14,
    row: 12,
    column: 28,
    header: "URL tags",
    campaign: "us_atlas_sales_2026q4",
    campaigns: ["1"],
    places: [{ line: 14, row: 12 }],
    entry: { level: "ad", id: "9", name: "video a" },
    message: "utm_source is a known wrong spelling",
    subject: { rule: "utm/not-allowed", campaign: { id: "1" }, at: "utm.source" },
    value: "fb",
    found: "fb",
    expected: "facebook, instagram",
    fix: "facebook",
    safe: true,
    count: 1,
    atRisk: [],
    ...parts,
  };
}
