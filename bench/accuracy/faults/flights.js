import { addDays } from "../plan.js";
import { platforms, today } from "../words.js";
import { fault } from "./fault.js";

const slot = "money";

export const flights = [
  fault("flight/reversed", { slot }, (campaign, { random }) => {
    if (campaign.start <= today || campaign.end === "") return undefined;
    campaign.end = addDays(campaign.start, -random.int(1, 3));
    return campaign.end < today ? undefined : campaign.end;
  }),
  fault(
    "flight/missing-end",
    { slot, on: ["generic", "json", "meta-bulk", "tiktok-bulk", "linkedin-bulk"] },
    (campaign) => {
      campaign.budget.period = "lifetime";
      campaign.end = "";
      campaign.groups.length = 1;
      return "";
    },
  ),
  fault("budget/open-ended", { slot }, (campaign) => {
    if (platforms[campaign.platform].always.includes(campaign.type)) return undefined;
    campaign.budget.period = "daily";
    campaign.end = "";
    campaign.groups.length = 1;
    return "";
  }),
  fault("flight/past", { slot }, (campaign) => {
    if (campaign.start < today) return undefined;
    campaign.status = "paused";
    campaign.start = "2026-10-30";
    return "2026-10-30";
  }),
  fault("flight/past", { slot }, (campaign, { random }) => {
    campaign.start = "2026-10-05";
    campaign.end = random.pick(["2026-11-20", "2026-11-01"]);
    campaign.status = "enabled";
    return campaign.end;
  }),
  fault("flight/unreadable", { slot, on: ["generic", "json"] }, (campaign, { random }) => {
    campaign.start = random.pick(["03/04/2027", "asap", "2027-02-30", "mid December", "31.11.2026"]);
    return campaign.start;
  }),
];
