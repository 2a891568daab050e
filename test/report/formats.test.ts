import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { reporterFor, reporterForPath, reporters } from "../../src/report/index.ts";
import { reportSchema } from "../../src/report/schema.ts";
import { wrap } from "../../src/report/wrap.ts";
import { build, campaign, counts, finding } from "./build.ts";

function render(name: string, report: Report, width = 100, colour = false): string {
  return [...(reporterFor(name)?.report(report, { colour, width }) ?? [])].join("");
}

const hostile = [
  "\u001b[2J\u001b[31mred",
  "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "\u009b31mC1",
  "PASS\rFAIL\b\b",
  "a\nb\u0085c\u2028d",
  "\u202eevil\u2066\u200b\ufeff",
  "::error file=x::injected",
  "x ::add-mask::y",
  "a ##[error]boom",
  "##vso[task.complete]",
  "##teamcity[x]",
  "###[group]",
  "\ud800 lone",
  "</script><img src=x>",
  "=HYPERLINK(1)",
  "\u0000nul",
  "\u{e0041}tag",
  "x".repeat(3000),
];

/** What a terminal must never be sent raw, beside our own colours. */
const raw =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e0fff}]/u;

/** The lines a CI agent would run: GitHub's old and new commands, Azure's, TeamCity's. */
function ciCommands(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => /^[\s\u00a0\u3000]*::\S/.test(line) || /##(\[|vso\[|teamcity\[)/i.test(line));
}

describe.each(reporters.map(({ name }) => name))("%s", (name) => {
  test.each([30, 60, 80, 100, 140, 200])("nothing in a cell is interpreted, at %i columns", (width) => {
    for (const text of hostile) {
      const everywhere = build({
        campaigns: [campaign({ name: text, id: text, owner: text, platform: text })],
        findings: [
          finding({
            file: text,
            header: text,
            message: text,
            found: text,
            expected: text,
            fix: text,
            campaign: text,
          }),
          finding({ severity: "note", message: text, campaign: undefined }),
        ],
        notChecked: [{ rule: "x/y", file: text, missing: [text], reason: text, asked: true, entries: 1 }],
        errors: [{ file: text, message: text }],
        inputs: build().inputs.map((input) => ({
          ...input,
          file: text,
          columns: [{ column: 1, header: text, field: undefined }],
        })),
        launches: build().launches.map((launch) => ({ ...launch, policy: text })),
      });
      const said = render(name, everywhere, width);
      expect(said).not.toMatch(raw);
      expect(ciCommands(said)).toEqual([]);
    }
  });

  test("the same bytes every time", () => expect(render(name, build())).toBe(render(name, build())));
});

