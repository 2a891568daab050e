import { bytesOf } from "./formats/text.js";
import { addDays } from "./plan.js";
import { platforms, today } from "./words.js";

/** The sheet in which somebody approved the launch: every campaign as it is, and what a fault says was otherwise. */
export function approvedFiles({ plan, random, onApproved }) {
  const rows = plan.campaigns.map((campaign) => ({ campaign, cells: cellsOf(campaign, random) }));
  for (const { campaign, change } of onApproved) {
    const at = rows.findIndex((row) => row.campaign === campaign);
    const changed = change(rows[at].cells);
    if (changed === "gone") rows.splice(at, 1);
    else if (changed) rows.push({ campaign: undefined, cells: changed });
  }
  const lines = rows.flatMap(({ cells }) => (random.chance(0.15) ? inTwo(cells) : [cells]));
  const header = ["Campaign ID", "Campaign", "Platform", "Budget", "Currency", "Start", "End", "Owner"];
  return [{ name: "approved.csv", bytes: bytesOf({ header, rows: lines.map((cells) => ({ cells })) }) }];
}

function cellsOf(campaign, random) {
  const spend = spendOf(campaign);
  return {
    "Campaign ID": campaign.id,
    Campaign: random.pick([campaign.name, campaign.name.toUpperCase(), ` ${campaign.name} `]),
    Platform: random.pick([platforms[campaign.platform].label, ""]),
    // Exactly what it comes to is within it.
    Budget: spend !== undefined && random.chance(0.5) ? spend.toFixed(2) : "1000000",
    Currency: campaign.currency,
    Start: campaign.start,
    End: campaign.end,
    Owner: random.pick(["Lena Meyer", ""]),
  };
}

/** What a campaign with one budget and an end comes to; of any other it takes more than a line to say. */
export function spendOf({ budget, start, end, second, groups }) {
  const isPlain = budget.level === "campaign" && end !== "" && start >= today && second === undefined;
  if (!isPlain || groups.some((group) => group.start !== start || group.end !== end)) return undefined;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return budget.period === "lifetime" ? Number(budget.amount) : Number(budget.amount) * days;
}

/** A month a row: together they are the same. */
function inTwo(cells) {
  if (cells.End === "" || cells.End <= cells.Start) return [cells];
  const half = Math.floor(Number(cells.Budget) * 50) / 100;
  return [
    { ...cells, Budget: half.toFixed(2), End: cells.Start },
    { ...cells, Budget: (Number(cells.Budget) - half).toFixed(2), Start: addDays(cells.Start, 1) },
  ];
}
