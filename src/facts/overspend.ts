import type { Decimal } from "../values/decimal.ts";

/**
 * How many times its daily budget a platform may spend on one day, in quarters of it. Sources: Google Ads, "About
 * average daily budget" (twice, support.google.com/google-ads/answer/10487143); Microsoft Advertising (less than 100 %
 * above, help.ads.microsoft.com/apex/index/3/en/51019); Meta's help centre as quoted by others (75 % above; its page for
 * developers of November 2025 still says 25 %). Read of nobody's own page: LinkedIn (half as much again), TikTok (never
 * above).
 */
const quarters: Readonly<Record<string, bigint>> = {
  "google-ads": 8n,
  "microsoft-ads": 8n,
  meta: 7n,
  linkedin: 6n,
  tiktok: 4n,
};

/** Of a platform that says nothing, the most that any says. */
const most = 8n;

/** How many times the daily budget the worst day may cost. */
export function worstDay(platform: string | undefined): Decimal {
  return { digits: (quarters[platform ?? ""] ?? most) * 25n, scale: 2 };
}
