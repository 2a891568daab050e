import { levelNames } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";

const row = {
  Campaign: "spring",
  Platform: "Google Ads",
  "Ad group": "shoes",
  Ad: "",
  "Landing page": "https://example.com/",
};

/** Sources: Google Ads help, 6305348; Microsoft Advertising help, 56803: such a template must insert the page. */
export const templateWithoutPage = defineRule({
  id: "tracking/template-without-page",
  summary: "A tracking template above the ads does not insert the landing page.",
  why: "The template itself is then where every ad under it leads: the landing pages are never opened.",
  severity: "block",
  reads: ["click", "platform"],
  givesWayTo: ["macro/unbalanced"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    const { page, texts, origins } = click;
    const level = origins.template?.level;
    if (platform !== "google-ads" && platform !== "microsoft-ads") return;
    if (page !== "template" || level === undefined || level === "ad") return;
    const [, query] = /^[?&]?([\w.-]+=.*)$/s.exec(texts.template ?? "") ?? [];
    yield {
      at: "click.template",
      message: `the template of the ${level === "account" ? level : levelNames[level]} does not insert the landing page, so every ad leads to the template itself`,
      found: texts.template,
      expected: "{lpurl}, or a form of it",
      fix: query === undefined ? undefined : `{lpurl}?${query}`,
      safe: true,
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Tracking template": "?utm_source=google" }],
      finds: [{ found: "?utm_source=google", fix: "{lpurl}?utm_source=google", header: "Tracking template" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Bing Ads",
          "Landing page": "https://example.com/",
          "Tracking template": "https://track.example.com/c?id={CampaignId}",
        },
      ],
      finds: [{ found: "https://track.example.com/c?id={CampaignId}", fix: undefined }],
    },
    ...[
      "{lpurl}?utm_source=google",
      "https://track.example.com/c?to={escapedlpurl+2}&id={campaignid}",
      "{unescapedlpurl}",
      "https://track.example.com/{LPURL}",
      "",
    ].map((template) => ({ rows: [{ ...row, "Tracking template": template }], finds: [] })),
    {
      rows: [{ ...row, Ad: "one", "Tracking template": "https://track.example.com/one" }],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/",
          "Tracking template": "https://track.example.com/c",
        },
      ],
      finds: [],
    },
  ],
});
