/** What the examples begin with: a budget over its cap, and the approval of it. */
export const policy = "currency: EUR\nbudgets: [{ daily: 400 }]";
export const rows = [{ Campaign: "spring", "Daily budget": "450.00" }];
export const approval = {
  rule: "budget/over-daily-cap",
  at: "budget.campaign.daily",
  campaign: "spring",
  value: "450.00 EUR",
};
