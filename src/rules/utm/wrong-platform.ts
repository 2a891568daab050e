import { otherPlatform, usualSources } from "../../facts/sources.ts";
import { defineRule, noOptions } from "../define.ts";
import { isGoverned, paramOf } from "./_params.ts";

export const wrongPlatform = defineRule({
  id: "utm/wrong-platform",
  summary: "The utm_source is that of another platform.",
  why: "The link was copied from a campaign elsewhere: its clicks and sales are credited to a platform that did not bring them.",
  severity: "block",
  reads: ["click", "platform"],
  policy: [],
  consults: ["utm"],
  options: noOptions,
  *check({ click, platform }, { policy: { utm } }) {
    const source = paramOf(click, "source");
    if (!source || platform === undefined || isGoverned("source", utm)) return;
    const other = otherPlatform(source.value, platform);
    if (other === undefined) return;
    yield {
      at: "utm.source",
      message: `utm_source is that of ${other}, and this is ${platform}`,
      found: source.value,
      expected: usualSources[platform]?.join(", "),
    };
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=google" },
      ],
      finds: [{ found: "google" }],
    },
    {
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=facebook" },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source=newsletter",
        },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", Platform: "DV360", "Landing page": "https://example.com/?utm_source=google" },
      ],
      finds: [],
    },
    {
      policy: "utm:\n  source: { meta: [google] }",
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=google" },
      ],
      finds: [],
    },
  ],
});
