import { ga4Channel, ga4SourceKind, hasShoppingWord } from "../../facts/ga4-channels.ts";
import { defineRule, noOptions } from "../define.ts";
import { paramOf } from "./_params.ts";

export const shoppingWord = defineRule({
  id: "utm/shopping-word",
  summary: "A word in utm_campaign makes GA4 report the click under shopping.",
  why: "GA4 looks for shop and shopping in the campaign before it looks at the source: a webinar called shopify_webinar is reported as Paid Shopping, and missing from Paid Social.",
  severity: "hold",
  reads: ["click", "type?"],
  givesWayTo: ["utm/not-allowed", "utm/off-template"],
  policy: [],
  options: noOptions,
  *check({ click, type }) {
    const [source = "", medium = "", campaign = ""] = ["source", "medium", "campaign"].map(
      (name) => paramOf(click, name)?.value,
    );
    // Search and shops sell by shopping campaigns too, which only their type can tell.
    const kind = ga4SourceKind(source);
    const isShopping =
      kind === "shopping" ||
      (kind === "search" && type === undefined) ||
      /shop|performance-max|pmax/.test(type ?? "");
    if (medium === "" || !hasShoppingWord(campaign) || isShopping) return;
    const reported = ga4Channel({ source, medium, campaign });
    const meant = ga4Channel({ source, medium, campaign: "" });
    if (!reported.endsWith("Shopping")) return;
    yield {
      at: "utm.campaign",
      message: `the word shop in utm_campaign makes the click ${reported} in GA4`,
      found: campaign,
      expected: `a name without shop at the start of a word, to be in ${meant}`,
    };
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?utm_source=linkedin&utm_medium=paid_social&utm_campaign=shopify_webinar",
        },
      ],
      finds: [{ found: "shopify_webinar" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=crm&utm_medium=email&utm_campaign=shop_news",
        },
      ],
      finds: [{ found: "shop_news", expected: "a name without shop at the start of a word, to be in Email" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?utm_source=linkedin&utm_medium=paid_social&utm_campaign=workshop_q1",
        },
        {
          Campaign: "autumn",
          "Campaign type": "Shopping",
          "Landing page": "https://example.com/?utm_source=google&utm_medium=cpc&utm_campaign=us_shopping",
        },
      ],
      finds: [],
    },
  ],
});
