import type { Budget } from "../../model/field.ts";
import { moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { defineGroupRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";
import { channelOf, keyOf, outliersOf, type Peer } from "./_peers.ts";
import { isSettled } from "./_settled.ts";

const reads = [
  "budget",
  "channel?",
  "type?",
  "platform?",
  "account?",
  "flight.start?",
  "flight.end?",
] as const;

interface Known extends Peer {
  readonly budget: Budget;
  readonly campaign: string;
  /** What breaks a cap is said by the cap, and what a cap of its own allows is meant. */
  readonly isJudged: boolean;
}

interface Peers {
  readonly label: string;
  readonly known: Map<string, Known>;
}

const policy = "currency: EUR";
const others = [150, 150, 140, 160, 150, 120, 180, 150].map((amount, index) => ({
  Campaign: `other_${index}`,
  Channel: "Search",
  "Daily budget": `${amount}.00`,
}));
const spring = { Campaign: "spring", Channel: "Search" };
const large = { ...spring, "Daily budget": "1500" };

export const extraZero = defineGroupRule({
  id: "budget/extra-zero",
  summary: "A budget is ten or a hundred times the usual one of its channel in the same launch.",
  why: "An extra zero, or cents read as units, is within every cap that is wide enough for the largest campaign: it is noticed when the money is gone.",
  severity: "hold",
  reads,
  policy: [],
  consults: ["budgets"],
  givesWayTo: ["budget/changed", "budget/unusual"],
  options: noOptions,
  per: "launch",
  *keys(fields) {
    for (const budget of fields.budget) if (budget.amount.minor > 0n) yield keyOf(budget, fields);
  },
  add(state: Peers | undefined, key, fields, context, owners): Peers {
    const peers = state ?? { label: channelOf(fields), known: new Map() };
    for (const budget of fields.budget) {
      if (budget.amount.minor <= 0n || keyOf(budget, fields) !== key) continue;
      const owner =
        budget.shared === undefined
          ? owners[budget.level === "adGroup" ? "adGroup" : "campaign"]
          : JSON.stringify([fields.account?.id ?? "", budget.shared]);
      const { minor } = budget.amount;
      const isJudged = !isSettled(budget, fields, context);
      peers.known.set(owner, { minor, owner, budget, campaign: owners.campaign, isJudged });
    }
    return peers;
  },
  *check({ label, known }) {
    for (const { minor, times, median, others: count, owners } of outliersOf([...known.values()])) {
      const judged = owners.flatMap((owner) => known.get(owner) ?? []).filter(({ isJudged }) => isJudged);
      const [first] = judged;
      if (!first) continue;
      const { currency } = first.budget.amount;
      yield {
        at: partOf(first.budget),
        message: `${budgetText(first.budget)} is ${times} times the usual: the median of the ${plural(count, "other")}${label === "" ? "" : ` in ${label}`} is ${moneyText({ minor: median, currency })}`,
        found: moneyText({ minor, currency }),
        expected: `about ${moneyText({ minor: median, currency })}, or the word of somebody that it is meant`,
        touches: [...new Set(judged.map(({ campaign }) => campaign))],
      };
    }
  },
  examples: [
    {
      policy,
      rows: [...others, { ...spring, "Daily budget": "1500.00" }],
      finds: [
        {
          found: "1,500.00 EUR",
          expected: "about 150.00 EUR, or the word of somebody that it is meant",
          count: 1,
        },
      ],
    },
    {
      policy,
      rows: [...others, { ...spring, "Daily budget": "15000" }],
      finds: [{ found: "15,000.00 EUR" }],
    },
    { policy, rows: [...others.slice(1), large], finds: [] },
    { policy, rows: [...others, { ...spring, "Daily budget": "750" }], finds: [] },
    { policy, rows: [...others, { ...spring, "Daily budget": "4000" }], finds: [] },
    { policy, rows: [...others, { ...spring, Channel: "Display", "Daily budget": "1500" }], finds: [] },
    { policy, rows: [...others, { ...spring, "Lifetime budget": "1500" }], finds: [] },
    {
      policy,
      rows: [
        ...others,
        ...[1, 2].map((index) => ({ ...spring, Campaign: `big_${index}`, "Daily budget": "1500" })),
      ],
      finds: [],
    },
    {
      policy: `${policy}\nbudgets: [{ daily: 200 }]`,
      rows: [...others, large],
      finds: [],
    },
    {
      policy: `${policy}\nbudgets: [{ flight: 9000 }]`,
      rows: [...others, { ...spring, "Daily budget": "1500", Start: "2026-12-01", End: "2026-12-10" }],
      finds: [],
    },
    {
      policy: `${policy}\nbudgets: [{ daily: 5000 }]`,
      rows: [...others, large],
      finds: [{ found: "1,500.00 EUR" }],
    },
    { policy, past: [{ ...spring, "Daily budget": "150" }], rows: [...others, large], finds: [] },
    {
      policy: `${policy}\nrules: { budget/changed: note }`,
      past: [{ ...spring, "Daily budget": "150" }],
      rows: [...others, large],
      finds: [{ found: "1,500.00 EUR" }],
    },
    {
      policy: `${policy}\nbudgets: [{ unusual: 5x }]`,
      past: others,
      rows: [...others, large],
      finds: [],
    },
    {
      policy: `${policy}\nbudgets: [{ name: spring*, daily: 1500 }]`,
      rows: [...others, large],
      finds: [],
    },
  ],
});
