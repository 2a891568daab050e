import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";
import { macrosOf } from "./_macros.ts";

export const unknown = defineRule({
  id: "macro/unknown",
  summary: "A macro in the clicked link is not among those of its platform.",
  why: "A macro with a letter wrong is never filled in: analytics reports the macro itself, and the clicks cannot be told apart.",
  severity: "hold",
  reads: ["click", "platform"],
  givesWayTo: ["macro/unbalanced", "macro/unfilled"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    if (platform === undefined) return;
    for (const { at, macro, standing } of macrosOf(click, platform)) {
      if (standing.kind !== "unknown") continue;
      const { complete, all } = standing;
      yield {
        at,
        message: complete
          ? `the macro is not one of ${platform}`
          : `the macro is not among those the gate knows of ${platform}, and there may be more`,
        found: macro,
        expected: all.length === 0 ? "no macro: the platform has none" : `a macro of ${platform}`,
        fix: nearest(macro, all),
      };
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_content={{ad.nam}}",
        },
      ],
      finds: [{ found: "{{ad.nam}}", expected: "a macro of meta", fix: "{{ad.name}}" }],
    },
    {
      rows: [
        { Campaign: "spring", Platform: "TikTok", "Landing page": "https://example.com/?a=__CAMPAIGN_NAM__" },
      ],
      finds: [{ found: "__CAMPAIGN_NAM__", fix: "__CAMPAIGN_NAME__" }],
    },
    {
      rows: [
        { Campaign: "spring", Platform: "Snapchat", "Landing page": "https://example.com/?a={{ad.name}}" },
      ],
      finds: [{ found: "{{ad.name}}" }],
    },
    {
      rows: [{ Campaign: "spring", Platform: "X", "Landing page": "https://example.com/{{page}}?a=b" }],
      finds: [{ found: "{{page}}", expected: "no macro: the platform has none" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Microsoft Ads",
          "Landing page": "https://example.com/?a={CAMPAIGNID}",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/",
          "URL tags":
            "utm_content={{product.name}}&id={{product.retailer_id | urlencode}}&from={{trip.departing_departure_date date_format:Y-m-d}}",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content={{ad.nam}}" }],
      finds: [],
    },
  ],
});
