import { platforms } from "../words.js";
import { linkFault, setParam, typo } from "./fault.js";

const required = ["utm_source", "utm_medium", "utm_campaign"];

/** Words that somebody takes for a paid medium, and GA4 does not. */
const unpaid = {
  "google-ads": "sem",
  "microsoft-ads": "ads",
  meta: "social_paid",
  linkedin: "sponsored",
  tiktok: "video",
};

export const utm = [
  linkFault("utm/contradicted", { on: ["generic", "json"] }, (ad) => {
    setParam(ad, "utm_content", "film_a");
    ad.row = { utm_content: "image_b" };
    return "image_b";
  }),
  linkFault("utm/only-in-column", { under: ["strict"], on: ["generic", "json"] }, (ad, { random }) => {
    const key = random.pick(["utm_content", "utm_term"]);
    ad.query = ad.query.replace(new RegExp(`&${key}=[^&]*`), "");
    ad.row = { [key]: "image_b" };
    return [{ campaign: undefined, found: key }];
  }),
  linkFault("utm/duplicate", {}, (ad, { random }) => {
    setParam(ad, "utm_content", "film_a");
    if (ad.page.includes("?") || random.chance(0.5)) ad.query += "&utm_content=image_b";
    else ad.page += "?utm_content=image_b";
    return "image_b";
  }),
  linkFault("utm/empty", {}, (ad, { random }) => {
    const key = random.pick(["utm_content", "utm_term", "utm_campaign", "utm_source"]);
    setParam(ad, key, random.pick(["", "%20"]));
    return key;
  }),
  linkFault("utm/missing", { under: ["strict"] }, (ad, { random }) => {
    const key = random.pick(required);
    ad.query = ad.query
      .split("&")
      .filter((each) => !each.startsWith(`${key}=`))
      .join("&");
    return "nothing";
  }),
  linkFault("utm/misspelled-key", {}, (ad, { random, under }) => {
    const key = random.pick(under === "strict" ? ["utm_content", "utm_term"] : [...required, "utm_content"]);
    const wrong = random.pick([
      key.replace("_", "-"),
      key.replace("utm", "UTM"),
      key.replace(/(.)$/, ""),
      `utm_${typo(key.slice(4), random)}`,
    ]);
    setParam(ad, key, "x1");
    ad.query = ad.query.replace(`${key}=x1`, `${wrong}=x1`);
    return wrong;
  }),
  linkFault("utm/misspelled-key", { under: ["strict"] }, (ad, { random }) => {
    const key = random.pick(required);
    const wrong = random.pick([
      key.replace("_", "-"),
      key.replace(/(.)$/, ""),
      `utm_${typo(key.slice(4), random)}`,
    ]);
    ad.query = ad.query.replace(`${key}=`, `${wrong}=`);
    return [{ rule: "utm/missing", found: wrong }];
  }),
  linkFault("utm/not-allowed", { under: ["strict"] }, (ad, { random }, { platform }) => {
    const [source] = platforms[platform].sources;
    const [key, value] = random.pick([
      ["utm_source", typo(source, random)],
      ["utm_source", "newsletter"],
      ["utm_medium", random.pick(["paid-social", "cpm", "banner", "CPC"])],
    ]);
    setParam(ad, key, value);
    return value;
  }),
  linkFault("utm/off-template", { under: ["strict"] }, (ad, { random }, { name }) => {
    const words = name.split("_");
    const at = random.int(1, 2);
    const wrong = random.pick([
      words.map((word, index) => (index === at ? typo(word, random) : word)).join("_"),
      name.replaceAll("_", "-"),
      "summer",
    ]);
    if (wrong === name) return undefined;
    setParam(ad, "utm_campaign", wrong);
    return wrong;
  }),
  linkFault("utm/shopping-word", { under: ["plain"] }, (ad, { random }, { platform }) => {
    if (["google-ads", "microsoft-ads"].includes(platform)) return undefined;
    const value = random.pick(["shop_the_look", "2026_shopping_days", "winter-shop", "shopify_webinar"]);
    setParam(ad, "utm_campaign", value);
    return value;
  }),
  linkFault(
    "utm/unmapped-platform",
    { under: ["strict"], on: ["generic", "json"], whole: true },
    (_, { random }, campaign) => {
      campaign.label = random.pick(["Pinterest", "Snapchat"]);
      const own = campaign.label.toLowerCase();
      for (const ad of campaign.groups.flatMap(({ ads }) => ads)) {
        ad.query = `utm_source=${own}&utm_medium=paid_social&utm_campaign=${campaign.name}`;
        ad.isOnPage = true;
      }
      return [{ campaign: undefined, found: own }];
    },
  ),
  linkFault("utm/unpaid-channel", { under: ["plain"] }, (ad, _, { platform }) => {
    setParam(ad, "utm_medium", unpaid[platform]);
    return unpaid[platform];
  }),
  linkFault("utm/uppercase", {}, (ad, { random, under }) => {
    const [key, value] = random.pick([
      ["utm_content", "Video_A"],
      ["utm_term", "BlueShoes"],
      ...(under === "plain" ? [["utm_campaign", "Winter_Push"]] : []),
    ]);
    setParam(ad, key, value);
    return value;
  }),
  linkFault("utm/wrong-platform", { under: ["plain"] }, (ad, { random }, { platform }) => {
    const others = {
      "google-ads": "facebook",
      "microsoft-ads": "google",
      meta: "linkedin",
      linkedin: "facebook",
      tiktok: "google",
    };
    setParam(ad, "utm_source", random.pick([others[platform], others[platform]]));
    return others[platform];
  }),
];
