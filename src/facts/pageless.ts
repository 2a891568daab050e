/**
 * Ads that open no page of the advertiser's: forms, calls, chats and apps. Sources: Meta Marketing API, objectives and
 * destination types; LinkedIn Help on lead gen forms; TikTok Ads Manager on app promotion and instant forms; Google Ads
 * Help on app and call ads. A campaign for leads may lead to a page: only one for forms does not.
 */
export function needsNoPage(type: string | undefined, objective: string | undefined): boolean {
  return [type, objective].some((text) => text !== undefined && pageless.test(text.replace(/[_-]+/g, " ")));
}

const pageless =
  /\b(?:lead gen(?:eration)?|lead form|instant form|app(?: ads?| installs?| promotion)?|calls?(?: only| ads?)?|phone|engagement|post engagement|messages?|messaging|conversations?|page likes|event responses|video views)\b/i;

/**
 * The page is the product's own, as the feed links it; the template and the suffix are added to that. Source: Google
 * Merchant Center Help 6324416 and 6324450; Search Ads 360 Help 3077668.
 */
export function isPageOfFeed(type: string | undefined): boolean {
  return type === "shopping";
}

/** Why nothing can be said of such a page. */
export const pageOfFeed = "the pages stand in the product feed, which is not in the export";

/** Where analytics of the advertiser's own reads nothing. */
export function isOthersApp(host: string): boolean {
  return others.has(host.toLowerCase());
}

const others: ReadonlySet<string> = new Set([
  "api.whatsapp.com",
  "apps.apple.com",
  "apps.microsoft.com",
  "itunes.apple.com",
  "m.me",
  "play.google.com",
  "wa.me",
]);
