import { oneOf } from "../../values/text.ts";
import type { Context, Explainer, Statement } from "./statement.ts";
import { whom } from "./whom.ts";

export const explainScope: Explainer<"scope"> = ({ status }) => [
  {
    path: ["scope", "status"],
    text: `Campaigns that are ${oneOf(status)} are about to launch; the rest is counted and left alone`,
  },
];

export const explainEnforceFrom: Explainer<"enforce-from"> = (day) => [
  {
    path: ["enforce-from"],
    text: `It stops launches from ${day} on; before that day it only says what it would do`,
  },
];

export const explainChannels: Explainer<"channels"> = (channels) => {
  const all = Object.entries(channels);
  return [
    ...all.map(([name, selector]) => ({
      path: ["channels", name],
      text: `the channel ${name} is ${whom(selector)}`,
    })),
    ...(all.length > 1
      ? [{ path: ["channels"], text: "A campaign belongs to the first of these channels that fits it" }]
      : []),
  ];
};

export const explainAccounts: Explainer<"accounts"> = (accounts) => [
  { path: ["accounts"], text: "campaigns may only be in the ad accounts listed here" },
  ...Object.entries(accounts).map(([id, { brand, currency, "time-zone": zone }]) => ({
    path: ["accounts", id],
    text: [
      `${id} is an account of ${brand ?? "yours"}`,
      ...(currency === undefined ? [] : [`with budgets in ${currency}`]),
      ...(zone === undefined ? [] : [`in the time zone ${zone}`]),
    ].join(", "),
  })),
];

/** What counts where the policy does not say. */
export function usualScope({ policy, input }: Context): Statement[] {
  if (input.scope) return [];
  const text = `campaigns that are ${oneOf(policy.scope)} are about to launch, since the policy says nothing else; the rest is counted and left alone`;
  return [{ path: [], text }];
}
