import { describe, expect, test } from "vitest";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { textSource, understandOne } from "../run.ts";

const formatOf = async (text: string) =>
  (await understandOne(textSource("export.csv", text), emptyPolicy())).format.id;

describe("no format claims what is not its own", () => {
  test.each([
    // Sheets made by hand, with a few of the platforms' words.
    ["Campaign,Channel,Ad group,Ad,Campaign daily budget,Start,End\na,search,g,ad,5,2026-12-01,2026-12-31", "generic"],
    ["Campaign name,Ad set name,Daily budget,URL tags\na,s,5,utm_source=fb", "generic"],
    ["Campaign,Final URL suffix,Budget\na,utm_source=x,5", "generic"],
    ["Campaign name,Ad set name,Headline 1,URL\na,s,h,https://example.com", "generic"],
    ["Campaign,Ad group,Headline 1,Headline 2,Channel,Landing page\na,g,h,i,search,https://example.com", "generic"],
    ["Line Item,Campaign,Placement,Planned Net Cost,Start Date\nl,a,p,100,2026-12-01", "generic"],
    ["Campaign report\n\"July 8, 2026 - July 31, 2026\"\nPlatform,Campaign,Daily budget\nMeta,a,5", "generic"],
    ["Campaign report\nQ4 2026\nCampaign,Daily budget\na,5", "generic"],
    // Meta's and X's campaigns have a daily budget too.
    ["Campaign Name,Campaign Status,Campaign Objective,Buying Type,Campaign Daily Budget\na,PAUSED,Leads,AUCTION,5", "generic"],
    ["Campaign ID,Campaign Name,Campaign Daily Budget,Ad Group Name,Ad Group Placement\nnew C1,a,5,g,ALL", "generic"],
    // What Google writes above a report says whose it is, whatever columns were chosen, in any language.
    ["Campaign report\n\"July 8, 2026 - July 31, 2026\"\nCampaign,Budget,Budget type,Clicks\na,5,Daily,3", "google-ads-report"],
    ["Relatório da campanha\n\"9 de abril de 2026 - 9 de maio de 2026\"\nCampanha,Orçamento,Tipo de orçamento\na,5,Diário", "google-ads-report"],
    ["Campaign report\nAll time\nCampaign,Budget,Budget type,Clicks\na,5,Daily,3", "google-ads-report"],
    // A file for an upload leaves out what only Microsoft writes.
    ["Type,Status,Id,Parent Id,Campaign,Ad Group,Final Url\nCampaign,Active,1,9,a,,", "microsoft-bulk"],
    ['{"data":[{"id":"1","name":"a","daily_budget":"2000","stop_time":"2026-12-31T00:00:00+0100"}]}', "meta-api"],
  ])("%j is %s", async (text, format) => expect(await formatOf(text)).toBe(format)); // biome-ignore format: a table
});

test("budgets that may be in cents are asked about", async () => {
  const text = '{"data":[{"id":"1","name":"a","status":"ACTIVE","daily_budget":"2000"}]}';
  await expect(formatOf(text)).rejects.toThrow(/in cents, .* say which with --as meta-api or --as generic$/);
  const as = (format: string) => understandOne(textSource("a.json", text), emptyPolicy(), format);
  expect((await as("meta-api")).format.id).toBe("meta-api");
  expect((await as("generic")).format.id).toBe("generic");
});

test("the name of an ad is no campaign's", async () => {
  const text = "Ad Id,Ad Group Id,Name,Landing Page Url\n7,6,spring,https://example.com/\n";
  await expect(formatOf(text)).rejects.toThrow(/^no column names the campaign/);
});

test("an error that an interface answered is no export", async () => {
  const text = '{"error":{"message":"Invalid OAuth access token","type":"OAuthException","code":190}}';
  await expect(formatOf(text)).rejects.toThrow(
    'line 1: this is an error that was answered instead of an export: "Invalid OAuth access token"; ask for it again',
  );
});

test("instructions between the rows are counted, a campaign that begins with # is one", async () => {
  const text =
    "Campaign,Daily budget,Landing page\n#Name,#number,#url\n# a note\n#GivingTuesday,5.00,https://example.com/\n";
  const { counts } = await understandOne(textSource("plan.csv", text), emptyPolicy());
  expect(counts).toEqual({
    rows: 3,
    entries: 1,
    skipped: [{ reason: "instruction row", count: 2, lines: [2, 3] }],
  });
});

/** Every format was asked about every cell: done so again, each takes longer than a test may. */
test.each([
  ["a cell of three megabytes", `Campaign,Status,Note\nspring,enabled,${"x".repeat(3_000_000)}\n`],
  [
    "a cell of three megabytes of spaces",
    `Campaign,Status,Note\nspring,enabled,"a${" ".repeat(3_000_000)}b"\n`,
  ],
  ["300,000 columns", `Campaign,Status${",x".repeat(300_000)}\nspring,enabled${",y".repeat(300_000)}\n`],
])("%s does not slow it down", async (_, text) => {
  expect(await formatOf(text)).toBe("generic");
});

test.each([
  ["Kampagnenname,Anzeigengruppe,Tagesbudget\nherbst,a,50\n", /"Kampagnenname" is the campaign in German/],
  [
    "Campagnenaam,Status campagne\nherfst,Actief\n",
    /"Campagnenaam" is the campaign in Dutch or French, .*Set the language .* to English .*columns: \{ campaign\.name: "Campagnenaam" \}/,
  ],
  ["キャンペーン名,日予算\n秋,50\n", /is the campaign in Japanese/],
])("headers in another language are named, not guessed: %j", async (text, message) => {
  await expect(formatOf(text)).rejects.toThrow(message);
});
