import { levelNames } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";
import { namesIn } from "./_names.ts";

const row = { Platform: "Meta", "Landing page": "https://example.com/?utm_campaign={{campaign.name}}" };

export const unsafeName = defineRule({
  id: "macro/unsafe-name",
  summary: "A macro puts a name into the link that has a character which ends or spoils a value there.",
  why: "An & or a # in the name cuts the value off wherever the platform does not encode it: Shoes & Bags is reported as Shoes, and the parameters behind it may be lost.",
  severity: "hold",
  reads: ["click", "platform", "campaign.name?", "adGroup.name?", "ad.name?"],
  givesWayTo: ["utm/not-allowed", "utm/off-template"],
  policy: [],
  options: noOptions,
  *check({ click, platform, "campaign.name": campaign, "adGroup.name": adGroup, "ad.name": ad }) {
    for (const param of click.params) {
      for (const { level, macro, name, id } of namesIn(param, platform ?? "", { campaign, adGroup, ad })) {
        const unsafe = new Set(name.match(/[&#%]/g));
        if (unsafe.size === 0) continue;
        yield {
          at: `param.${param.key}`,
          message: `${macro} puts the name of the ${levelNames[level]} into ${param.key}, and it has ${[...unsafe].join(" and ")}`,
          found: name,
          expected: `a name without ${[...unsafe].join(" and ")}${id === undefined ? "" : `; or ${id}`}`,
        };
      }
    }
  },
  examples: [
    {
      rows: [{ ...row, Campaign: "shoes & bags" }],
      finds: [{ found: "shoes & bags", expected: "a name without &; or {{campaign.id}}" }],
    },
    {
      rows: [{ ...row, Campaign: "deal #1 50%" }],
      finds: [{ expected: "a name without # and %; or {{campaign.id}}" }],
    },
    { rows: [{ ...row, Campaign: "Summer Sale | US+CA (1)" }], finds: [] },
    {
      rows: [
        {
          ...row,
          Campaign: "shoes & bags",
          "Landing page": "https://example.com/?utm_campaign={{campaign.id}}",
        },
      ],
      finds: [],
    },
    { rows: [{ ...row, Platform: "TikTok", Campaign: "shoes & bags" }], finds: [] },
    {
      policy: "utm:\n  campaign: [shoes]",
      rows: [{ ...row, Campaign: "shoes & bags" }],
      finds: [],
    },
  ],
});
