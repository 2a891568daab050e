/**
 * The channel in which GA4 reports a click that is tagged by hand. Source: Analytics Help, "Default channel group"
 * (support.google.com/analytics/answer/9756891): the first that matches, case ignored. Confidence: the definitions are
 * Google's; the sources are those of ad platforms in a copy of Google's list (Velir/dbt-ga4,
 * seeds/ga4_source_categories.csv, commit 145a280a), and Google may change them any day.
 */
export function ga4Channel({ source, medium, campaign }: Tags): string {
  const tags = {
    source: source.toLowerCase(),
    medium: medium.toLowerCase(),
    campaign: campaign.toLowerCase(),
  };
  return channels.find(([, matches]) => matches(tags))?.[0] ?? "Unassigned";
}

export interface Tags {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
}

type Matches = (tags: Tags) => boolean;

const kindIs =
  (kind: SourceKind): Matches =>
  ({ source }) =>
    ga4SourceKind(source) === kind;
const mediumIs =
  (...words: readonly string[]): Matches =>
  ({ medium }) =>
    words.includes(medium);
const isPaid: Matches = ({ medium }) => /^paid|cp|^(?:ppc|retargeting)$/.test(medium);
const isShop: Matches = (tags) => kindIs("shopping")(tags) || hasShoppingWord(tags.campaign);
const either =
  (...all: readonly Matches[]): Matches =>
  (tags) =>
    all.some((matches) => matches(tags));
const both =
  (one: Matches, other: Matches): Matches =>
  (tags) =>
    one(tags) && other(tags);

const social = ["social", "social-network", "social-media", "sm", "social network", "social media"];
const email = ["email", "e-mail", "e_mail", "e mail"];

const channels: readonly (readonly [channel: string, matches: Matches])[] = [
  ["Direct", both(({ source }) => source === "(direct)", mediumIs("(not set)", "(none)"))],
  ["Cross-network", ({ campaign }) => campaign.includes("cross-network")],
  ["Paid Shopping", both(isShop, isPaid)],
  ["Paid Search", both(kindIs("search"), isPaid)],
  ["Paid Social", both(kindIs("social"), isPaid)],
  ["Paid Video", both(kindIs("video"), isPaid)],
  ["Display", mediumIs("display", "banner", "expandable", "interstitial", "cpm")],
  ["Paid Other", isPaid],
  ["Organic Shopping", isShop],
  ["Organic Social", either(kindIs("social"), mediumIs(...social))],
  ["Organic Video", either(kindIs("video"), ({ medium }) => medium.includes("video"))],
  ["Organic Search", either(kindIs("search"), mediumIs("organic"))],
  ["Referral", mediumIs("referral", "app", "link")],
  ["Email", either(({ source }) => email.includes(source), mediumIs(...email))],
  ["Affiliates", mediumIs("affiliate")],
  ["Audio", mediumIs("audio")],
  ["SMS", either(({ source }) => source === "sms", mediumIs("sms"))],
  [
    "Mobile Push Notifications",
    either(
      ({ medium }) => /push$|mobile|notification/.test(medium),
      ({ source }) => source === "firebase",
    ),
  ],
];

/** `shop` at the start or after anything but a to d and f to z, or `shopping`: GA4 takes the click for shopping's. */
export function hasShoppingWord(campaign: string): boolean {
  return /(?:[^a-df-z]|^)shop|shopping/.test(campaign.toLowerCase());
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const sources: Readonly<Record<SourceKind, ReadonlySet<string>>> = {
  search: words(
    "google google.com bing yahoo yahoo.com msn duckduckgo baidu yandex yandex.com naver seznam aol ask ecosia.org qwant google-play rakuten",
  ),
  social: words(
    "facebook facebook.com m.facebook.com l.facebook.com fb fb.me instagram instagram.com ig linkedin linkedin.com lnkd.in tiktok tiktok.com twitter twitter.com t.co reddit reddit.com pinterest pinterest.com snapchat snapchat.com messenger messenger.com whatsapp whatsapp.com quora quora.com xing line wechat weibo vk.com tumblr yelp bit.ly tinyurl hootsuite",
  ),
  video: words("youtube youtube.com vimeo twitch netflix hulu disneyplus dailymotion ted wistia"),
  shopping: new Set([
    ...words(
      "amazon amazon.com amazon.co.uk ebay etsy walmart shopify alibaba mercadolibre igshopping stripe",
    ),
    "google shopping",
  ]),
};

const sourceKinds = ["search", "social", "video", "shopping"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Undefined: GA4 does not know the source. */
export function ga4SourceKind(source: string): SourceKind | undefined {
  const name = source.toLowerCase();
  return sourceKinds.find((kind) => sources[kind].has(name));
}
