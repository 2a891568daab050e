import type { Rates } from "../values/money.ts";
import type { Compiling } from "./compiling.ts";
import type { PolicyInput } from "./schema.ts";
import { decimalOf } from "./texts.ts";

export function compileRates(
  { rates, currency }: PolicyInput,
  { problem, keyProblem }: Compiling,
): Rates | undefined {
  if (currency === undefined) {
    if (rates)
      problem(
        ["rates"],
        "rates need a currency they lead to: add currency: at the top, such as currency: EUR",
      );
    return undefined;
  }
  const { "as-of": asOf, ...per } = rates ?? {};
  for (const code of Object.keys(per)) {
    if (!/^[A-Z]{3}$/.test(code))
      keyProblem(
        ["rates", code],
        `${code} is not a currency: write three capital letters, such as USD`,
        code === "asof" ? "rates.as-of" : undefined,
      );
    else if (code === currency)
      keyProblem(["rates", code], `${code} is the policy's own currency: it needs no rate`);
  }
  return {
    to: currency,
    asOf,
    per: new Map(Object.entries(per).map(([code, text]) => [code, decimalOf(text)])),
  };
}
