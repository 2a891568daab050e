import { atLevel, levelOfKey, misnamedLevel } from "../../facts/macro-levels.ts";
import { macrosIn } from "../../facts/macro-standing.ts";
import { defineRule, noOptions } from "../define.ts";

const row = { Campaign: "spring", Platform: "LinkedIn" };

export const renamedLevel = defineRule({
  id: "macro/renamed-level",
  summary: "A LinkedIn macro says campaign, and means what LinkedIn now calls the ad set.",
  why: "LinkedIn renamed its campaign groups to campaigns and its campaigns to ad sets, and left the macros: utm_campaign is filled with the name of the ad set.",
  severity: "note",
  reads: ["click", "platform"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    if (platform !== "linkedin") return;
    for (const { key, raw } of click.params) {
      for (const macro of macrosIn(raw)) {
        if (levelOfKey(key) !== "campaign" || misnamedLevel(macro, platform) !== "adGroup") continue;
        yield {
          at: `param.${key}`,
          message: "the macro stands for the ad set, which LinkedIn used to call the campaign",
          found: macro,
          expected: `${atLevel(macro, platform, "campaign")} for the campaign`,
          fix: macrosIn(raw).length === 1 ? atLevel(macro, platform, "campaign") : undefined,
        };
      }
    }
  },
  examples: [
    {
      rows: [{ ...row, "Landing page": "https://example.com/?utm_campaign={{CAMPAIGN_NAME}}" }],
      finds: [{ found: "{{CAMPAIGN_NAME}}", fix: "{{CAMPAIGN_GROUP_NAME}}" }],
    },
    {
      rows: [
        {
          ...row,
          "Landing page":
            "https://example.com/?utm_campaign={{CAMPAIGN_GROUP_NAME}}&utm_content={{CAMPAIGN_NAME}}&adset_id={{CAMPAIGN_ID}}",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Reddit",
          "Landing page": "https://example.com/?utm_campaign={{CAMPAIGN_NAME}}",
        },
      ],
      finds: [],
    },
  ],
});
