import { type PlannedCampaign, placesText, plannedText } from "../../model/media-plan.ts";
import type { Problem } from "../../model/rule.ts";
import { type Plan, spendOf } from "../../model/spend.ts";
import { type Decimal, decimalText, isOver, plusDecimal } from "../../values/decimal.ts";
import { exactText } from "../../values/exact.ts";
import { type Money, moneyText, plus, type Rates, worthIn } from "../../values/money.ts";
import { partOf } from "./_caps.ts";
import type { Approved } from "./_plan.ts";

export interface Compared {
  readonly planned: PlannedCampaign;
  readonly approved: Approved;
  readonly plans: readonly Plan[];
  /** The campaigns whose budgets they are. */
  readonly touches: readonly string[];
  /** How much more than approved is still within the plan. */
  readonly percent: Decimal;
}

/** What is planned against what is approved. */
export function* compare(compared: Compared, rates: Rates | undefined): Iterable<Problem> {
  const { planned, approved, plans, touches } = compared;
  const head = {
    at: partFor(plans),
    about: touches.length === 1 ? ("campaign" as const) : ("launch" as const),
    touches,
  };
  const name = plannedText(planned);
  for (const { at: place, message, found, expected } of approved.unreadable)
    yield {
      ...head,
      place,
      message: `nobody can say what the plan approves for ${name}: ${message}`,
      found,
      expected,
    };
  if (approved.unreadable.length > 0) return;
  const spends = plans.map(spendOf);
  const amounts = approved.amounts.map(({ value }) => value);
  const currency = commonCurrency([...spends, ...amounts], rates);
  const [spend, limit] = [sum(spends, currency, rates), sum(amounts, currency, rates)];
  const odd = [...spends, ...amounts].find((each) => worthIn(currency, each, rates) === undefined);
  if (odd || !spend || !limit) yield { ...head, ...withoutRate(odd?.currency, currency, name) };
  else if (isOver(spend, raised(limit, compared.percent))) {
    const of = convertedText(spends, currency);
    const most = exactText(limit, currency) + convertedText(amounts, currency);
    yield { ...head, ...over(compared, of, exactText(spend, currency), most) };
  }
}

function partFor(plans: readonly Plan[]): Problem["at"] {
  const [only, ...others] = plans;
  return only && others.length === 0 ? partOf(only.budget) : "budget";
}

/** The one they are all in, else the policy's. */
function commonCurrency(all: readonly Money[], rates: Rates | undefined): string | undefined {
  const [only, ...others] = new Set(all.map(({ currency }) => currency));
  return others.length === 0 ? only : rates?.to;
}

function sum(
  all: readonly Money[],
  currency: string | undefined,
  rates: Rates | undefined,
): Decimal | undefined {
  return all.reduce<Decimal | undefined>(
    (total, each) => {
      const worth = worthIn(currency, each, rates);
      return total && worth && plusDecimal(total, worth);
    },
    { digits: 0n, scale: 0 },
  );
}

function raised({ digits, scale }: Decimal, { digits: more, scale: places }: Decimal): Decimal {
  return { digits: digits * (100n * 10n ** BigInt(places) + more), scale: scale + places + 2 };
}

/** ` (5,000.00 USD)`, where it had to be converted. */
function convertedText(all: readonly Money[], currency: string | undefined): string {
  if (all.every((each) => each.currency === currency)) return "";
  const parts = new Map<string | undefined, Money>();
  for (const each of all) {
    const known = parts.get(each.currency);
    parts.set(each.currency, known ? plus(known, each) : each);
  }
  return ` (${[...parts.values()].map(moneyText).join(" + ")})`;
}

function withoutRate(odd: string | undefined, currency: string | undefined, name: string) {
  return {
    message: `what is planned for ${name} and what the plan approves are in different currencies, which nobody can compare without a rate`,
    found: odd ?? "an amount without a currency",
    expected:
      odd === undefined || currency === undefined
        ? "one currency in the export and the plan, or currency: and rates: in the policy"
        : `a rate in the policy: rates: { ${odd}: … }`,
  };
}

function over(
  { planned, approved, plans, touches, percent }: Compared,
  of: string,
  found: string,
  limit: string,
) {
  const { amounts, blank } = approved;
  const several = touches.length > 1 ? ` in ${touches.length} campaigns` : "";
  const how = plans.some(({ budget, to }) => budget.period === "daily" && to === undefined)
    ? "; what has no end counts for 30 days"
    : "";
  const name = plannedText(planned);
  if (amounts.length === 0)
    return {
      message: `the plan approves no amount for ${name}`,
      found,
      expected: `an approved amount in ${placesText(blank)}`,
    };
  const more = percent.digits === 0n ? "" : ` and ${decimalText(percent)}% more`;
  return {
    message: `the planned spend of ${name}${several}${of} is over what the plan approves${how}`,
    found,
    expected: `at most ${limit}${more}, approved in ${placesText(amounts.map(({ at }) => at))}`,
  };
}
