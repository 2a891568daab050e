import { defineReadingRule } from "../define.ts";

export const noCampaign = defineReadingRule({
  id: "file/no-campaign",
  summary: "A row names no campaign.",
  why: "Nothing can be said about a row that belongs to nobody, and a gate that skips it in silence lets it launch.",
  mend: "Fill in the name or the id of the campaign in that row, or take the row out if it is none, such as a remark. Where another column has the names, say so in the policy: columns: { campaign.name: … }.",
  severity: "block",
  examples: [
    {
      text: "Campaign,Daily budget\nspring,100.00\n,900.00\n",
      finds: [{ expected: "a campaign name or id" }],
    },
    { text: "Campaign,Daily budget\nspring,100.00\n,\nTotal,100.00\n", finds: [] },
  ],
});
