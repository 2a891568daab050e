import { ga4Channel, ga4SourceKind } from "../../facts/ga4-channels.ts";
import { macrosIn } from "../../facts/macro-standing.ts";
import { platformIds } from "../../facts/platforms.ts";
import type { Scoped, UtmClause } from "../../model/policy.ts";
import { defineRule, noOptions } from "../define.ts";
import { paramOf } from "./_params.ts";

export const unpaidChannel = defineRule({
  id: "utm/unpaid-channel",
  summary: "GA4 will report the paid click in a channel that is not paid.",
  why: "GA4 sorts clicks by its own words: facebook / social_paid is Organic Social, and dv360 / programmatic is Unassigned. What was spent looks like a gift, and the paid channel like waste. (Where auto-tagging is on and allowed, Google's own tags count instead.)",
  severity: "hold",
  reads: ["click", "platform"],
  givesWayTo: ["utm/empty", "utm/not-allowed", "utm/off-template", "utm/wrong-platform"],
  policy: [],
  consults: ["utm"],
  options: noOptions,
  *check({ click, platform }, { policy: { utm } }) {
    const [source = "", medium = "", campaign = ""] = ["source", "medium", "campaign"].map(
      (name) => paramOf(click, name)?.value,
    );
    if (!platformIds.includes(platform ?? "") || source === "" || medium === "") return;
    if (macrosIn(`${source} ${medium}`).length > 0) return;
    const reported = (word: string) => ga4Channel({ source, medium: word, campaign });
    if (isPaid(reported(medium))) return;
    const words = wordsFor(source, utm).filter((word) => isPaid(reported(word)));
    yield {
      at: "utm.medium",
      message: `utm_medium makes the click ${reported(medium)} in GA4, not paid`,
      found: medium,
      expected: words.map((word) => `${word} (${reported(word)})`).join(", "),
      fix: words[0],
    };
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source=facebook&utm_medium=social_paid",
        },
      ],
      finds: [
        {
          found: "social_paid",
          expected: "paid_social (Paid Social), cpc (Paid Social)",
          fix: "paid_social",
        },
      ],
    },
    {
      policy: "utm:\n  medium: { meta: [paid, social] }",
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source=facebook&utm_medium=social",
        },
      ],
      finds: [{ found: "social", expected: "paid (Paid Social)", fix: "paid" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "DV360",
          "Landing page": "https://example.com/?utm_source=dv360&utm_medium=programmatic",
        },
      ],
      finds: [{ found: "programmatic", expected: "display (Display), cpc (Paid Other)", fix: "display" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?utm_source=google&utm_medium=cpc",
        },
        {
          Campaign: "autumn",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source={{site_source_name}}&utm_medium=ads",
        },
        {
          Campaign: "winter",
          Platform: "Newsletter",
          "Landing page": "https://example.com/?utm_source=crm&utm_medium=email",
        },
      ],
      finds: [],
    },
    {
      policy: "utm:\n  medium: [paid_social]",
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source=facebook&utm_medium=social",
        },
      ],
      finds: [],
    },
  ],
});

function isPaid(channel: string): boolean {
  return /^Paid |^(?:Affiliates|Audio|Cross-network|Display)$/.test(channel);
}

/** What the team's own list would do, else what is usual for such a source. */
function wordsFor(source: string, utm: readonly Scoped<UtmClause>[]): readonly string[] {
  const agreed = utm.flatMap(({ clause }) =>
    clause.kind === "allowed" && clause.param === "medium" && "list" in clause.words ? clause.words.list : [],
  );
  if (agreed.length > 0) return agreed;
  const kind = ga4SourceKind(source);
  return kind === "social"
    ? ["paid_social", "cpc"]
    : kind === "video"
      ? ["paid_video", "cpv"]
      : kind
        ? ["cpc"]
        : ["display", "cpc"];
}
