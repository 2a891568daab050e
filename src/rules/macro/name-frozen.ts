import { platformsThatKeepNames } from "../../facts/name-macros.ts";
import { levelNames } from "../../model/field.ts";
import { pastCampaign, pastGroup } from "../../model/past.ts";
import { defineRule, noOptions } from "../define.ts";
import { namesIn } from "./_names.ts";

const row = {
  Platform: "Meta",
  "Campaign ID": "7",
  "Landing page": "https://example.com/?utm_campaign={{campaign.name}}",
};
const past = [{ Platform: "Meta", "Campaign ID": "7", Campaign: "spring_old" }];

export const nameFrozen = defineRule({
  id: "macro/name-frozen",
  summary: "A campaign or ad set was renamed, and the platform keeps its first name in the link.",
  why: "Meta fills a name's macro once, when the ad is first published: analytics goes on under the old name, and nobody finds the new one in it.",
  severity: "note",
  reads: [
    "click",
    "platform",
    "account?",
    "status?",
    "campaign.id?",
    "campaign.name?",
    "adGroup.id?",
    "adGroup.name?",
  ],
  policy: ["history"],
  options: noOptions,
  *check(fields, { policy: { history } }) {
    const { click, platform, account, status, "campaign.id": id } = fields;
    // A draft was never published.
    if (!platform || !platformsThatKeepNames.has(platform) || status === "draft" || id === undefined) return;
    const names = { campaign: fields["campaign.name"], adGroup: fields["adGroup.name"], ad: undefined };
    for (const { clause } of history) {
      const campaign = pastCampaign(clause, { platform, account, id, name: names.campaign });
      const groupId = fields["adGroup.id"];
      const group =
        groupId === undefined ? undefined : campaign && pastGroup(campaign, { id: groupId, name: undefined });
      for (const param of click.params) {
        for (const { level, macro, name, id: instead } of namesIn(param, platform, names)) {
          const before = (level === "campaign" ? campaign : group)?.name;
          if (before === undefined || before === name) continue;
          yield {
            at: `param.${param.key}`,
            message: `${macro} keeps the name that the ${levelNames[level]} had when it was first published, and in ${campaign?.file} that was another`,
            found: name,
            expected: `${before}${instead === undefined ? "" : `; or ${instead}`}`,
          };
        }
      }
    }
  },
  examples: [
    {
      past,
      rows: [{ ...row, Campaign: "spring_new" }],
      finds: [{ found: "spring_new", expected: "spring_old; or {{campaign.id}}" }],
    },
    { past, rows: [{ ...row, Campaign: "spring_old" }], finds: [] },
    { past, rows: [{ ...row, Campaign: "spring_new", Status: "Draft" }], finds: [] },
    {
      past,
      rows: [{ ...row, Campaign: "spring_new", "Landing page": "https://example.com/?id={{campaign.id}}" }],
      finds: [],
    },
    { past, rows: [{ ...row, Campaign: "spring_new", "Campaign ID": "8" }], finds: [] },
    { rows: [{ ...row, Campaign: "spring_new" }], finds: [] },
  ],
});
