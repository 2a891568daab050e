import type { ExportFormat } from "./format.ts";

const statuses: ReadonlyMap<string, string> = new Map([
  ["in progress", "running"],
  ["aborted", "canceled"],
]);

/**
 * Campaigns of the CRM, with what they were to cost. Source: Salesforce, object reference of Campaign; its reports show
 * labels, which have changed.
 */
export const salesforceCampaigns: ExportFormat = {
  id: "salesforce-campaigns",
  label: "an export of Salesforce campaigns",
  platform: "salesforce",
  marks: [
    ["Name", "Campaign Name"],
    ["BudgetedCost", "Budgeted Cost in Campaign"],
    ["StartDate", "EndDate"],
    ["Status", "IsActive", "Active"],
  ],
  synonyms: {
    "campaign.id": ["Id", "Campaign ID"],
    "campaign.name": ["Name", "Campaign Name"],
    type: ["Type"],
    status: ["Status"],
    "budget.lifetime": ["BudgetedCost", "Budgeted Cost in Campaign"],
    currency: ["CurrencyIsoCode", "Campaign Currency"],
    "flight.start": ["StartDate"],
    "flight.end": ["EndDate"],
    owner: ["Owner.Email", "Owner.Name", "Campaign Owner"],
  },
  clean: (text, name) => (name === "status" ? (statuses.get(text.toLowerCase()) ?? text) : text),
  written: { decimal: "evidence", dates: "evidence" },
};
