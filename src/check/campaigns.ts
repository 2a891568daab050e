import type { Entry } from "../model/entry.ts";
import type { Policy } from "../model/policy.ts";
import type { Campaign } from "../model/report.ts";
import { joined, type Plan, planOf, spendAhead } from "../model/spend.ts";
import { selects } from "../policy/select.ts";
import type { Day } from "../values/date.ts";
import { convert, type Money, plus, type Rates } from "../values/money.ts";
import { poolOf } from "./pool.ts";

/** What is known of a campaign over all its rows. */
export interface CampaignSeen extends Campaign {
  /** At least one entry is about to launch. */
  readonly inScope: boolean;
  /** The roles of approvers whose part of the work it is not, or nobody can say whether it is. */
  readonly notTheirs: ReadonlySet<string>;
}

interface Seen {
  id: string | undefined;
  name: string | undefined;
  account: string | undefined;
  platform: string | undefined;
  channel: string | undefined;
  owner: string | undefined;
  inScope: boolean;
  planned: Map<string, Plan>;
  undated: Map<string, Plan>;
  notTheirs: Set<string>;
}

export function createCampaigns(today: Day, { rates, approvers }: Pick<Policy, "rates" | "approvers">) {
  const limited = approvers.filter(({ in: selector }) => Object.keys(selector).length > 0);
  const seen = new Map<string, Seen>();
  return {
    add(entry: Entry, inScope: boolean): void {
      const campaign = seen.get(entry.keys.campaign) ?? newcomer();
      seen.set(entry.keys.campaign, campaign);
      const { fields } = entry;
      campaign.id ??= said(fields["campaign.id"]);
      campaign.name ??= said(fields["campaign.name"]);
      campaign.account ??= said(fields.account)?.id ?? said(fields.account)?.name;
      campaign.platform ??= said(fields.platform);
      campaign.channel ??= said(fields.channel);
      campaign.owner ??= said(fields.owner);
      campaign.inScope ||= inScope;
      if (inScope) addPlans(campaign, entry, today);
      for (const { role, in: selector } of limited)
        if (selects(selector, fields) !== "yes") campaign.notTheirs.add(role);
    },
    list: (): CampaignSeen[] =>
      [...seen].map(([key, { undated, planned, ...campaign }]) => ({ ...campaign, key })),
    /** What campaigns plan together, in the policy's currency where a rate allows it: a budget they share counts once. */
    spendOf(keys: readonly string[]): readonly Money[] {
      const plans = new Map<string, Plan>();
      for (const { undated, planned } of keys.flatMap((key) => seen.get(key) ?? []))
        for (const [key, plan] of new Map([...undated, ...planned])) {
          const known = plans.get(`${key}|${plan.budget.amount.currency}`);
          plans.set(`${key}|${plan.budget.amount.currency}`, known ? joined(known, plan) : plan);
        }
      return sums(
        [...plans.values()].map((plan) => spendAhead(plan, today)),
        rates,
      );
    },
  };
}

function newcomer(): Seen {
  return {
    id: undefined,
    name: undefined,
    account: undefined,
    platform: undefined,
    channel: undefined,
    owner: undefined,
    inScope: false,
    planned: new Map(),
    undated: new Map(),
    notTheirs: new Set(),
  };
}

function addPlans(campaign: Seen, entry: Entry, today: Day): void {
  const { budget } = entry.fields;
  if (budget.state !== "value") return;
  const [start, end] = [said(entry.fields["flight.start"]), said(entry.fields["flight.end"])];
  for (const each of budget.value) {
    const key = `${each.shared === undefined ? entry.keys[each.level] : poolOf(entry, each.shared)}|${each.period}`;
    const plan = planOf(each, start, end, today);
    // What is left to the children is spent on their days; a parent's own count where no child says any.
    const { fields } = entry;
    const isLeft = (name: "flight.start" | "flight.end") =>
      fields[name].state === "absent" && fields[name].why === "level";
    const plans = isLeft("flight.end") || isLeft("flight.start") ? campaign.undated : campaign.planned;
    const known = plans.get(key);
    plans.set(
      key,
      known && known.budget.amount.currency === each.amount.currency ? joined(known, plan) : plan,
    );
  }
}

/** Adds up amounts, per currency where no rate brings them together. */
export function sums(amounts: readonly Money[], rates: Rates | undefined): Money[] {
  const total = new Map<string | undefined, Money>();
  for (const amount of amounts) {
    if (amount.minor <= 0n) continue;
    const money = (rates && convert(amount, rates)) ?? amount;
    const known = total.get(money.currency);
    total.set(money.currency, known ? plus(known, money) : money);
  }
  return [...total.values()].sort((a, b) => (a.currency ?? "").localeCompare(b.currency ?? "", "en"));
}

function said<T>(field: { state: string; value?: T | undefined }): T | undefined {
  return field.state === "value" ? field.value : undefined;
}
