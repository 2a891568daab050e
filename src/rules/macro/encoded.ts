import { standingOf } from "../../facts/macro-standing.ts";
import { defineRule, noOptions } from "../define.ts";
import { textsOf } from "./_macros.ts";

export const encoded = defineRule({
  id: "macro/encoded",
  summary: "The braces of a macro in the clicked link are percent-encoded.",
  why: "Platforms look for the braces themselves, and none promises to find %7B: analytics may report the macro for every click.",
  severity: "hold",
  reads: ["click", "platform?"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    for (const { at, text } of textsOf(click)) {
      for (const [found] of text.matchAll(/(?:\$|%24)?(?:%7B){1,2}[\w.:+-]+(?:%7D){1,2}/gi)) {
        const meant = found.replace(/%24/g, "$").replace(/%7B/gi, "{").replace(/%7D/gi, "}");
        const isOne = platform ? standingOf(meant, platform)?.kind === "known" : meant.startsWith("{{");
        if (!isOne) continue;
        yield {
          at,
          message: "the braces of the macro are percent-encoded",
          found,
          expected: meant,
          fix: meant,
          safe: true,
        };
      }
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_campaign=%7B%7Bcampaign.name%7D%7D",
        },
      ],
      finds: [{ found: "%7B%7Bcampaign.name%7D%7D", fix: "{{campaign.name}}" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/",
          "Final URL suffix": "utm_id=a_%7bcampaignid%7d",
        },
      ],
      finds: [{ found: "%7bcampaignid%7d", fix: "{campaignid}", header: "Final URL suffix" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?f=%7B%22a%22%3A1%7D&id=%7B9f1c-22%7D&c={campaignid}",
        },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?id=%7Bguid%7D" }], finds: [] },
  ],
});
