import type { Budget } from "../../model/field.ts";
import { type Past, type PastCampaign, pastCampaign, pastGroup } from "../../model/past.ts";
import type { Fields } from "../../model/rule.ts";
import { type Money, type Rates, worthIn } from "../../values/money.ts";

export const pastReads = [
  "budget",
  "platform?",
  "account?",
  "campaign.id?",
  "campaign.name?",
  "adGroup.id?",
  "adGroup.name?",
] as const;

export type PastFields = Fields<(typeof pastReads)[number]>;

export function pastOf(past: Past, fields: PastFields): PastCampaign | undefined {
  const { platform, account, "campaign.id": id, "campaign.name": name } = fields;
  return pastCampaign(past, { platform, account, id, name });
}

/**
 * What the same budget was in the past; `new`: there was no such campaign or ad group; `perhaps`: rows of it stated
 * several amounts, and the largest of them is what stands here now.
 */
export function budgetBefore(
  campaign: PastCampaign,
  { level, period, amount }: Budget,
  { "adGroup.id": id, "adGroup.name": name }: PastFields,
): Money | "new" | "perhaps" | undefined {
  const owner = level === "campaign" ? campaign : pastGroup(campaign, { id, name });
  if (!owner) return "new";
  const [before, largest] = [owner.budgets.get(period), owner.largest.get(period)];
  const isAsLargest = largest?.minor === amount.minor && largest.currency === amount.currency;
  return isAsLargest && before?.minor !== largest.minor ? "perhaps" : before;
}

/** Two amounts in the smallest unit of one currency; undefined where no rate brings them together. */
export function together(
  one: Money,
  other: Money,
  rates: Rates | undefined,
): readonly [bigint, bigint] | undefined {
  if (one.currency === other.currency) return [one.minor, other.minor];
  const [a, b] = [one, other].map((each) => rates && worthIn(rates.to, each, rates));
  if (!a || !b) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const at = ({ digits, scale: own }: typeof a) => digits * 10n ** BigInt(scale - own);
  return [at(a), at(b)];
}
