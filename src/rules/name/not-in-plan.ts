import { z } from "zod";
import { placesText, plannedText } from "../../model/media-plan.ts";
import { matchesAny } from "../../values/glob.ts";
import { defineRule } from "../define.ts";
import { nearestPlanned } from "./_plan.ts";

const plan = [
  { Campaign: "us_atlas_leads", Platform: "Meta", Budget: "1000" },
  { Campaign: "us_atlas_sales", Platform: "Meta", Budget: "1000" },
];

export const notInPlan = defineRule({
  id: "name/not-in-plan",
  summary: "A campaign is not in the plan, by its id or its name.",
  why: "Nobody approved it: a copy, a test or an old campaign spends money that the plan gave to others.",
  severity: "hold",
  reads: ["campaign.name?", "campaign.id?", "platform?"],
  policy: ["plan"],
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe("campaign names (* stands for any text) that need not be in the plan"),
  }),
  *check(fields, { policy: { plan: plans }, options }) {
    const { "campaign.name": name, "campaign.id": id, platform } = fields;
    const globs = options.allow.map((text) => ({ text, ignoreCase: true }));
    if (name !== undefined && matchesAny(globs, name)) return;
    for (const { clause } of plans) {
      const match = clause.find(fields);
      if (match.planned) continue;
      const at = name === undefined ? "campaign.id" : "campaign.name";
      const found = name ?? id;
      const [elsewhere] = match.platforms;
      if (elsewhere !== undefined) {
        yield {
          at,
          message: `the plan has the campaign, and not on ${platform}`,
          found,
          expected: `it on ${match.platforms.join(", ")}, planned in ${placesText(match.places)}`,
        };
        continue;
      }
      const near = nearestPlanned(clause, name);
      yield {
        at,
        message: "the campaign is not in the plan",
        found,
        expected: near
          ? `${plannedText(near)}, planned in ${placesText(near.rows.map(({ place }) => place))}`
          : `a campaign of ${clause.files.join(", ")}`,
        fix: near?.name,
      };
    }
  },
  examples: [
    {
      plan,
      rows: [{ Campaign: "us_atlas_lead", Platform: "Meta" }],
      finds: [
        { found: "us_atlas_lead", expected: "us_atlas_leads, planned in plan.csv:2", fix: "us_atlas_leads" },
      ],
    },
    {
      plan,
      rows: [{ Campaign: "spring", Platform: "Meta" }],
      finds: [{ found: "spring", expected: "a campaign of plan.csv", fix: undefined }],
    },
    {
      plan,
      rows: [{ Campaign: "us_atlas_leads", Platform: "TikTok" }],
      finds: [{ found: "us_atlas_leads", expected: "it on meta, planned in plan.csv:2" }],
    },
    { plan, rows: [{ Campaign: "US_Atlas_Leads ", Platform: "Facebook" }], finds: [] },
    {
      plan: [{ "Campaign ID": "42", Campaign: "Spring sale", Budget: "1000" }],
      rows: [{ "Campaign ID": "42", Campaign: "us_spring" }],
      finds: [],
    },
    {
      policy: 'rules: { name/not-in-plan: { allow: ["*_brand_*"] } }',
      plan,
      rows: [{ Campaign: "us_brand_search", Platform: "Google Ads" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring" }], finds: [] },
  ],
});
