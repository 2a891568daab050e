import { describe, expect, test } from "vitest";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { textSource, understandOne } from "../run.ts";

const formatOf = async (text: string) =>
  (await understandOne(textSource("export.csv", text), emptyPolicy(), undefined)).format.id;

describe("Google's six tables are told apart", () => {
  test.each([
    [
      "Campaign,Campaign Type,Budget,Campaign Status,Networks\nspring,Search,1.00,Enabled,Google search\n",
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
    ["Platform,Campaign,Campaign type,Networks,Final URL suffix\nMeta,spring,a,b,c\n", "generic"],
    ["Campaign,Networks,Budget\nspring,Search and social,1.00\n", "generic"],
    ["Campaign,Max CPC,Daily budget\nspring,2.00,1.00\n", "generic"],
    ["Campaign,Networks,Budget,Budget type\nspring,Google search,1.00,Daily\n", "google-ads-editor"],
    ["Campaign,Link Text,Final URL\nspring,Shop,https://example.com/\n", "google-ads-editor"],
    ["Campaign,Final URL,Final URL suffix\nspring,https://example.com/,\n", "generic"],
    ["campaign.id,campaign.name,campaign_budget.amount_micros\n1,spring,1000000\n", "google-ads-api"],
    [
      '[{"campaign":{"resourceName":"customers/1/campaigns/2","name":"spring"},"campaignBudget":{"amountMicros":"1"}}]',
      "google-ads-api",
    ],
    [
      '"CAMPAIGN_PERFORMANCE_REPORT 1370 (May 1, 2021-May 2, 2021)"\nCampaign ID,Campaign,Budget\n1,spring,1000000\n',
      "google-ads-awql",
    ],
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
  const { counts } = await understandOne(textSource("export.csv", text), emptyPolicy(), undefined);
  expect(counts).toEqual({ rows: 2, entries: 1, skipped: [{ reason: "totals row", count: 1, lines: [3] }] });
});

test("an answer without settings is refused too", async () => {
  await expect(
    formatOf(
      '{"campaign":{"resourceName":"customers/1/campaigns/2","name":"spring"},"metrics":{"costMicros":"1"}}',
    ),
  ).rejects.toThrow(/^this is an answer of the Google Ads API: .*select the settings too: campaign_budget/);
});

test("custom parameters of a campaign and of its ad group fill the click, the closer ones first", async () => {
  const pair = (key: string, value: string) => ({ key, value });
  const row = {
    campaign: {
      resourceName: "customers/1/campaigns/2",
      finalUrlSuffix: "utm_campaign={_camp}&utm_content={_same}&utm_term={_none}",
      urlCustomParameters: [pair("camp", "spring;sale"), pair("same", "same")],
    },
    adGroup: { id: "3", urlCustomParameters: [pair("same", "closer")] },
    adGroupAd: { ad: { id: "4", finalUrls: ["https://example.com/"] } },
  };
  const { first } = await understandOne(
    textSource("export.json", JSON.stringify(row)),
    emptyPolicy(),
    undefined,
  );
  const click = first?.fields.click;
  const params = click?.state === "value" ? click.value.params : [];
  expect(params.map(({ key, value, origin }) => [key, value, origin.level])).toEqual([
    ["utm_campaign", "spring;sale", "campaign"],
    ["utm_content", "closer", "campaign"],
    ["utm_term", "{_none}", "campaign"],
  ]);
});