describe("the table", () => {
  test.each([40, 60, 70, 80, 95, 96, 100, 140, 200])(
    "is never wider than %i, and no name is cut",
    (width) => {
      const said = render("table", build(), width);
      for (const line of said.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      expect(said.replace(/\s/g, "")).toContain(campaign().name);
      expect(said.replace(/\s/g, "")).toContain("budget/over-daily-cap");
    },
  );

  test("names the place for an editor and for a spreadsheet", () => {
    const said = render("table", build(), 200);
    for (const part of [
      "meta.csv:14",
      'row 12, column AB "URL tags"',
      "found     fb",
      "expected  facebook, instagram",
      "fix       facebook",
      "×400 rows",
    ])
      expect(said).toContain(part);
  });

  test("a fix that a person must think about is no fix", () => {
    expect(render("table", build({ findings: [finding({ safe: false })] }))).toContain("perhaps   facebook");
  });

  test("cards under 70 columns", () => {
    expect(render("table", build(), 69)).toMatch(/^ {2}block {2}utm_source is/m);
    expect(render("table", build(), 70)).toMatch(/^ {2}block {2}meta\.csv:14 /m);
  });

  test.each<[string, Partial<Report>, RegExp]>([
    [
      "blocked",
      {},
      /^NOT READY: 1 campaign blocked, 1 held, 3 cleared; 48,000\.00 EUR of planned spend not cleared/,
    ],
    [
      "cleared",
      {
        verdict: "cleared",
        findings: [],
        atRisk: [],
        counts: { ...counts, blocked: 0, held: 0, cleared: 1200, live: 2, outOfScope: 1 },
      },
      /^READY: 1,200 campaigns cleared, 2 live, 1 out of scope$/m,
    ],
    [
      "unchecked",
      { verdict: "unchecked", errors: [{ file: "b.csv", message: "the file is empty" }] },
      /^COULD NOT CHECK: 1 problem[\s\S]*b\.csv: the file is empty/,
    ],
    [
      "early",
      { launches: build().launches.map((launch) => ({ ...launch, enforceFrom: "2026-12-01" })) },
      /^would be NOT READY: [\s\S]*stops launches from 2026-12-01/,
    ],
  ])("%s, in words", (_, parts, said) => expect(render("table", build(parts))).toMatch(said));

  test("one line per client where there are several", () => {
    const [launch] = build().launches;
    if (!launch) throw new Error("the report has a launch");
    const said = render(
      "table",
      build({
        launches: [
          launch,
          {
            ...launch,
            policy: "b/launchgate.yaml",
            verdict: "cleared",
            atRisk: [],
            counts: { ...counts, blocked: 0, held: 0 },
          },
        ],
      }),
    );
    expect(said).toMatch(/launchgate\.yaml: NOT READY: 1 campaign blocked/);
    expect(said).toMatch(/b\/launchgate\.yaml: READY: 3 campaigns cleared/);
  });

  test("notes and live findings are said, apart from what stops the launch", () => {
    const said = render(
      "table",
      build({ findings: [finding({ severity: "note" }), finding({ status: "live" })] }),
    );
    expect(said).toMatch(/Notes, which stop nothing[\s\S]*On live campaigns, which stop nothing/);
    expect(said).not.toContain("BLOCKED");
  });

  test("says what was not checked and which columns were not understood", () => {
    const said = render("table", build(), 140);
    expect(said).toMatch(
      /Not checked\n {2}tracking\/missing in meta\.csv, 12 rows: the export does not carry it \(tracking\); the policy asks for it/,
    );
    expect(said).toContain("columns not understood: Notes");
    expect(said).toContain("skipped 1 totals row (line 14)");
  });

  describe("a long list is cut, and says how much and where the rest is", () => {
    test("of one campaign", () => {
      const findings = Array.from({ length: 5012 }, (_, index) =>
        finding({ id: String(index), line: index }),
      );
      const said = render("table", build({ findings }));
      expect(said).toContain(
        "… 4,992 more of this campaign are not shown here; -o report.txt writes them all",
      );
      expect(said).not.toContain("meta.csv:20 ");
    });

    test("of campaigns, which are all named", () => {
      const keys = Array.from({ length: 300 }, (_, index) => `c${index}`);
      const report = build({
        campaigns: keys.map((key) => campaign({ key, name: `name-${key}` })),
        findings: keys.map((key) => finding({ id: key, campaigns: [key], campaign: `name-${key}` })),
      });
      const said = render("table", report);
      expect(said.match(/^BLOCKED/gm)).toHaveLength(40);
      expect(said).toContain("Stopped too, and not shown above (260 campaigns)");
      expect(said).toMatch(/… and 60 more$/m);
      const all = [
        ...(reporterFor("table")?.report(report, { colour: false, width: 100, full: true }) ?? []),
      ].join("");
      expect(all.match(/^BLOCKED/gm)).toHaveLength(300);
    });
  });

  test("every campaign that is stopped is named, those that only a total holds in one list", () => {
    const keys = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const sum = finding({
      id: "t",
      campaign: undefined,
      campaigns: keys,
      rule: "budget/over-total",
      severity: "hold",
    });
    const report = build({
      findings: [finding({ campaigns: ["c0"] }), sum],
      campaigns: keys.map((key, index) =>
        campaign({
          key,
          id: key,
          name: `name-${key}-`,
          verdict: index === 0 ? "blocked" : "held",
          atRisk: [{ minor: BigInt(index), currency: "EUR" }],
        }),
      ),
    });
    const said = render("table", report, 100);
    for (const key of keys) expect(said.replace(/\s+/g, ""), key).toContain(`name-${key}-`);
    expect(said).toContain("Stopped only by what several campaigns share (39 campaigns)");
    expect(said.replace(/\s+/g, " ")).toContain("touches name-c39-,");
    expect(said.replace(/\s+/g, " ")).toContain("name-c35- and 35 more");
  });

  test.each<[string, number, string[]]>([
    [
      "https://www.example.com/fr/atlas?utm_source=google&x=1",
      30,
      ["https://www.example.com/fr/", "atlas?utm_source=google&x=1"],
    ],
    ["us_beacon_awareness_2026q4", 20, ["us_beacon_awareness_", "2026q4"]],
    ["found us_beacon_awareness_2026q4", 20, ["found us_beacon_", "awareness_2026q4"]],
    ["x".repeat(25), 10, ["xxxxxxxxxx", "xxxxxxxxxx", "xxxxx"]],
    ["東京東京東京_abc", 10, ["東京東京東", "京_abc"]],
    ["short words alone", 10, ["short", "words", "alone"]],
  ])("%s at %i columns is broken where a reader would", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("colour only where it was asked for, and never alone", () => {
    expect(render("table", build(), 100, false)).not.toContain("\u001b");
    const coloured = render("table", build(), 100, true);
    expect(coloured).toContain("\u001b[31m");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(render("table", build(), 100, false));
  });
});

describe("json", () => {
  test("is what its schema says, and keeps every character", () => {
    for (const text of hostile) {
      const parsed = reportSchema.parse(
        JSON.parse(
          render(
            "json",
            build({ findings: [finding({ found: text })], campaigns: [campaign({ name: text })] }),
          ),
        ),
      );
      expect(parsed.findings[0]?.found).toBe(text);
      expect(parsed.campaigns[0]?.name).toBe(text);
    }
  });

  test("amounts are exact text with their currency", () => {
    const parsed = JSON.parse(
      render(
        "json",
        build({
          atRisk: [
            { minor: 900719925474099301n, currency: "EUR" },
            { minor: 5n, currency: "JPY" },
          ],
        }),
      ),
    );
    expect(parsed.atRisk).toEqual({ amount: "9007199254740993.01", currency: "EUR" });
    expect(parsed.atRiskOther).toEqual([{ amount: "5", currency: "JPY" }]);
  });

  test("an empty report is a document too", () => {
    const empty = build({
      campaigns: [],
      findings: [],
      inputs: [],
      notChecked: [],
      launches: [],
      atRisk: [],
    });
    expect(reportSchema.parse(JSON.parse(render("json", empty))).findings).toEqual([]);
  });
});

test("formats are found by name and by ending, and nothing else is", () => {
  expect(reporterForPath("out/report.JSON")?.name).toBe("json");
  expect(reporterForPath("report.pdf")).toBeUndefined();
  expect(reporterFor("tabel")).toBeUndefined();
});
