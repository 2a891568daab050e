import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { columnName, workbook } from "../xlsx.ts";

const csv =
  "Campaign,Platform,Lifetime budget,Currency,Start date,End date\nalpha,Meta,1000,EUR,2026-12-01,2026-12-31\nbeta,Meta,900,EUR,2026-12-01,2026-12-31\n";

/** A sheet as it is stored: what merged cells say stands in the first of them alone. */
function sheet(rows: readonly (readonly string[])[], ...merged: readonly string[]): string {
  const cell = (text: string, column: number, row: number) =>
    text === "" ? "" : `<c r="${columnName(column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, column, at + 1)).join("")}</row>`,
  );
  return `<sheetData>${lines.join("")}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

async function planned(rows: readonly (readonly string[])[], ...merged: readonly string[]) {
  const cwd = folder({
    "launchgate.yaml": "version: 1\ncurrency: EUR\nplan: plan.xlsx\n",
    "a.csv": csv,
    "plan.xlsx": workbook({ sheets: { Plan: sheet(rows, ...merged) } }),
  });
  const ran = await launchgate(["check", "a.csv", "-f", "json"], { cwd });
  const { findings, errors } = JSON.parse(ran.stdout);
  return {
    code: ran.code,
    errors: errors.map(({ message }: { message: string }) => message).join(" "),
    said: findings.map(
      ({ rule, campaign, message }: { rule: string; campaign: string; message: string }) =>
        `${rule} ${campaign}: ${message}`,
    ),
  };
}

describe("merged cells of a plan", () => {
  test("a word holds for each of its rows", async () => {
    const rows = [
      ["Platform", "Campaign", "Budget", "Start", "End"],
      ["Meta", "alpha", "1000", "2026-12-01", "2026-12-31"],
      ["", "beta", "800", "2026-12-01", "2026-12-31"],
    ];
    const { said } = await planned(rows, "A2:A3");
    expect(said).toEqual([expect.stringMatching(/^budget\/over-plan beta: .*over what the plan approves/)]);
  });

  test("a campaign over several rows has what they come to", async () => {
    const rows = [
      ["Campaign", "Market", "Budget"],
      ["alpha", "DE", "600"],
      ["", "FR", "400"],
      ["beta", "DE", "900"],
    ];
    expect((await planned(rows, "A2:A3")).said).toEqual([]);
  });

  test("one amount for several campaigns approves none of them", async () => {
    const rows = [
      ["Campaign", "Budget"],
      ["alpha", "5000"],
      ["beta", ""],
    ];
    const { said, code } = await planned(rows, "B2:B3");
    expect(code).toBe(1);
    expect(said.join("\n")).toContain("one amount stands in a merged cell for several campaigns");
  });
});

test.each<[string, readonly string[], RegExp]>([
  [
    "months",
    ["Campaign", "Oct", "Nov", "Dec"],
    /a column for each month, week or quarter \(Oct, Nov and Dec\).*headed Budget/,
  ],
  ["dated months", ["Campaign", "Okt 2026", "2026-11", "Dez 26"], /a column for each month/],
  ["weeks", ["Campaign", "KW 48", "KW 49", "KW 50"], /a column for each month, week/],
  ["months and a total", ["Campaign", "Nov", "Dec", "Total"], /plan: columns: \{ budget: "Total" \}/],
])("a plan with columns of %s is asked which amount is approved", async (_, header, says) => {
  const { code, errors } = await planned([header, ["alpha", "100", "200", "300"], ["beta", "1", "2", "3"]]);
  expect(code).toBe(2);
  expect(errors).toMatch(says);
});
