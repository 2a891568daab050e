import { audiences, markets, products } from "./words.js";

/** What the team agreed on, as its policy says it; a format that cannot answer a section is not asked. */
export function policyOf({ strict, account, second, pixel, totals = [] }, { answers }, has) {
  if (!strict) return "version: 1\ncurrency: EUR\n";
  const asks = (section, text) => (answers.includes(section) ? `${text}\n` : "");
  return `version: 1
currency: EUR
rates: { USD: 0.92, GBP: 1.16, JPY: 0.0061, as-of: 2026-11-01 }
vocabulary:
  region: [${Object.keys(markets).join(", ")}]
  product: [${products.join(", ")}]
  goal: [awareness, leads, sales]
  quarter: /20\\d\\dq[1-4]/
channels:
  search: { platform: [google-ads, microsoft-ads] }
  paid-social: { platform: [meta, linkedin, tiktok] }
names: { campaign: "{region}_{product}_{goal}_{quarter}" }
utm:
  required: [source, medium, campaign]
  source: { meta: [facebook, instagram], google-ads: google, microsoft-ads: bing, linkedin: linkedin, tiktok: tiktok }
  medium: { search: cpc, paid-social: paid_social }
  campaign: "{region}_{product}_{goal}_{quarter}"
  aliases: { source: { fb: facebook } }
landing: { hosts: [example.com, "*.example.com"] }
agree:
  - name.quarter = flight.start
  - utm.campaign = name
${answers.includes("regions") ? "  - name.region = regions" : ""}
budgets:
${[...caps, ...totals, ...(has.past ? ["{ unusual: 8x }"] : [])].map((cap) => `  - ${cap}`).join("\n")}
${asks("accounts", `accounts: { "${account}": { currency: EUR }, "${second}": { brand: atlas } }`)}${asks(
  "tracking",
  `tracking:\n  meta: { pixel: ["${pixel}"] }\n  tiktok: { pixel: ["${pixel}"] }\n  google-ads: { conversion: required }`,
)}${asks("audiences", `audiences:\n  - deny: ["Employees*"]\n  - allow: [${lists}]\n  - exclude: ["${audiences.out}"]`)}${asks(
  "regions",
  `regions: [${Object.values(markets).map(({ code }) => code)}]`,
)}${asks("copy", `copy:\n  avoid: [guaranteed, "risk free"]\n  require: ["T&Cs apply"]\n  review: ["%", best]`)}`;
}

export const most = { daily: 300, lifetime: 6000, flight: 12000 };

const caps = Object.entries(most).map(([kind, cap]) => `{ ${kind}: ${cap} }`);
const lists = [...audiences.new, ...audiences.known].map((name) => JSON.stringify(name)).join(", ");
