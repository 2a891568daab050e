import { describe, expect, test } from "vitest";
import { understandFile } from "../../src/gate/fields.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { textSource } from "../run.ts";

const formatOf = async (text: string) =>
  (await understandFile(textSource("export.csv", text), emptyPolicy(), undefined)).format.id;

describe("Google's six tables are told apart", () => {
  test.each([
    [
      "Campaign,Campaign Type,Budget,Campaign Status,Languages\nspring,Search,1.00,Enabled,en\n",
      "google-ads-editor",
    ],
    [
      "Campaign,Ad Group,Keyword,Criterion Type,Final URL\nspring,a,b,Exact,https://example.com/\n",
      "google-ads-editor",
    ],
    [
      "Campaign,Ad Group,Headline 1,Final URL,Final URL suffix\nspring,a,b,https://example.com/,\n",
      "google-ads-editor",
    ],
    // Statistics stand in some exports of the editor.
    [
      "Campaign,Campaign Type,Campaign Status,Budget,Criterion Type,Impr.,Cost\nspring,Search,Enabled,1.00,,3,1.00\n",
      "google-ads-editor",
    ],
    [
      "Campaign status,Campaign,Budget,Budget type,Currency code,Cost,Impr.\nEnabled,spring,1.00,Daily,EUR,1.00,3\n",
      "google-ads-report",
    ],
    [
      'Estado de la campaña,Campaña,Presupuesto,Tipo de presupuesto,Coste,Impr.\nHabilitada,a,"1,00",Diario,"1,00",3\n',
      "google-ads-report",
    ],
    [
      'Kampagnenstatus,Kampagne,Budget,Budgettyp,Währungscode,Kosten,Impr.\nAktiviert,a,"1,00",Täglich,EUR,"1,00",3\n',
      "google-ads-report",
    ],
    ["Row Type,Action,Campaign,Budget,Budget type\nCampaign,Add,spring,1.00,Daily\n", "google-ads-report"],
    ["Campaign,Campaign status,Spend,Impressions,Budget\nspring,Active,1.00,3,1.00\n", "generic"],
    ["Campaign,Daily budget,Landing page\nspring,1.00,https://example.com/\n", "generic"],
  ])("%j is %s", async (text, format) => expect(await formatOf(text)).toBe(format));
});

test("a report that carries no settings is refused, and says how to get them", async () => {
  const text =
    'Campaign report\n"1 October 2026 - 31 October 2026"\nCampaign status,Campaign,Currency code,Cost,Impr.\nEnabled,spring,EUR,1.00,3\n';
  await expect(formatOf(text)).rejects.toThrow(
    /^this is a Google Ads report .*carries no settings to check; in Google Ads: Campaigns, Columns, Modify columns/,
  );
});

test("a campaign whose name begins like a totals row is a campaign where it has a status", async () => {
  const text =
    "Campaign status,Campaign,Budget,Budget type,Cost,Impr.\nEnabled,Total: recall,1.00,Daily,1.00,3\n --,Total: Account,1.00,Daily,1.00,3\n";
  const { counts } = await understandFile(textSource("export.csv", text), emptyPolicy(), undefined);
  expect(counts).toEqual({ rows: 2, entries: 1, skipped: [{ reason: "totals row", count: 1, lines: [3] }] });
});
