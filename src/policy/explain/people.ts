import { namesOf, oneOf } from "../../values/text.ts";
import { amountText } from "./money.ts";
import type { Explainer } from "./statement.ts";
import { isEveryone, whom } from "./whom.ts";

export const explainApprovers: Explainer<"approvers"> = (approvers, { input: { currency } }) =>
  Object.entries(approvers).map(([role, { who, may, "up-to": most, after, then, signed, in: selector }]) => ({
    path: ["approvers", role],
    text: [
      `the role ${role} (${oneOf(who)}) may decide about ${may.includes("*") ? "everything that is held" : `what is held by ${namesOf(may)}`}`,
      ...(selector ? [` in ${whom(selector)}`] : []),
      ...(most === undefined ? [] : [`, up to ${amountText(most, currency)} of planned spend`]),
      ...(signed === undefined ? [] : [", signed with an SSH key"]),
      ...(after === undefined
        ? []
        : [`; without an answer after ${waitText(after)}${then ? ` it goes on to ${then}` : ""}`]),
      ...(after === undefined && then ? [`; then ${then}`] : []),
    ].join(""),
  }));

function waitText(text: string): string {
  const [count, unit] = [text.slice(0, -1), text.endsWith("h") ? "hour" : "day"];
  return `${count} ${unit}${count === "1" ? "" : "s"}`;
}

export const explainSigners: Explainer<"signers"> = (file) => [
  { path: ["signers"], text: `${file} says whose SSH key is whose` },
];

export const explainOwners: Explainer<"owners"> = (owners) => [
  ...owners.map(({ for: selector, who }, index) => ({
    path: ["owners", index],
    text: `${who} answers for ${isEveryone(selector) ? "all campaigns" : whom(selector)}`,
  })),
  {
    path: ["owners"],
    text: `this counts where the export names nobody${owners.length > 1 ? "; the first that fits is it" : ""}`,
  },
];
