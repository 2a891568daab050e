import type { FieldName } from "../../model/field.ts";
import { fieldLabels } from "../../model/field-labels.ts";
import type { Outcome, Owners } from "../../model/rule.ts";
import { joined, type Plan, planOf } from "../../model/spend.ts";
import type { Day } from "../../values/date.ts";
import { type Decimal, isOver, plusDecimal } from "../../values/decimal.ts";
import { exactText } from "../../values/exact.ts";
import { decimalOf, moneyText, type Rates, worthIn } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { slicesOf } from "./_flight.ts";
import { accountText, type Group, periodOf, type Total, type TotalFields } from "./_totals.ts";

/** What is counted under one key: a channel, say. */
export interface Sum {
  label: string;
  missing: readonly FieldName[];
  readonly campaigns: Set<string>;
  readonly totals: Map<string, Total>;
  /** By owner of the budget: rows of one ad group may repeat it with flights of their own. */
  readonly plans: Map<string, { plan: Plan; readonly campaigns: Set<string> }>;
}

export function emptySum(): Sum {
  return { label: "", missing: [], campaigns: new Set(), totals: new Map(), plans: new Map() };
}

export function addTo(
  sum: Sum,
  total: Total,
  { label, missing }: Group,
  fields: TotalFields,
  owners: Owners,
  today: Day,
): void {
  sum.label = label;
  sum.missing = missing;
  sum.totals.set(total.where, total);
  sum.campaigns.add(owners.campaign);
  for (const budget of fields.budget) {
    // A budget whose period is unclear plans nothing yet: budget/unclear-period stops it.
    if (budget.period === undefined || budget.amount.minor <= 0n) continue;
    const plan = planOf(budget, fields["flight.start"], fields["flight.end"], today);
    const whose =
      budget.shared === undefined
        ? owners[budget.level === "adGroup" ? "adGroup" : "campaign"]
        : `shared ${accountText(fields)} ${budget.shared}`;
    const owner = JSON.stringify([whose, budget.period, budget.amount.currency]);
    const known = sum.plans.get(owner) ?? { plan, campaigns: new Set<string>() };
    known.campaigns.add(owners.campaign);
    sum.plans.set(owner, { ...known, plan: joined(known.plan, plan) });
  }
}

export function* judge(sum: Sum, rates: Rates | undefined, today: Day): Iterable<Outcome> {
  const [first] = sum.totals.values();
  if (!first) return;
  if (sum.missing.length > 0) yield* unjudged(sum, first);
  else for (const period of periodsOf(sum, first, rates, today)) yield* overCap(sum, period);
}

/** Nothing passes unseen: what is in no sum is held until its column is there. */
function* unjudged({ missing, campaigns }: Sum, { clause, where }: Total): Iterable<Outcome> {
  const names = missing.map((name) => fieldLabels[name]).join(" and ");
  yield {
    at: "budget",
    message: `the export does not say the ${names}, so the total of ${moneyText(clause.cap)} set by ${where} cannot count ${plural(campaigns.size, "campaign")}`,
    found: `no ${names}`,
    expected: `a column for ${names}`,
  };
}

interface Spent {
  readonly period: string;
  spend: Decimal;
  /** What each campaign adds. */
  readonly campaigns: Map<string, Decimal>;
  isOpen: boolean;
}

/** Exact to the last digit of the rates. Amounts without a rate are left out: budget/no-rate says so. */
function periodsOf({ plans }: Sum, total: Total, rates: Rates | undefined, today: Day): Spent[] {
  const periods = new Map<string, Spent>();
  for (const { plan, campaigns } of plans.values()) {
    for (const { period = "", spend } of slicesOf(plan, today, periodOf(total))) {
      const worth = worthIn(total.clause.cap.currency, spend, rates);
      if (!worth) continue;
      const known = periods.get(period) ?? { period, spend: nothing, campaigns: new Map(), isOpen: false };
      known.spend = plusDecimal(known.spend, worth);
      known.isOpen ||= plan.to === undefined;
      for (const campaign of campaigns)
        known.campaigns.set(campaign, plusDecimal(known.campaigns.get(campaign) ?? nothing, worth));
      periods.set(period, known);
    }
  }
  return [...periods.values()];
}

const nothing: Decimal = { digits: 0n, scale: 0 };

function* overCap({ label, totals }: Sum, { period, spend, campaigns, isOpen }: Spent): Iterable<Outcome> {
  const broken = [...totals.values()]
    .filter(({ clause }) => isOver(spend, decimalOf(clause.cap)))
    .sort((a, b) => (a.clause.cap.minor < b.clause.cap.minor ? -1 : 1));
  const [lowest] = broken;
  if (!lowest) return;
  const {
    clause: { cap, per },
    where,
  } = lowest;
  const of = period === "" ? label : `${label} in ${period}`;
  const notes = [
    ...(per.includes("region") ? ["a budget for several regions counts fully in each"] : []),
    ...(isOpen
      ? [period === "" ? "what has no end counts for 30 days" : "what has no end counts in full"]
      : []),
  ];
  yield {
    at: "budget",
    which: period,
    message: `the planned spend of ${of} is over the total of ${moneyText(cap)} set by ${where} (${[plural(campaigns.size, "campaign"), ...notes].join("; ")})`,
    found: exactText(spend, cap.currency),
    expected: `at most ${moneyText(cap)}`,
    touches: [...campaigns]
      .sort(([, a], [, b]) => (isOver(a, b) ? -1 : isOver(b, a) ? 1 : 0))
      .map(([key]) => key),
  };
}
