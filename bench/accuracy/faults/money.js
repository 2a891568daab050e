import { addDays, later } from "../plan.js";
import { most } from "../policy.js";
import { today } from "../words.js";
import { fault, setFlight } from "./fault.js";

const slot = "money";
const withCurrency = ["generic", "json"];
const withGroups = ["generic", "json", "meta-bulk", "tiktok-bulk"];

/** Writes an amount where one stands: of the campaign, or of one of its ad groups. */
function write({ budget, groups }, random, amount) {
  if (budget.level === "campaign") budget.amount = amount;
  else random.pick(groups).amount = amount;
}

/** A short flight and a budget of one kind, so that one cap alone is in question. */
function plan(campaign, period, context, days = context.random.int(0, 6)) {
  campaign.budget.period = period;
  campaign.budget.amount = "40.00";
  const start = later(campaign.start, today);
  setFlight(campaign, context, { start, end: addDays(start, days) }, true);
}

export const money = [
  fault("budget/negative", { slot }, (campaign, { random }) => {
    write(campaign, random, `-${campaign.budget.amount}`);
    return "-";
  }),
  fault(
    "budget/zero",
    { slot, on: [...withCurrency, "google-ads-editor", "microsoft-bulk"] },
    (campaign, { random }) => {
      write(campaign, random, random.pick(["0", "0.00"]));
      return campaign.currency === "JPY" ? "0 JPY" : "0.00";
    },
  ),
  fault("budget/parked", { slot }, (campaign, { random }) => {
    const rests = [campaign, ...campaign.groups, ...campaign.groups.flatMap(({ ads }) => ads)];
    for (const each of rests) each.status = "enabled";
    const amount = random.pick(["0.01", "0.50", "1.00", "1"]);
    write(campaign, random, amount);
    return Number(amount).toFixed(2);
  }),
  fault("budget/missing", { slot }, (campaign) => {
    campaign.budget.amount = "";
    return "";
  }),
  fault("budget/over-daily-cap", { slot, under: ["strict"] }, (campaign, context) => {
    plan(campaign, "daily", context);
    write(
      campaign,
      context.random,
      context.random.pick([most.daily + 0.01, most.daily * 2, 1200]).toFixed(2),
    );
    return "";
  }),
  fault(
    "budget/over-lifetime-cap",
    { slot, under: ["strict"], on: [...withGroups, "linkedin-bulk", "microsoft-bulk"] },
    (campaign, context) => {
      plan(campaign, "lifetime", context);
      write(campaign, context.random, context.random.pick([most.lifetime + 0.01, 11_999]).toFixed(2));
      return "";
    },
  ),
  fault("budget/over-flight-cap", { slot, under: ["strict"] }, (campaign, context) => {
    // Within the daily cap, and a day too long.
    const daily = context.random.pick([280, 290, 300]);
    plan(campaign, "daily", context, Math.floor(most.flight / daily));
    write(campaign, context.random, daily.toFixed(2));
    return "";
  }),
  fault("budget/two-budgets", { slot, on: ["generic", "json", "meta-bulk"] }, (campaign, { random }) => {
    if (campaign.platform !== "meta") return undefined;
    if (campaign.groups.length > 1) return undefined;
    campaign.second = {
      level: campaign.budget.level === "campaign" ? "adGroup" : "campaign",
      period: campaign.end === "" ? "daily" : random.pick(["daily", "lifetime"]),
      amount: "70.00",
    };
    return "70.00";
  }),
  fault("budget/conflicting", { slot, on: withGroups }, (campaign, { random }) => {
    const several = campaign.groups.filter(({ ads }) => ads.length > 1);
    if (several.length === 0) return undefined;
    random.pick(several).ads[0].amount = "47.00";
    return "47.00";
  }),
  fault("budget/unreadable", { slot, on: withCurrency }, (campaign, { random }) => {
    const text = random.pick(["abc", "12O.00", "tbd", "1.500", "100 + 20", "£40.00"]);
    campaign.groups[0].ads[0].amount = text;
    return text;
  }),
  fault("budget/unreadable", { slot, on: withCurrency }, (campaign) => {
    if (campaign.groups.length > 1) return undefined;
    campaign.currency = "JPY";
    campaign.budget.amount = "100.50";
    return "100.50";
  }),
  fault("budget/unclear-period", { slot, on: withCurrency, solo: true }, (_, context) => {
    context.onTables.push(([table]) => {
      for (const { cells } of table.rows) {
        cells["Campaign budget"] = cells["Campaign daily budget"];
        delete cells["Campaign daily budget"];
      }
      table.header = table.header.map((name) =>
        name === "Campaign daily budget" ? "Campaign budget" : name,
      );
      return [{ rule: "budget/unclear-period", found: "Campaign budget" }];
    });
    return [];
  }),
  fault("budget/wrong-currency", { slot, under: ["strict"], on: withCurrency }, (campaign, { random }) => {
    // At the cap in euros, it is over it in pounds.
    if (campaign.budget.period === "daily" && Number(campaign.budget.amount) > 250) return undefined;
    if (campaign.groups.length > 1) return undefined;
    campaign.currency = random.pick(["USD", "GBP", "SEK"]);
    return campaign.currency;
  }),
];
