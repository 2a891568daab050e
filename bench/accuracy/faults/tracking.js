import { fault } from "./fault.js";

const slot = "tracking";

export const tracking = [
  fault(
    "tracking/missing",
    { slot, under: ["strict"], on: ["generic", "json", "meta-bulk", "tiktok-bulk", "google-ads-editor"] },
    (campaign) => {
      if (!["meta", "tiktok", "google-ads"].includes(campaign.platform)) return undefined;
      campaign.pixel = "";
      campaign.conversion = "";
      return "nothing";
    },
  ),
  fault(
    "tracking/not-allowed",
    { slot, under: ["strict"], on: ["generic", "json", "meta-bulk", "tiktok-bulk"] },
    (campaign, { random }) => {
      if (!["meta", "tiktok"].includes(campaign.platform)) return undefined;
      campaign.pixel = random.digits(16);
      return campaign.pixel;
    },
  ),
  fault("tracking/shadowed", { on: ["google-ads-editor", "microsoft-bulk"] }, (campaign) => {
    const ads = campaign.groups.flatMap((group) => group.ads);
    const [first] = ads;
    const query = first.query;
    campaign.suffix = `${query}&crm_id=42`;
    for (const ad of ads) Object.assign(ad, { isOnPage: false, query: "" });
    first.query = query;
    return query;
  }),
  fault(
    "tracking/template-without-page",
    { on: ["google-ads-editor", "microsoft-bulk"], under: ["plain"] },
    (campaign, { random }) => {
      campaign.template = random.pick([
        "https://track.example.com/c?id={campaignid}",
        "https://track.example.com/c",
      ]);
      return campaign.template;
    },
  ),
];
