import type { TotalKey } from "../../model/policy.ts";
import { moneyText, toMoney } from "../../values/money.ts";
import { namesOf } from "../../values/text.ts";
import { decimalOf } from "../texts.ts";
import type { Explainer, Statement } from "./statement.ts";
import { whom } from "./whom.ts";

export const explainCurrency: Explainer<"currency"> = (currency) => [
  {
    path: ["currency"],
    text: `Caps are in ${currency}, and so is a budget whose currency neither the export nor its account states`,
  },
];

export const explainRates: Explainer<"rates"> = (
  { "as-of": day, ...rates },
  { input: { currency = "" } },
) => {
  const worths = Object.entries(rates).map(([code, rate]) => `1 ${code} is ${rate} ${currency}`);
  return [
    {
      path: ["rates"],
      text: `other currencies are counted at the rates of ${day} (${namesOf(worths)}); an amount without a rate is held`,
    },
  ];
};

export const explainBudgets: Explainer<"budgets"> = (budgets, { input: { currency } }) =>
  budgets.flatMap(
    ({ daily, lifetime, flight, total, per = [], unusual, ...selector }, index): Statement[] => {
      const say = (key: string, text: string): Statement => ({ path: ["budgets", index, key], text });
      const amount = (text: string) => amountText(text, currency);
      const who = whom(selector);
      return [
        ...(daily === undefined
          ? []
          : [say("daily", `${who} may spend at most ${amount(daily)} a day per budget`)]),
        ...(lifetime === undefined
          ? []
          : [say("lifetime", `${who} may have lifetime budgets of at most ${amount(lifetime)} each`)]),
        ...(flight === undefined
          ? []
          : [
              say(
                "flight",
                `${who} may spend at most ${amount(flight)} over their flight per budget: the daily budget times its days, both ends included, or the lifetime budget`,
              ),
            ]),
        ...(total === undefined ? [] : [say("total", totalText(who, amount(total), per))]),
        ...(unusual === undefined
          ? []
          : [
              say(
                "unusual",
                `a budget${who === "campaigns" ? "" : ` of ${who}`} is unusual from ${unusual.slice(0, -1)} times that of past exports on`,
              ),
            ]),
      ];
    },
  );

/** In the currency's own form; the text itself where it has too many decimals, which is said elsewhere. */
export function amountText(text: string, currency: string | undefined): string {
  const money = toMoney(decimalOf(text), currency);
  return money ? moneyText(money) : text;
}

function totalText(who: string, amount: string, per: readonly TotalKey[]): string {
  return per.join() === "campaign"
    ? `the budgets of each of the ${who} may together come to at most ${amount}`
    : `all ${who} together may plan at most ${amount} for each ${per.join(" and ")}`;
}
