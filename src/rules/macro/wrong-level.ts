import { atLevel, levelOfKey, misnamedLevel } from "../../facts/macro-levels.ts";
import { macrosIn } from "../../facts/macro-standing.ts";
import { levelNames } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";

const row = { Campaign: "spring", Platform: "TikTok" };

export const wrongLevel = defineRule({
  id: "macro/wrong-level",
  summary: "A TikTok macro stands for another level than the parameter it fills.",
  why: "TikTok's AID is the ad group and CID the ad, not the campaign: reports by campaign then list ads, and none adds up.",
  severity: "hold",
  reads: ["click", "platform"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    if (platform !== "tiktok") return;
    for (const { key, raw } of click.params) {
      const wanted = levelOfKey(key);
      for (const macro of macrosIn(raw)) {
        const level = misnamedLevel(macro, platform);
        if (wanted === undefined || level === undefined || level === wanted) continue;
        const right = [atLevel("ID", platform, wanted), atLevel("NAME", platform, wanted)];
        // Beside the right one it only adds to it.
        if (macrosIn(raw).some((each) => right.includes(each))) continue;
        const fix = atLevel(macro, platform, wanted);
        yield {
          at: `param.${key}`,
          message: `the macro stands for the ${levelNames[level]}, and ${key} is about the ${levelNames[wanted]}`,
          found: macro,
          expected: fix,
          fix,
        };
      }
    }
  },
  examples: [
    {
      rows: [{ ...row, "Landing page": "https://example.com/?utm_campaign=__CID_NAME__&ad_id=__AID__" }],
      finds: [
        { found: "__AID__", expected: "__CID__", fix: "__CID__" },
        { found: "__CID_NAME__", expected: "__CAMPAIGN_NAME__", fix: "__CAMPAIGN_NAME__" },
      ],
    },
    {
      rows: [
        {
          ...row,
          "Landing page":
            "https://example.com/?utm_campaign=__CAMPAIGN_NAME__&utm_content=__AID_NAME__&utm_term=__CID_NAME__&adgroup_id=__AID__&ad_id=__CID__",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "LinkedIn",
          "Landing page": "https://example.com/?a={{CAMPAIGN_NAME}}",
        },
      ],
      finds: [],
    },
  ],
});
