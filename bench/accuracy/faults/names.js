import { markets } from "../words.js";
import { fault, typo } from "./fault.js";

const withIds = ["generic", "json", "meta-bulk", "tiktok-bulk", "microsoft-bulk"];
const flat = ["generic", "json", "meta-bulk"];
const strict = { under: ["strict"] };
const plain = { under: ["plain"] };

function rename(campaign, name) {
  for (const ad of campaign.groups.flatMap(({ ads }) => ads))
    ad.query = ad.query.replace(campaign.name, name);
  campaign.name = name;
}

export const names = [
  fault("name/conflicting", { ...plain, on: flat, whole: true }, (campaign, { random }) => {
    const ads = campaign.groups.flatMap((group) => group.ads);
    if (ads.length < 2) return undefined;
    ads.at(-1).campaignName = `Older name ${random.int(1, 999)}`;
    return "Older name";
  }),
  fault("name/copy-suffix", {}, (campaign, { random }) => {
    const marks = [
      (name) => `${name} - Copy`,
      (name) => `${name} – Kopie`,
      (name) => `Copy of ${name}`,
      (name) => `${name} (Copy)`,
    ];
    if (random.chance(0.5)) campaign.name = random.pick(marks)(campaign.name);
    else {
      const group = random.pick(campaign.groups);
      group.name = random.pick(marks)(group.name);
      return group.name;
    }
    return campaign.name;
  }),
  fault(
    "name/disagrees",
    { ...strict, on: [...flat, "google-ads-editor", "microsoft-bulk", "tiktok-bulk"] },
    (campaign, { random }) => {
      const others = Object.keys(markets).filter((market) => market !== campaign.market);
      campaign.regions = [random.pick(markets[random.pick(others)].names)];
      return campaign.market;
    },
  ),
  fault("name/disagrees", strict, (campaign, { random }) => {
    const other = random.pick(["2025q4", "2027q3", "2026q2"]);
    rename(campaign, campaign.name.replace(/20\d\dq\d$/, other));
    return other;
  }),
  fault("name/disagrees", strict, (campaign, { random }) => {
    const words = campaign.name.split("_");
    const other = `${words[0]}_${words[1]}_${words[2] === "leads" ? "sales" : "leads"}_${words[3]}`;
    const ad = random.pick(random.pick(campaign.groups).ads);
    ad.query = ad.query.replace(campaign.name, other);
    return other;
  }),
  fault("name/double-space", plain, (campaign) => {
    if (!campaign.name.includes(" ")) return undefined;
    campaign.name = campaign.name.replace(" ", "  ");
    return campaign.name;
  }),
  fault("name/double-space", strict, (campaign, { random }) => {
    const group = random.pick(campaign.groups);
    group.name = group.name.replace(" ", "  ");
    return group.name;
  }),
  fault("name/duplicate", { ...plain, on: withIds, whole: true }, (campaign, { plan, random }) => {
    const others = plan.campaigns.filter(
      (each) => each !== campaign && each.platform === campaign.platform && !each.slots?.size,
    );
    if (others.length === 0) return undefined;
    const other = random.pick(others);
    other.slots = new Set(["link", "money", "list", "copy", "tracking"]);
    campaign.name = other.name;
    return [{ campaign: undefined, found: other.name }];
  }),
  fault("name/hidden-characters", {}, (campaign, { random, under }) => {
    const hidden = random.pick(["\u200b", "\u00a0", "\ufeff", "\u00ad"]);
    const at = random.int(1, 2);
    campaign.name = campaign.name.slice(0, at) + hidden + campaign.name.slice(at);
    return [
      { rule: under === "strict" ? "name/off-template" : "name/hidden-characters", found: campaign.name },
    ];
  }),
  fault("name/off-template", strict, (campaign, { random }) => {
    const words = campaign.name.split("_");
    const at = random.int(1, 2);
    const wrong = random.pick([
      words.map((word, index) => (index === at ? typo(word, random) : word)).join("_"),
      words.slice(0, 3).join("_"),
      campaign.name.replaceAll("_", "-"),
      campaign.name.replace(/^../, "xx"),
    ]);
    if (wrong === campaign.name) return undefined;
    campaign.name = wrong;
    return wrong;
  }),
  fault("name/stale-period", plain, (campaign, { random }) => {
    if (campaign.start < "2026-11-21") return undefined;
    campaign.name = random.pick([
      `atlas_leads_2026q3_${random.int(1, 99)}`,
      `Atlas | Q2 2026 | ${random.int(1, 99)}`,
      `us_2025_leads_${random.int(1, 99)}`,
    ]);
    return campaign.name;
  }),
];
