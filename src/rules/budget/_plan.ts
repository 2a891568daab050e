import type { Budget } from "../../model/field.ts";
import type { CellPlace, PlanCell, PlannedCampaign, PlanRow } from "../../model/media-plan.ts";
import type { Owners } from "../../model/rule.ts";
import { joined, type Plan, planOf } from "../../model/spend.ts";
import { type Day, earlier, later } from "../../values/date.ts";
import type { Money } from "../../values/money.ts";

/** What the campaigns of one line of the plan spend: each budget once, by who owns it. */
export interface Spending {
  readonly planned: PlannedCampaign;
  readonly campaigns: ReadonlyMap<string, Budgets>;
  readonly knowsEnd: boolean;
}

interface Budgets {
  readonly own: ReadonlyMap<string, Plan>;
  readonly adGroups: ReadonlyMap<string, Plan>;
}

const none: Budgets = { own: new Map(), adGroups: new Map() };

interface Flight {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly knowsEnd: boolean;
  readonly today: Day;
}

export function addBudgets(
  { planned, campaigns, knowsEnd }: Spending,
  budgets: readonly Budget[],
  flight: Flight,
  owners: Owners,
): Spending {
  const known = campaigns.get(owners.campaign) ?? none;
  const all = { own: new Map(known.own), adGroups: new Map(known.adGroups) };
  for (const budget of budgets) {
    // A budget whose period is unclear plans nothing yet: budget/unclear-period stops it.
    if (budget.period === undefined || budget.amount.minor <= 0n) continue;
    const isGroups = budget.level === "adGroup";
    const plans = isGroups ? all.adGroups : all.own;
    const key = JSON.stringify([isGroups ? owners.adGroup : "", budget.period, budget.amount.currency]);
    const plan = planOf(budget, flight.start, flight.end, flight.today);
    const before = plans.get(key);
    plans.set(key, before ? joined(before, plan) : plan);
  }
  return {
    planned,
    campaigns: new Map([...campaigns, [owners.campaign, all]]),
    knowsEnd: knowsEnd && flight.knowsEnd,
  };
}

/** What a campaign spends within the plan: its own budgets, or where it has none those of its ad groups. */
export function plansOf({ own, adGroups }: Budgets, { rows }: PlannedCampaign, today: Day): Plan[] {
  const start = boundOf(rows, "start", earlier);
  const end = boundOf(rows, "end", later);
  const plans = own.size > 0 ? own : adGroups;
  return [...plans.values()].map((plan) => within(plan, start, end, today));
}

/** What ran before the plan began was spent under another one; what has no end is counted to the plan's. */
function within(plan: Plan, start: Day | undefined, end: Day | undefined, today: Day): Plan {
  const ranBefore = start !== undefined && plan.from < today && plan.from < start;
  const from = ranBefore ? start : plan.from;
  return { ...plan, from, to: plan.to ?? (end !== undefined && end >= from ? end : undefined) };
}

function boundOf(
  rows: readonly PlanRow[],
  side: "start" | "end",
  further: (a: Day, b: Day) => Day,
): Day | undefined {
  const days = rows.flatMap((row) => (row[side].state === "value" ? row[side].value : []));
  return days.length === 0 ? undefined : days.reduce(further);
}

export interface Approved {
  readonly amounts: readonly (PlanCell<Money> & { state: "value" })[];
  readonly blank: readonly CellPlace[];
  readonly unreadable: readonly (PlanCell<Money> & { state: "unreadable" })[];
  /** The plan has a column for it. */
  readonly isSaid: boolean;
}

/** The rows whose amounts count: the campaign's own where it has some, else those of its parts. */
export function approvedFor({ rows }: PlannedCampaign): Approved {
  const own = rows.filter((row) => !row.isPart);
  const hasOwn = own.some(({ amount }) => amount.state === "value" || amount.state === "unreadable");
  const cells = (hasOwn ? own : rows).map(({ amount }) => amount);
  return {
    amounts: cells.filter((cell) => cell.state === "value"),
    blank: cells.filter((cell) => cell.state === "blank").map(({ at }) => at),
    unreadable: cells.filter((cell) => cell.state === "unreadable"),
    isSaid: cells.some(({ state }) => state !== "absent"),
  };
}
