import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { macrosOf } from "./_macros.ts";

export const foreign = defineRule({
  id: "macro/foreign",
  summary: "A macro in the clicked link is another platform's.",
  why: "This platform does not fill it in: analytics reports the macro itself, for every click of the campaign.",
  severity: "block",
  reads: ["click", "platform"],
  givesWayTo: ["macro/unbalanced"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    if (platform === undefined) return;
    for (const { at, macro, standing } of macrosOf(click, platform)) {
      if (standing.kind !== "foreign") continue;
      yield {
        at,
        message: `the macro is one of ${namesOf(standing.of)}, and this is ${platform}`,
        found: macro,
        expected: standing.instead ?? `a macro of ${platform}`,
        fix: standing.instead,
      };
    }
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?a={{CAMPAIGN_NAME}}" },
      ],
      finds: [{ found: "{{CAMPAIGN_NAME}}", fix: undefined }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?utm_id={{campaign.id}}&utm_campaign={{campaign.name}}",
        },
      ],
      finds: [
        { found: "{{campaign.id}}", expected: "{campaignid}", fix: "{campaignid}" },
        { found: "{{campaign.name}}", expected: "a macro of google-ads" },
      ],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/",
          "URL tags": "utm_content={creative}",
        },
      ],
      finds: [{ found: "{creative}", fix: "{{ad.id}}", header: "URL tags" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Snapchat",
          "Landing page": "https://example.com/?a=__CAMPAIGN_NAME__",
        },
      ],
      finds: [{ found: "__CAMPAIGN_NAME__", fix: "{{campaign.name}}" }],
    },
    {
      rows: [
        { Campaign: "spring", Platform: "Snapchat", "Landing page": "https://example.com/?a={{ad.name}}" },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/{ignore}?a={_promo}&b={keyword:shoes}&c={ifmobile:m}",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", Platform: "Taboola", "Landing page": "https://example.com/?a={site}" }],
      finds: [],
    },
  ],
});
