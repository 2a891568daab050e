import { accountKey } from "../../facts/accounts.ts";
import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";

const policy = 'accounts:\n  "act_1029384756": { brand: atlas }';

export const unlisted = defineRule({
  id: "account/unlisted",
  summary: "A campaign is in an ad account that the policy does not list.",
  why: "It spends another brand's money, on another brand's card, and nobody there expects it.",
  severity: "block",
  reads: ["account"],
  policy: ["accounts"],
  options: noOptions,
  *check({ account }, { policy: { accounts: clauses } }) {
    const listed = clauses.flatMap(({ clause }) => clause.accounts.map(({ id }) => id));
    const found = account ? (account.id ?? account.name) : undefined;
    if (found !== undefined && listed.some((id) => accountKey(id) === accountKey(found))) return;
    yield {
      at: "account",
      message:
        found === undefined ? "no account is named" : "the account is not under accounts in the policy",
      found: found ?? "nothing",
      expected: listed.join(", "),
      // Another id is another account, however few digits differ.
      fix: found === undefined || /\d/.test(found) ? undefined : nearest(found, listed),
    };
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Account ID": "act_999" }],
      finds: [{ found: "act_999", expected: "act_1029384756" }],
    },
    { policy, rows: [{ Campaign: "spring", "Account ID": "" }], finds: [{ found: "nothing" }] },
    { policy, rows: [{ Campaign: "spring", "Account ID": "act_1029384756" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", "Account ID": "1029384756" }], finds: [] },
  ],
});
