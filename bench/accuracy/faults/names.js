import { fault } from "./fault.js";

export const names = [
  fault("name/double-space", { under: ["plain"] }, (campaign) => {
    if (!campaign.name.includes(" ")) return undefined;
    campaign.name = campaign.name.replace(" ", "  ");
    return campaign.name;
  }),
];
