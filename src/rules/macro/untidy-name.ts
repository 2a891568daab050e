import { levelNames } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";
import { namesIn } from "./_names.ts";

const row = { Platform: "Meta", "Landing page": "https://example.com/?utm_campaign={{campaign.name}}" };

export const untidyName = defineRule({
  id: "macro/untidy-name",
  summary: "A macro puts a name with capital letters, spaces or signs into a UTM parameter.",
  why: "Analytics keeps Spring Sale, spring%20sale and spring_sale apart, and a renamed campaign opens another row.",
  severity: "note",
  reads: ["click", "platform", "campaign.name?", "adGroup.name?", "ad.name?"],
  givesWayTo: ["macro/unsafe-name", "utm/not-allowed", "utm/off-template"],
  policy: [],
  consults: ["names", "utm"],
  options: noOptions,
  *check(fields, { policy: { names: agreed, utm } }) {
    const { click, platform, "campaign.name": campaign, "adGroup.name": adGroup, "ad.name": ad } = fields;
    for (const param of click.params) {
      if (!param.key.startsWith("utm_")) continue;
      // The team has agreed on what it looks like.
      if (utm.some(({ clause }) => clause.kind !== "required" && `utm_${clause.param}` === param.key))
        continue;
      for (const { level, macro, name, id } of namesIn(param, platform ?? "", { campaign, adGroup, ad })) {
        if (!/[^a-z0-9_.~|:-]/.test(name) || agreed.some(({ clause }) => clause.level === level)) continue;
        yield {
          at: `param.${param.key}`,
          message: `${macro} puts the name of the ${levelNames[level]} into ${param.key} as it is`,
          found: name,
          expected: `small letters, digits and _${id === undefined ? "" : `; or ${id}`}`,
        };
      }
    }
  },
  examples: [
    {
      rows: [{ ...row, Campaign: "Spring Sale" }],
      finds: [{ found: "Spring Sale", expected: "small letters, digits and _; or {{campaign.id}}" }],
    },
    { rows: [{ ...row, Campaign: "Shoes & Bags" }], finds: [] },
    { rows: [{ ...row, Campaign: "us_atlas-leads|2026q4" }], finds: [] },
    {
      policy: "vocabulary: { region: [US, DE] }\nnames: { campaign: '{region} Sale' }",
      rows: [{ ...row, Campaign: "US Sale" }],
      finds: [],
    },
    { policy: "utm: { campaign: [US Sale] }", rows: [{ ...row, Campaign: "US Sale" }], finds: [] },
    {
      rows: [{ ...row, Campaign: "US Sale", "Landing page": "https://example.com/?name={{campaign.name}}" }],
      finds: [],
    },
  ],
});
