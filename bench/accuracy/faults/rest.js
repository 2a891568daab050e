import { fault } from "./fault.js";

const anyAd = (campaign, random) => random.pick(random.pick(campaign.groups).ads);
const texts = { slot: "copy", under: ["strict"] };

export const rest = [
  fault(
    "account/unlisted",
    { slot: "money", under: ["strict"], on: ["generic", "json", "google-ads-editor"] },
    (campaign, { random }) => {
      campaign.account = random.digits(10);
      return campaign.account;
    },
  ),
  fault("copy/avoided", texts, (campaign, { random }) => {
    anyAd(campaign, random).headline = random.pick([
      "Results guaranteed",
      "Risk free trial",
      "GUARANTEED fit",
    ]);
    return "";
  }),
  fault("copy/missing-phrase", texts, (campaign, { random }) => {
    anyAd(campaign, random).description = "See how it works.";
    return "";
  }),
  fault("copy/needs-review", texts, (campaign, { random }) => {
    const text = random.pick(["Save 50% today", "The best plan of all"]);
    anyAd(campaign, random).headline = text;
    return text;
  }),
  fault("status/nothing-enabled", { slot: "money" }, (campaign) => {
    campaign.status = "enabled";
    for (const group of campaign.groups) {
      group.status = "paused";
      for (const ad of group.ads) ad.status = "paused";
    }
    return "nothing enabled";
  }),
  fault("status/unreadable", { slot: "money" }, (campaign, { random }) => {
    campaign.status = random.pick(["Waiting for Lena", "Enabld", "???"]);
    return campaign.status;
  }),
];
