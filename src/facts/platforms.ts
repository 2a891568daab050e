import { slug } from "../values/text.ts";
import { nearest } from "../values/words.ts";

/** Ad platforms and the ways people write them. Source: the platforms' own names, past and present. */
const names = {
  "amazon-ads": ["amazon", "amazon ads", "amazon advertising"],
  "apple-ads": ["apple", "apple ads", "apple search ads", "asa"],
  dv360: ["dv360", "dv 360", "display & video 360", "displayvideo", "google dv360", "dbm"],
  "google-ads": ["google", "google ads", "adwords", "google adwords", "gads", "youtube", "youtube ads"],
  linkedin: ["linkedin", "linkedin ads", "linkedin campaign manager"],
  meta: ["meta", "meta ads", "facebook", "facebook ads", "fb", "instagram", "instagram ads", "ig"],
  "microsoft-ads": ["microsoft", "microsoft ads", "microsoft advertising", "bing", "bing ads"],
  pinterest: ["pinterest", "pinterest ads"],
  reddit: ["reddit", "reddit ads"],
  snapchat: ["snapchat", "snapchat ads", "snap", "snap ads"],
  tiktok: ["tiktok", "tiktok ads", "tik tok"],
  x: ["x", "x ads", "twitter", "twitter ads", "x (twitter)", "twitter (x)", "x / twitter"],
} as const satisfies Record<string, readonly string[]>;

const titles = {
  "amazon-ads": "Amazon Ads",
  "apple-ads": "Apple Ads",
  dv360: "Display & Video 360",
  "google-ads": "Google Ads",
  linkedin: "LinkedIn",
  meta: "Meta",
  "microsoft-ads": "Microsoft Ads",
  pinterest: "Pinterest",
  reddit: "Reddit",
  snapchat: "Snapchat",
  tiktok: "TikTok",
  x: "X",
} as const satisfies Record<keyof typeof names, string>;

/** What a platform is called in a sentence; any other word as it is written. */
export function platformTitle(text: string): string {
  return titlesById.get(platformOf(text)) ?? text;
}

const titlesById: ReadonlyMap<string, string> = new Map(Object.entries(titles));

export const platformIds: readonly string[] = Object.keys(names);

/** Every way a platform is written, as a slug, with the id it stands for. */
export const platformNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([id, written]) => [id, ...written].map((name) => [slug(name), id] as const)),
);

/** The platform's id, or the text as a slug where no such platform is known. */
export function platformOf(text: string): string {
  const [only, other] = platformsIn(text);
  return platformNames.get(slug(text)) ?? (only?.isAll && !other ? only.id : slug(text));
}

/** The platforms that stand among the words of a text, and whether it says nothing else: `Meta/Instagram`, `Google Search`. A lone X may be anything. */
function platformsIn(text: string): { readonly id: string; readonly isAll: boolean }[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const ids = words.map((word) => (word.toLowerCase() === "x" ? undefined : platformNames.get(slug(word))));
  const isAll = ids.every((id) => id !== undefined);
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ id, isAll }]));
}

/** The platform that a misspelled word means; words of three letters and fewer are near to too much. */
export function nearestPlatform(text: string): string | undefined {
  const [named] = platformsIn(text);
  if (named) return named.id;
  const word = bare(text);
  const near = word.length > 3 ? nearest(word, [...bareNames.keys()]) : undefined;
  return near === undefined ? undefined : bareNames.get(near);
}

/** `tik tok` and `tiktok` are one name: between the two nothing would be nearest. */
const bareNames: ReadonlyMap<string, string> = new Map(
  [...platformNames].map(([name, id]) => [bare(name), id]),
);

function bare(text: string): string {
  return slug(text).replace(/[^\p{L}\p{N}]/gu, "");
}
