import { addDays, later } from "../plan.js";
import { today } from "../words.js";
import { fault } from "./fault.js";

const solo = true;

export const launch = [
  fault(
    "budget/extra-zero",
    { solo, under: ["plain"], on: ["meta-bulk", "tiktok-bulk", "microsoft-bulk"] },
    (campaign, { plan, random }) => {
      if (plan.campaigns.length < 10) return undefined;
      for (const each of plan.campaigns)
        each.budget = {
          level: "campaign",
          period: "daily",
          amount: random.pick(["40.00", "50", "50.00", "60.00"]),
        };
      campaign.budget.amount = random.pick(["500", "500.00", "5000.00"]);
      return [{ campaign: undefined, found: "00.00" }];
    },
  ),
  fault("budget/over-total", { solo, under: ["strict"] }, (campaign, { plan }) => {
    // One platform, so that there is one sum.
    const same = plan.campaigns.filter(({ platform }) => platform === campaign.platform);
    plan.campaigns.splice(0, plan.campaigns.length, ...same);
    const cents = totalOf(plan.campaigns);
    plan.totals = [`{ per: [platform], total: ${text(cents - 1)} }`];
    return [{ campaign: undefined, found: amount(cents) }];
  }),
  fault(
    "budget/no-rate",
    { slot: "money", under: ["strict"], on: ["generic", "json"] },
    (campaign, { plan, random }) => {
      campaign.account = plan.second;
      campaign.currency = random.pick(["SEK", "PLN"]);
      return [{ campaign: undefined, found: campaign.currency }];
    },
  ),
];

/** What all budgets come to, in cents: by the day times both days and all between, or in total. */
export function totalOf(campaigns) {
  let cents = 0;
  for (const campaign of campaigns) {
    campaign.start = later(campaign.start, today);
    if (campaign.end === "") campaign.end = addDays(campaign.start, 6);
    for (const group of campaign.groups) Object.assign(group, { start: campaign.start, end: campaign.end });
    const days = (Date.parse(campaign.end) - Date.parse(campaign.start)) / 86_400_000 + 1;
    const { level, period, amount: written } = campaign.budget;
    const times = (period === "daily" ? days : 1) * (level === "adGroup" ? campaign.groups.length : 1);
    cents += Math.round(Number(written) * 100) * times;
  }
  return cents;
}

export function text(cents) {
  return (cents / 100).toFixed(2);
}

function amount(cents) {
  return (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
}
