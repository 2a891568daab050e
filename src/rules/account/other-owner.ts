import { placesText } from "../../model/media-plan.ts";
import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";

const plan = [{ Campaign: "spring", Budget: "1000", Owner: "Lena Meyer" }];

export const otherOwner = defineRule({
  id: "account/other-owner",
  summary: "The owner of a campaign is not the one that the plan names.",
  why: "Questions, alerts and approvals go to somebody who does not know the campaign, and its own owner hears of nothing.",
  severity: "note",
  reads: ["owner?", "campaign.id?", "campaign.name?", "platform?"],
  policy: ["plan"],
  options: noOptions,
  *check({ owner, ...fields }, { policy: { plan: plans } }) {
    if (owner === undefined) return;
    for (const { clause } of plans) {
      const rows = clause.find(fields).planned?.rows ?? [];
      const named = rows.map((row) => row.owner).filter((cell) => cell.state === "value");
      if (named.length === 0 || named.some(({ value }) => areAlike(value, owner))) continue;
      const names = namesOf(named.map(({ value }) => value));
      yield {
        at: "owner",
        message: "the owner is not the one that the plan names",
        found: owner,
        expected: `${names}, planned in ${placesText(named.map(({ at }) => at))}`,
      };
    }
  },
  examples: [
    {
      plan,
      rows: [{ Campaign: "spring", Owner: "Kim" }],
      finds: [{ found: "Kim", expected: "Lena Meyer, planned in plan.csv:2" }],
    },
    { plan, rows: [{ Campaign: "spring", Owner: "lena.meyer@example.com" }], finds: [] },
    { plan, rows: [{ Campaign: "spring", Owner: "Lena" }], finds: [] },
    { plan, rows: [{ Campaign: "spring", Owner: "" }], finds: [] },
    { plan, rows: [{ Campaign: "spring" }], finds: [] },
  ],
});

/** `Lena`, `Meyer, Lena` and `lena.meyer@example.com` are Lena Meyer: all words of the shorter are in the longer. */
function areAlike(a: string, b: string): boolean {
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  return short.length > 0 && short.every((word) => long.includes(word));
}

function wordsOf(text: string): string[] {
  return (text.split("@")[0] ?? "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
