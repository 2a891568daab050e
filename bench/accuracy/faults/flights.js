import { addDays } from "../plan.js";
import { platforms, today } from "../words.js";
import { fault, setFlight } from "./fault.js";

const slot = "money";

export const flights = [
  fault("flight/reversed", { slot }, (campaign, context) => {
    if (campaign.start <= addDays(today, 3) || campaign.end === "") return undefined;
    const end = addDays(campaign.start, -context.random.int(1, 3));
    setFlight(campaign, context, { end });
    return end;
  }),
  fault(
    "flight/missing-end",
    { slot, on: ["generic", "json", "meta-bulk", "tiktok-bulk", "linkedin-bulk"] },
    (campaign) => {
      if (campaign.groups.length > 1) return undefined;
      campaign.budget.period = "lifetime";
      campaign.end = "";
      for (const group of campaign.groups) group.end = "";
      return "";
    },
  ),
  fault("budget/open-ended", { slot }, (campaign, context) => {
    if (platforms[campaign.platform].always.includes(campaign.type)) return undefined;
    if (campaign.groups.length > 1) return undefined;
    Object.assign(campaign.budget, { period: "daily", amount: "50.00" });
    setFlight(campaign, context, { end: "" });
    campaign.end = "";
    return "";
  }),
  fault("flight/past", { slot }, (campaign, context) => {
    // In the quarter that the name says.
    if (campaign.start < today || campaign.start > "2026-12-31") return undefined;
    campaign.status = "paused";
    setFlight(campaign, context, { start: "2026-10-30" }, true);
    return "2026-10-30";
  }),
  fault("flight/past", { slot }, (campaign, context) => {
    if (campaign.status !== "enabled" || campaign.start > "2026-12-31") return undefined;
    const end = context.random.pick(["2026-11-20", "2026-11-01"]);
    setFlight(campaign, context, { start: "2026-10-05", end }, true);
    return end;
  }),
  fault("flight/unreadable", { slot, on: ["generic", "json"] }, (campaign, { random }) => {
    campaign.start = random.pick(["03/04/2027", "asap", "2027/02/30", "mid December", "31.11.2026"]);
    return campaign.start;
  }),
];
