import { defineGroupRule, noOptions } from "../define.ts";

export const conflicting = defineGroupRule({
  id: "name/conflicting",
  summary: "Rows give one campaign id several names.",
  why: "Either two campaigns became one, and the budget of one is judged for both, or a renamed campaign stands in the file twice.",
  severity: "block",
  reads: ["campaign.id", "campaign.name"],
  policy: [],
  options: noOptions,
  per: "campaign",
  *keys({ "campaign.id": id, "campaign.name": name }) {
    if (id !== undefined && name !== undefined) yield id;
  },
  add: (names: Set<string> | undefined, _, { "campaign.name": name = "" }) =>
    (names ?? new Set<string>()).add(name),
  *check(names, id) {
    if (names.size < 2) return;
    yield {
      at: "campaign.name",
      message: `the campaign id ${id} stands beside several names`,
      found: [...names].sort().join(", "),
      expected: "one name for each id; a spreadsheet may have rounded the ids",
    };
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "120210000000010000" },
        { Campaign: "summer", "Campaign ID": "120210000000010000" },
      ],
      finds: [
        { found: "spring, summer", expected: "one name for each id; a spreadsheet may have rounded the ids" },
      ],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "1", Ad: "a" },
        { Campaign: "spring", "Campaign ID": "1", Ad: "b" },
      ],
      finds: [],
    },
  ],
});
