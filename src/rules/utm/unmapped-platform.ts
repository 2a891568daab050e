import { expectedOf, namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";

const policy = "utm:\n  source: { meta: [facebook], google-ads: [google] }";

export const unmappedPlatform = defineRule({
  id: "utm/unmapped-platform",
  summary: "The policy lists UTM values per platform, and this platform is not in the list.",
  why: "Nobody has agreed on how its clicks are named, so whatever the link says would pass.",
  severity: "hold",
  reads: ["platform", "click"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy: { utm } }) => utm.some(({ clause }) => clause.kind === "platforms"),
  *check({ platform }, { policy: { utm } }) {
    if (platform === undefined) return;
    const maps = utm.flatMap(({ clause, where }) =>
      clause.kind === "platforms" && !clause.known.includes(platform) ? [{ known: clause.known, where }] : [],
    );
    if (maps.length === 0) return;
    const names = namesOf(maps.map(({ where }) => where));
    yield {
      at: "platform",
      message: `the policy lists values per platform, and this one is not among them (${names})`,
      found: platform,
      expected: `${namesOf(maps.map(({ where }) => `${where}: { ${platform}: … }`))} in the policy, as for ${expectedOf(maps.map(({ known }) => known.join(", ")))}`,
      about: "launch",
    };
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", Platform: "TikTok", "Landing page": "https://example.com/?utm_source=tiktok" },
        { Campaign: "summer", Platform: "TikTok", "Landing page": "https://example.com/?utm_source=tiktok" },
      ],
      finds: [
        { found: "tiktok", expected: "utm.source: { tiktok: … } in the policy, as for meta, google-ads" },
      ],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=facebook" },
      ],
      finds: [],
    },
  ],
});
