import type { Entry } from "../model/entry.ts";
import type { Status } from "../model/field.ts";
import type { Campaign } from "../model/report.ts";
import { plannedSpend } from "../model/spend.ts";
import type { Day } from "../values/date.ts";
import { convert, type Money, plus, type Rates } from "../values/money.ts";

/** What is known of a campaign over all its rows. */
export interface CampaignSeen extends Campaign {
  /** At least one entry is about to launch. */
  readonly inScope: boolean;
  /** In the policy's currency where a rate allows it; each budget once. */
  readonly planned: readonly Money[];
}

interface Seen {
  id: string | undefined;
  name: string | undefined;
  platform: string | undefined;
  channel: string | undefined;
  owner: string | undefined;
  inScope: boolean;
  planned: Map<string, Money>;
}

export function createCampaigns(today: Day, rates: Rates | undefined) {
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
      if (inScope) addSpend(campaign, entry, today);
    },
    list: (): CampaignSeen[] =>
      [...seen].map(([key, campaign]) => ({
        ...campaign,
        key,
        planned: sums([...campaign.planned.values()], rates),
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
  };
}

function addSpend(campaign: Seen, entry: Entry, today: Day): void {
  const { budget } = entry.fields;
  const end = entry.fields["flight.end"];
  // A parent without dates is counted on its children's rows, which inherit its budget.
  if (budget.state !== "value" || (end.state === "absent" && end.why === "level")) return;
  for (const each of budget.value) {
    const key = `${each.level === "adGroup" ? entry.keys.adGroup : ""}|${each.period}`;
    const spend = plannedSpend(
      each,
      said(entry.fields["flight.start"]),
      said(entry.fields["flight.end"]),
      today,
    );
    const known = campaign.planned.get(key);
    if (!known || (known.currency === spend.currency && known.minor < spend.minor))
      campaign.planned.set(key, spend);
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

function said<T extends string | Status>(field: { state: string; value?: T | undefined }): T | undefined {
  return field.state === "value" ? field.value : undefined;
}
