import type { Entry } from "../model/entry.ts";
import type { Status } from "../model/field.ts";
import type { Policy } from "../model/policy.ts";
import type { Campaign } from "../model/report.ts";
import { joined, type Plan, planOf, spendAhead } from "../model/spend.ts";
import { selects } from "../policy/select.ts";
import type { Day } from "../values/date.ts";
import { convert, type Money, plus, type Rates } from "../values/money.ts";

/** What is known of a campaign over all its rows. */
export interface CampaignSeen extends Campaign {
  /** At least one entry is about to launch. */
  readonly inScope: boolean;
  /** In the policy's currency where a rate allows it; each budget once. */
  readonly planned: readonly Money[];
  /** The roles of approvers whose part of the work it is not, or nobody can say whether it is. */
  readonly notTheirs: ReadonlySet<string>;
}

interface Seen {
  id: string | undefined;
  name: string | undefined;
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
      campaign.platform ??= said(fields.platform);
      campaign.channel ??= said(fields.channel);
      campaign.owner ??= said(fields.owner);
      campaign.inScope ||= inScope;
      if (inScope) addPlans(campaign, entry, today);
      for (const { role, in: selector } of limited)
        if (selects(selector, fields) !== "yes") campaign.notTheirs.add(role);
    },
    list: (): CampaignSeen[] =>
      [...seen].map(([key, { undated, planned, ...campaign }]) => ({
        ...campaign,
        key,
        planned: sums(ahead({ undated, planned }, today), rates),
      })),
  };
}

function newcomer(): Seen {
  return {
    id: undefined,
    name: undefined,
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
    const key = `${each.level === "adGroup" ? entry.keys.adGroup : ""}|${each.period}`;
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

/** What is still to come of every budget, each once. */
function ahead({ planned, undated }: Pick<Seen, "planned" | "undated">, today: Day): Money[] {
  const plans = new Map([...undated, ...planned]);
  return [...plans.values()].map((plan) => spendAhead(plan, today));
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

function said<T extends string | Status>(field: { state: string; value?: T | undefined }): T | undefined {
  return field.state === "value" ? field.value : undefined;
}
