import { describe, expect, test } from "vitest";
import { isTotalAlone } from "../../../src/facts/totals.ts";
import { emptyPolicy } from "../../../src/policy/empty.ts";
import { runText, textSource, understandOne } from "../../run.ts";

const tables = {
  generic: "Region,Campaign,Daily budget,Status,Note|US,alpha,500.00,enabled,|DE,beta,200.00,enabled,",
  "google-ads-report":
    "Campaign status,Campaign,Budget,Campaign type,Impr.|Enabled,alpha,500.00,Search,1|Paused,beta,200.00,Search,2",
  "media-plan":
    "ID,Name,Cost_Total,Cost_Currency,Start Date,End Date,Partner|1,alpha,500,EUR,2026-12-01,2026-12-31,Meta|2,beta,200,EUR,2026-12-01,2026-12-15,DV360",
};
const formats = ["generic", "google-ads-report", "media-plan"] as const;

/** What people and spreadsheets put around and between a table's rows: counted and named, never summed. */
describe.each(formats)("%s", (format) => {
  const [header = "", first = "", second = ""] = tables[format].split("|");
  const width = header.split(",").length;
  const row = (cells: Readonly<Record<number, string>>) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "").join(",");

  test.each([
    ["sep=,", ["sep=,", header, first, second], "sep= line"],
    ["a preamble", ["Weekly export", "Account: Example", "", header, first, second], "row above the header"],
    [
      "a preamble as wide as the table",
      [row({ 0: "Plan Q4" }), header, first, second],
      "row above the header",
    ],
    ["a total first", [header, row({ 0: "Total", 2: "700" }), first, second], "totals row"],
    ["a total under the name", [header, first, second, row({ 1: "Total:", 2: "700" })], "totals row"],
    ["a counted total", [header, first, second, row({ 1: "Total (2 campaigns)", 2: "700" })], "totals row"],
    ["a total further right", [header, first, second, row({ 2: "700", 4: "Total" })], "totals row"],
    ["a sum of a part", [header, first, row({ 0: "Subtotal", 2: "500" }), second], "totals row"],
    ["a German sum of a part", [header, first, row({ 0: "Zwischensumme", 2: "500" }), second], "totals row"],
    ["a French total", [header, first, second, row({ 0: "Total général", 2: "700" })], "totals row"],
    ["a Japanese total", [header, first, second, row({ 0: "総合計", 2: "700" })], "totals row"],
    ["the header again", [header, first, header, second], "header again"],
    ["a note under it", [header, first, second, "", "Budgets are net of fees", "as of November"], "footer"],
    ["blank rows", [header, "", first, row({}), second], "blank row"],
  ])("%s", async (_, lines, reason) => {
    const names: unknown[] = [];
    const source = textSource("table.csv", `${lines.join("\n")}\n`);
    const { counts, problems } = await understandOne(source, emptyPolicy(), format, ({ fields }) =>
      names.push(fields["campaign.name"].state === "value" && fields["campaign.name"].value),
    );
    expect(names).toEqual(["alpha", "beta"]);
    expect(problems).toEqual([]);
    expect(counts.skipped.map((each) => each.reason)).toContain(reason);
  });
});

/** What only looks like it is not passed over. */
test.each([
  ["a campaign's lost name beside a budget type", "Campaign,Budget type,Budget\n,Total,500\nalpha,Total,5\n"],
  ["a lone cell that follows a row", "Region,Campaign,Budget\nUS,alpha,500\nno blank row before it\n"],
  ["a lone id", "Campaign ID,Campaign,Budget\n1,alpha,500\n\n2\n"],
  ["two cells after a blank row", "Region,Campaign,Budget\nUS,alpha,500\n\nmade by Lena, in November\n"],
])("%s stops the launch", async (_, text) => {
  const { verdict, findings } = await runText("version: 1\ncurrency: EUR", text);
  expect(verdict).toBe("blocked");
  expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("file/"))).toHaveLength(1);
});

test.each(["Total Wireless", "Summer", "Sumatra", "Total (new)", "Subtotal campaign"])(
  "%s is a name",
  (name) => expect(isTotalAlone(name)).toBe(false),
);
