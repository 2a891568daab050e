import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entryWords } from "../../src/commands/fields/words.ts";
import { readEntries } from "../../src/gate/entries.ts";
import type { Entry } from "../../src/model/entry.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { root } from "../cli.ts";
import { textSource } from "../run.ts";

/** The ads of a run over several tables, each in the words of `launchgate fields`. */
async function ads(format: string, files: readonly string[]): Promise<Record<string, string>[]> {
  const sources = files.map((file) =>
    textSource(file, readFileSync(join(root, "fixtures/exports", format, file), "utf8")),
  );
  const entries: Entry[] = [];
  const checker = { add: (entry: Entry) => void entries.push(entry), addProblem: () => undefined };
  const { troubles, empty } = await readEntries(
    sources,
    emptyPolicy(),
    { as: undefined, encoding: undefined },
    checker,
  );
  expect([...troubles, ...empty]).toEqual([]);
  return entries
    .filter(({ level }) => level === "ad")
    .map((entry) => Object.fromEntries(entryWords(entry).map(({ label, text }) => [label, text])));
}

test.each([
  {
    format: "warehouse-tiktok",
    files: ["usual-ads.csv", "usual.csv", "usual-ad-groups.csv"],
    told: [
      {
        "campaign name": "us_atlas_leads_2026q4",
        "ad group name": "Prospecting US",
        budget: "250.50, daily, set by the campaign",
        "start date": "2026-12-01",
      },
      { "ad group name": "Beacon DE", status: "paused", budget: "4,500.00, lifetime, set by the ad group" },
    ],
  },
  {
    format: "warehouse-reddit",
    files: ["usual-ads.csv", "usual.csv", "usual-campaigns.csv"],
    told: [
      {
        "campaign name": "us_atlas_leads_2026q4",
        status: "enabled",
        budget: "84.50, daily, set by the ad group",
      },
      { "campaign name": "uk_atlas_leads_2026q4", status: "paused", "end date": "blank" },
    ],
  },
  {
    format: "warehouse-snapchat",
    files: [
      "usual.csv",
      "usual-url-tags.csv",
      "usual-ad-squads.csv",
      "usual-creatives.csv",
      "usual-campaigns.csv",
    ],
    told: [
      {
        "campaign name": "us_atlas_leads_2026q4",
        budget: "1,500.00, lifetime, set by the ad group",
        "end date": "2026-12-20",
        "landing page":
          "https://www.example.com/us/atlas/?utm_source=snapchat&utm_medium=paid_social&utm_campaign={{campaign.name}}&lang=en%26us",
        tracking: "pixel 9f000000-0000-4000-8000-000000000901",
      },
      { "ad name": "Atlas snap B", status: "paused" },
      {
        "campaign name": "uk_atlas_sales_2026q4",
        budget: "55.50, daily, set by the campaign",
        "landing page": "blank",
      },
    ],
  },
  {
    format: "warehouse-pinterest",
    files: ["usual-ads.csv", "usual-ad-groups.csv", "usual.csv"],
    told: [
      {
        "campaign name": "us_atlas_leads_2026q4",
        budget: "3,000.00, lifetime, set by the campaign",
        "start date": "2026-12-02",
        "end date": "2026-12-31",
      },
      { "campaign name": "de_beacon_sales_2026q4", budget: "75.00, daily, set by the ad group" },
    ],
  },
  {
    format: "warehouse-meta",
    files: ["usual-creatives.csv", "usual-ads.csv", "usual.csv", "usual-campaigns.csv"],
    told: [
      {
        "campaign name": "us_atlas_leads_2026q4",
        "ad group name": "us_prospecting_25-65",
        status: "enabled",
        "landing page":
          "https://www.example.com/us/atlas/?utm_source=facebook&utm_campaign={{campaign.name}}&lang=en%26us",
        "ad text": "Atlas",
      },
      // A creative's status is not its ads'.
      {
        "ad name": "feed",
        status: "enabled",
        "landing page": "https://www.example.com/us/beacon/?utm_source=fb",
      },
      { "ad name": "post", "landing page": "not set; what is added to it: utm_source=facebook" },
      { "ad name": "nowhere" },
    ],
  },
])("$format: tables of one run are joined by id", async ({ format, files, told }) => {
  expect(await ads(format, files)).toMatchObject(told);
});
