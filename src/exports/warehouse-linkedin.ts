import { firstSet } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const money: Headers = {
  currency: [
    ...["daily_budget_currency_code", "total_budget_currency_code"],
    ...["dailyBudget.currencyCode", "totalBudget.currencyCode"],
  ],
};

/**
 * Campaign groups, campaigns and creatives under the names of LinkedIn's API, which kept what the levels were called:
 * its group is a campaign, its campaign an ad set, its creative an ad. Amounts are decimal, in units of their currency.
 * Sources: Fivetran, LinkedIn Ads schema; dbt_linkedin_source, macros of the columns; LinkedIn Marketing API, Campaign
 * Groups, Campaigns, Creatives.
 */
export const warehouseLinkedin: ExportFormat = {
  id: "warehouse-linkedin",
  label: "campaign groups, campaigns or creatives of LinkedIn's API or a warehouse",
  platform: "linkedin",
  exactMarks: true,
  marks: [
    ["id"],
    ["name", "click_uri", "intended_status", "intendedStatus"],
    ["account_id", "account", "campaign_id", "campaign"],
    [
      ...[
        "last_modified_time",
        "last_modified_at",
        "run_schedule_start",
        "runSchedule.start",
        "lastModifiedAt",
      ],
      ...["campaign_group_id", "campaignGroup", "totalBudget.currencyCode", "dailyBudget.currencyCode"],
    ],
  ],
  unlike: ["ad_account_id", "advertiser_id", "ad_group_id"],
  synonyms: {
    "account.id": ["account_id", "account"],
    status: ["status", "intended_status", "intendedStatus"],
  },
  groupsApart: true,
  kindOf: (cell) => {
    const has = (...headers: readonly string[]) => headers.some((header) => cell(header) !== "");
    if (isDeleted(cell)) return "deleted";
    if (has("campaign_group_id", "campaignGroup")) return "campaign";
    return has("campaign_id", "campaign") ? "creative" : "campaign group";
  },
  kinds: {
    "campaign group": {
      level: "campaign",
      columns: {
        ...money,
        "campaign.id": ["id"],
        "campaign.name": ["name"],
        "campaign.budget.daily": ["daily_budget_amount", "dailyBudget.amount"],
        "campaign.budget.lifetime": ["total_budget_amount", "totalBudget.amount"],
        "flight.start": ["run_schedule_start", "runSchedule.start"],
        "flight.end": ["run_schedule_end", "runSchedule.end"],
      },
    },
    campaign: {
      level: "adGroup",
      columns: {
        ...money,
        "campaign.id": ["campaign_group_id", "campaignGroup"],
        "adGroup.id": ["id"],
        "adGroup.name": ["name"],
        "adGroup.budget.daily": ["daily_budget_amount", "dailyBudget.amount"],
        "adGroup.budget.lifetime": ["total_budget_amount", "totalBudget.amount"],
        "adGroup.flight.start": ["run_schedule_start", "runSchedule.start"],
        "adGroup.flight.end": ["run_schedule_end", "runSchedule.end"],
        type: ["format", "type"],
        objective: ["objective_type", "objectiveType"],
      },
    },
    creative: {
      level: "ad",
      columns: {
        "adGroup.id": ["campaign_id", "campaign"],
        "ad.id": ["id"],
        "ad.name": ["name"],
        landing: [
          "click_uri",
          "text_ad_landing_page",
          "spotlight_landing_page",
          "content.spotlight.landingPage",
        ],
      },
    },
  },
  together: { status: firstSet, currency: firstSet, landing: firstSet, type: firstSet },
  versions: { of: ["id"], at: ["last_modified_time", "last_modified_at", "_fivetran_synced"] },
  clean: (text, name) => {
    if (/\.id$/.test(name)) return text.replace(/^urn:li:\w+:/, "");
    // Milliseconds since 1970, in UTC as LinkedIn's schedules are.
    return /flight/.test(name) && /^\d{13}$/.test(text)
      ? new Date(Number(text)).toISOString().slice(0, 10)
      : text;
  },
  written: { decimal: "." },
  howToExport:
    "give campaign groups, campaigns and creatives in one run, with their budgets, run schedule, status and click_uri",
};
