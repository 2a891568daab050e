import { shadowText } from "../../model/shadow.ts";
import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";

const campaign = {
  Campaign: "spring",
  "Ad group": "",
  "Final URL suffix": "utm_source=google&utm_id={campaignid}",
  "Landing page": "",
};
const adGroup = { ...campaign, "Ad group": "shoes", "Landing page": "https://example.com/" };

/** Source: Google Ads API, serving URL rules: the lowest level that has one counts, and nothing is merged. */
export const shadowed = defineRule({
  id: "tracking/shadowed",
  summary: "A suffix or template replaces the one above it, and a parameter of that one is lost.",
  why: "Platforms do not merge them: one ad group with a suffix of its own drops utm_id from all its ads, and nobody sees it until the costs do not match.",
  severity: "hold",
  reads: ["click"],
  policy: [],
  consults: ["utm"],
  options: noOptions,
  *check({ click }, { policy: { utm } }) {
    const present = new Set(click.params.map(({ key }) => key));
    // Of a required parameter utm/missing says it.
    for (const { clause } of utm) if (clause.kind === "required") present.add(`utm_${clause.param}`);
    for (const shadow of click.shadowed) {
      const lost = shadow.params.filter(({ key }) => !present.has(key));
      const own = click.texts[shadow.part];
      if (lost.length === 0 || own === undefined) continue;
      const query = lost.map(({ key, raw }) => `${key}=${raw}`).join("&");
      yield {
        at: `click.${shadow.part}`,
        message: `${shadowText(click, shadow)}, and ${namesOf(lost.map(({ key }) => key))} is lost`,
        found: own,
        expected: `${query} as well, or nothing of its own`,
        fix: shadow.part === "suffix" ? `${own}&${query}` : undefined,
      };
    }
  },
  examples: [
    {
      rows: [campaign, { ...adGroup, "Final URL suffix": "utm_source=google&utm_content=shoes" }],
      finds: [
        {
          found: "utm_source=google&utm_content=shoes",
          expected: "utm_id={campaignid} as well, or nothing of its own",
          fix: "utm_source=google&utm_content=shoes&utm_id={campaignid}",
          header: "Final URL suffix",
        },
      ],
    },
    {
      policy: "utm: { required: [id] }",
      rows: [campaign, { ...adGroup, "Final URL suffix": "utm_source=google" }],
      finds: [],
    },
    { rows: [campaign, { ...adGroup, "Final URL suffix": "" }], finds: [] },
    {
      rows: [campaign, { ...adGroup, "Final URL suffix": "utm_source=bing&utm_id=7&utm_content=shoes" }],
      finds: [],
    },
    {
      rows: [
        campaign,
        {
          ...adGroup,
          "Final URL suffix": "utm_source=google",
          "Landing page": "https://example.com/?utm_id={campaignid}",
        },
      ],
      finds: [],
    },
  ],
});
