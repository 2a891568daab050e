import { spendOf } from "../approved.js";
import { addDays } from "../plan.js";
import { today } from "../words.js";
import { fault } from "./fault.js";

const how = { needs: "approved", slot: "money", on: ["generic", "json", "meta-bulk"] };

/** A fault by which the sheet says something else than the launch. */
const against = (rule, more, make) =>
  fault(rule, { ...how, ...more }, (campaign, context) => {
    const made = make(campaign, context.random);
    if (made === undefined) return undefined;
    context.onApproved.push({ campaign, change: made.change });
    return made.found;
  });

/** Days are compared where they are still to come, and an export that runs already began when it did. */
const isAhead = ({ start, end }) => start > today && end !== "";

export const approved = [
  against("budget/over-plan", {}, (campaign, random) => {
    const spend = spendOf(campaign);
    if (spend === undefined) return undefined;
    const Budget = (spend - random.pick([0.01, 1, spend / 2])).toFixed(2);
    return {
      found: spend.toLocaleString("en-US", { minimumFractionDigits: 2 }),
      change: (cells) => void Object.assign(cells, { Budget }),
    };
  }),
  against("budget/over-plan", {}, (campaign) => {
    const spend = spendOf(campaign);
    if (spend === undefined) return undefined;
    return {
      found: spend.toLocaleString("en-US", { minimumFractionDigits: 2 }),
      change: (cells) => void Object.assign(cells, { Budget: "" }),
    };
  }),
  against("flight/off-plan", {}, (campaign, random) => {
    if (!isAhead(campaign) || campaign.end === campaign.start) return undefined;
    const End = addDays(campaign.end, -1);
    const Start = addDays(campaign.start, 1);
    return random.chance(0.5) && campaign.end > Start
      ? { found: campaign.start, change: (cells) => void Object.assign(cells, { Start }) }
      : { found: campaign.end, change: (cells) => void Object.assign(cells, { End }) };
  }),
  against("flight/short-of-plan", {}, (campaign, random) => {
    if (!isAhead(campaign)) return undefined;
    const days = random.int(1, 9);
    return random.chance(0.5)
      ? {
          found: campaign.start,
          change: (cells) => void Object.assign(cells, { Start: addDays(campaign.start, -days) }),
        }
      : {
          found: campaign.end,
          change: (cells) => void Object.assign(cells, { End: addDays(campaign.end, days) }),
        };
  }),
  against("name/not-in-plan", {}, ({ name }) => ({ found: name, change: () => "gone" })),
  fault("name/not-in-export", how, (campaign, { random, onApproved }) => {
    const Campaign = `Left behind ${random.digits(6)}`;
    const cells = { Campaign, Budget: "500", Start: "2026-12-01", End: "2026-12-24" };
    onApproved.push({ campaign, change: () => cells });
    return [{ campaign: undefined, found: Campaign }];
  }),
  against("account/other-owner", { on: ["generic", "json"] }, ({ groups }, random) => {
    const Owner = random.pick(["Kim Lee", "sam@example.com"]);
    for (const ad of groups.flatMap(({ ads }) => ads)) ad.row = { ...ad.row, Owner };
    return { found: Owner, change: (cells) => void Object.assign(cells, { Owner: "Lena Meyer" }) };
  }),
];
