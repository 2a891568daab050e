import { accountKey } from "../../facts/accounts.ts";
import { moneyText } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

const policy =
  'currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\naccounts:\n  "act_7": { currency: EUR }\n  "act_8": { brand: atlas }';
const row = { Campaign: "spring", "Account ID": "act_7" };

export const wrongCurrency = defineRule({
  id: "budget/wrong-currency",
  summary: "A budget is in another currency than its account.",
  why: "An account spends in its own currency whatever the sheet says: 5,000 yen become 5,000 euros on the invoice.",
  severity: "hold",
  reads: ["budget", "account"],
  policy: ["accounts"],
  options: noOptions,
  asked: ({ policy: { accounts } }) =>
    accounts.some(({ clause }) => clause.accounts.some(({ currency }) => currency !== undefined)),
  *check({ budget, account }, { policy: { accounts } }) {
    const id = account?.id ?? account?.name;
    if (id === undefined) return;
    const own = accounts
      .flatMap(({ clause }) => clause.accounts)
      .find((each) => accountKey(each.id) === accountKey(id))?.currency;
    for (const each of budget) {
      const { currency } = each.amount;
      if (own === undefined || currency === undefined || currency === own) continue;
      yield {
        at: partOf(each),
        message: `${budgetText(each)} is in ${currency}, and the account ${id} is kept in ${own}`,
        found: moneyText(each.amount),
        expected: `an amount in ${own}`,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ ...row, "Daily budget": "500", Currency: "USD" }],
      finds: [{ found: "500.00 USD", expected: "an amount in EUR", header: "Daily budget" }],
    },
    { policy, rows: [{ ...row, "Account ID": "7", "Daily budget": "500", Currency: "EUR" }], finds: [] },
    { policy, rows: [{ ...row, "Daily budget": "500" }], finds: [] },
    {
      policy,
      rows: [{ ...row, "Account ID": "act_8", "Daily budget": "500", Currency: "USD" }],
      finds: [],
    },
    {
      policy,
      rows: [{ ...row, "Account ID": "act_9", "Daily budget": "500", Currency: "USD" }],
      finds: [],
    },
  ],
});
