import { defineRule, noOptions } from "../define.ts";

const row = {
  Campaign: "spring",
  Platform: "Google Ads",
  "Landing page": "https://example.com/?utm_campaign={_promo}",
};

const policy = "columns: { params: Extra }";

/** What each platform makes of it. Sources: Google Ads API, serving URL rules; Microsoft Advertising, CustomParameter. */
const becomes: Readonly<Record<string, string>> = {
  "google-ads": "leaves its place empty",
  "microsoft-ads": "sends it as it is written",
};

export const undefinedParameter = defineRule({
  id: "macro/undefined-parameter",
  summary: "A custom parameter stands in the clicked link, and nothing defines it.",
  why: "Google leaves its place empty and Microsoft sends it as it is written: analytics reports every click without a value, or under {_promo}.",
  severity: "block",
  reads: ["click", "platform"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    const effect = becomes[platform ?? ""];
    if (effect === undefined) return;
    for (const { key, value } of click.params) {
      for (const [macro] of value.matchAll(/\{_\w+\}/g)) {
        if (!click.knowsCustom) {
          yield { missing: ["params"] };
          continue;
        }
        yield {
          at: `param.${key}`,
          message: `no custom parameter of that name is defined, and ${platform} ${effect}`,
          found: macro,
          expected: "a custom parameter of the campaign, the ad group or the ad",
        };
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ ...row, Extra: "{_season}=spring" }],
      finds: [{ found: "{_promo}" }],
    },
    { policy, rows: [{ ...row, Extra: "" }], finds: [{ found: "{_promo}" }] },
    { policy, rows: [{ ...row, Extra: "{_promo}=SPRING" }], finds: [] },
    { rows: [row], finds: [] },
    { policy, rows: [{ ...row, "Ad group": "a", Ad: "b", Extra: "" }], finds: [] },
  ],
});
