import { amountText, type Money } from "../values/money.ts";

/** Planned spend that is not cleared: in the first currency, and in others that no rate brings to it. */
export function riskOf([first, ...others]: readonly Money[]) {
  return { atRisk: first ? moneyOf(first) : null, atRiskOther: others.map(moneyOf) };
}

function moneyOf(money: Money) {
  return { amount: amountText(money), currency: money.currency ?? null };
}
