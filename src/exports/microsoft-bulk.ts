import type { ColumnName } from "./columns.ts";
import { firstSet, linesTogether } from "./fields/together.ts";
import type { CellOf, ExportFormat } from "./format.ts";
import { listsOf } from "./microsoft/lists.ts";

const group = { "adGroup.name": ["Ad Group"] } as const;

/** Source: Microsoft Advertising, Bulk File Schema (bingads-13/bulk-service/bulk-file-schema). */
export const microsoftBulk: ExportFormat = {
  id: "microsoft-bulk",
  label: "a Microsoft Advertising bulk file",
  platform: "microsoft-ads",
  marks: [
    ["Type"],
    ["Parent Id"],
    ["Client Id", "Modified Time", "Sync Time", "Ad Group", "Budget Type", "Final Url"],
    ["Id"],
  ],
  synonyms: {
    "campaign.name": ["Campaign"],
    status: ["Status"],
    landing: ["Final Url"],
    "landing.also": ["Mobile Final Url"],
    template: ["Tracking Template"],
    suffix: ["Final Url Suffix"],
    params: ["Custom Parameter"],
    "flight.start": ["Start Date"],
    "flight.end": ["End Date"],
    timeZone: ["Time Zone"],
  },
  kindOf,
  telling: ["Type"],
  kinds: {
    account: { account: true, columns: { "account.id": ["Id"] } },
    campaign: {
      level: "campaign",
      columns: {
        "campaign.id": ["Id"],
        "account.id": ["Parent Id"],
        type: ["Campaign Type"],
        budget: ["Budget"],
        "budget.period": ["Budget Type"],
        "budget.shared": ["Budget Id", "Budget Name"],
      },
      without: ["landing", "landing.also", "flight.start", "flight.end"],
      uses: ["Budget Id", "Budget Name"],
    },
    budget: {
      usedBy: ["Id", "Budget Name"],
      columns: {
        "campaign.budget": ["Budget"],
        "campaign.budget.period": ["Budget Type"],
        "budget.shared": ["Budget Name"],
      },
      says: ["campaign.budget", "campaign.budget.period", "budget.shared"],
    },
    "ad group": {
      level: "adGroup",
      columns: { ...group, "adGroup.id": ["Id"], "campaign.id": ["Parent Id"] },
      without: ["landing", "landing.also", "timeZone"],
    },
    ad: {
      level: "ad",
      columns: {
        ...group,
        "ad.id": ["Id"],
        "adGroup.id": ["Parent Id"],
        copy: ["Headline", "Description", "Title", "Text", "Title Part 1", "Title Part 2", "Title Part 3"],
      },
      without: ["flight.start", "flight.end", "timeZone"],
    },
    "asset group": {
      level: "adGroup",
      columns: { "adGroup.name": ["Asset Group"], "adGroup.id": ["Id"], "campaign.id": ["Parent Id"] },
      without: ["timeZone"],
    },
    "keyword with a page of its own": {
      level: "ad",
      columns: { ...group, "ad.name": ["Keyword"], "ad.id": ["Id"], "adGroup.id": ["Parent Id"] },
      without: ["flight.start", "flight.end", "timeZone"],
    },
    "conversion goal": {
      addsTo: "tracking.conversion",
      of: "campaign",
      columns: { "campaign.id": ["Parent Id"], "tracking.conversion": ["Goal Id"] },
    },
    ...listsOf("campaign", { "campaign.id": ["Parent Id"] }),
    ...listsOf("adGroup", { ...group, "adGroup.id": ["Parent Id"] }),
  },
  clean,
  together: { copy: linesTogether, "budget.shared": firstSet },
  written: { decimal: ".", dates: "month-first" },
  dateShape: /^[1-9]\d?\/[1-9]\d?\/\d{4}/,
  shortRows: true,
  howToExport:
    "in Microsoft Advertising: Campaigns, More, Download bulk file, with the entities and columns you need",
};

function kindOf(cell: CellOf): string {
  const type = cell("Type");
  if (/^(campaign|ad group|asset group|account)$/i.test(type)) return type.toLowerCase();
  // What a campaign that shares a budget says of it is read-only: the budget's own row sets it. Source:
  // Microsoft Advertising, Budget Record - Bulk; "Planning Ahead for Shared Budget APIs" (CampaignServiceCannotUpdateSharedBudget).
  if (/^budget$/i.test(type)) return /^deleted$/i.test(cell("Status")) ? "deleted budget" : "budget";
  if (/ ad$/i.test(type)) return "ad";
  if (/^keyword$/i.test(type) && cell("Final Url") !== "") return "keyword with a page of its own";
  const list = listRow.exec(type);
  if (!list) return type;
  // A paused exclusion excludes nobody.
  const idle = [cell("Status"), cell("Action Type")].find((word) => /^(paused|deleted?)$/i.test(word));
  if (idle) return `${idle.toLowerCase()} list`;
  const [, of = "", negative, what = ""] = list;
  const kind = / association$/i.test(what) ? "audience" : what.toLowerCase().replace(/ criterion$/, "");
  if (kind === "conversion goal") return "conversion goal";
  return `${of.toLowerCase()} ${negative ? "excluded" : "included"} ${kind}`;
}

const listRow =
  /^(campaign|ad group) (negative )?(.+ association|location criterion|radius criterion|conversion goal)$/i;

/** Ad text is a list of JSON; `delete_value` clears a field; the parent 0 is whichever account the file is uploaded to. */
function clean(text: string, name: ColumnName): string {
  if (text === "delete_value" || (text === "0" && name === "account.id")) return "";
  if (name !== "copy") return text;
  const parts = [...text.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, part = ""]) => part);
  return parts.length === 0 ? text : parts.join(" | ");
}
