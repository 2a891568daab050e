import type { ExportFormat } from "../format.ts";

/** Budgets of the Marketing API and of the tables made from it. Source: Marketing API, Currency codes. */
export const apiUnits: NonNullable<ExportFormat["units"]> = {
  "campaign.budget.daily": "metaMinor",
  "campaign.budget.lifetime": "metaMinor",
  "adGroup.budget.daily": "metaMinor",
  "adGroup.budget.lifetime": "metaMinor",
};

/** Everywhere at Meta a zero says that the budget is set elsewhere, or in the other way. */
export function setHere(budget: string): string {
  return /^0+([.,]0+)?$/.test(budget) ? "" : budget;
}
