import { slug } from "../values/text.ts";
import { nearest } from "../values/words.ts";

/**
 * Kinds of campaigns and the ways exports and people write them. Sources: Google Ads API, AdvertisingChannelType;
 * Microsoft Advertising bulk file, Campaign record; LinkedIn Marketing API, campaigns' types and formats; Meta Marketing
 * API, buying types; TikTok, campaign types; Amazon Ads, sponsored ads; Display & Video 360, types of line items.
 */
const names = {
  app: ["app campaign", "app campaigns", "app ads", "multi channel", "multichannel", "uac"],
  auction: [],
  audience: ["audience ads"],
  audio: [],
  carousel: ["carousel ad", "carousel image ad", "carousel ads"],
  "demand-gen": ["demandgen", "demand generation"],
  discovery: [],
  display: [],
  dynamic: ["dynamic ad", "dynamic ads"],
  "dynamic-search-ads": ["dynamicsearchads", "dsa"],
  hotel: ["hotel ads", "hotels"],
  local: ["local campaign"],
  "local-services": ["local services ads"],
  "performance-max": ["pmax", "p max", "performancemax"],
  regular: [],
  "regular-campaign": [],
  reserved: ["reservation", "reach and frequency"],
  search: ["search network"],
  shopping: ["shopping ads"],
  "single-image-ad": ["single image", "standard update"],
  "single-video-ad": ["single video", "video ad"],
  smart: ["smart campaign"],
  "smart-plus": ["smart+ campaign", "smart plus campaign"],
  "sponsored-brands": ["sponsored brand"],
  "sponsored-display": [],
  "sponsored-inmails": [
    "sponsored messaging",
    "message ad",
    "message ads",
    "conversation ad",
    "conversation ads",
  ],
  "sponsored-products": ["sponsored product"],
  "sponsored-tv": [],
  "sponsored-updates": ["sponsored content"],
  "standard-campaign": ["standard"],
  "text-ad": ["text ads"],
  travel: ["travel ads"],
  trueview: [],
  video: ["youtube", "video campaign"],
} as const satisfies Record<string, readonly string[]>;

export const campaignTypes: readonly string[] = Object.keys(names);

/** Every way a type is written, as a slug, with the type it stands for. */
export const typeNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([type, written]) =>
    [type, ...written].map((name) => [slug(name), type] as const),
  ),
);

/** The type, or the text as a slug where it is none that the gate knows. */
export function typeOf(text: string): string {
  return typeNames.get(slug(text)) ?? slug(text);
}

export function nearestType(text: string): string | undefined {
  const word = slug(text);
  const near = word.length > 3 ? nearest(word, [...typeNames.keys()]) : undefined;
  return near === undefined ? undefined : typeNames.get(near);
}
