import type { ExportFormat } from "./format.ts";

const parents = { "campaign.name": ["Campaign"], "adGroup.name": ["Ad Group"] } as const;

/** Source: Microsoft Advertising, Bulk File Schema (bingads-13/bulk-service/bulk-file-schema). */
export const microsoftBulk: ExportFormat = {
  id: "microsoft-bulk",
  label: "a Microsoft Advertising bulk file",
  platform: "microsoft-ads",
  marks: [["Type"], ["Parent Id"], ["Client Id", "Modified Time", "Sync Time"], ["Id"]],
  synonyms: {
    ...parents,
    status: ["Status"],
    landing: ["Final Url"],
    template: ["Tracking Template"],
    suffix: ["Final Url Suffix"],
    params: ["Custom Parameter"],
    "flight.start": ["Start Date"],
    "flight.end": ["End Date"],
    timeZone: ["Time Zone"],
  },
  kindOf: (cell) => kindOf(cell("Type"), cell("Final Url") !== ""),
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
      without: ["landing", "adGroup.name", "flight.start", "flight.end"],
    },
    "ad group": {
      level: "adGroup",
      columns: { "adGroup.id": ["Id"], "campaign.id": ["Parent Id"] },
      without: ["landing", "timeZone"],
    },
    ad: {
      level: "ad",
      columns: {
        "ad.id": ["Id"],
        "adGroup.id": ["Parent Id"],
        copy: ["Headline", "Description", "Title", "Text", "Title Part 1", "Title Part 2", "Title Part 3"],
      },
      without: ["flight.start", "flight.end", "timeZone"],
    },
    "keyword with a page of its own": {
      level: "ad",
      columns: { "ad.name": ["Keyword"], "ad.id": ["Id"], "adGroup.id": ["Parent Id"] },
      without: ["flight.start", "flight.end", "timeZone"],
    },
    ...listsOf("campaign", { "campaign.id": ["Parent Id"] }),
    ...listsOf("adGroup", { "adGroup.id": ["Parent Id"] }),
  },
  // Up to ten pages stand in a cell and the first is served. `delete_value` clears a field.
  clean: (text, name) => {
    if (text === "delete_value") return "";
    return name === "landing" ? (text.split("; ")[0] ?? "") : text;
  },
  written: { decimal: ".", dates: "month-first" },
  shortRows: true,
  howToExport:
    "in Microsoft Advertising: Campaigns, More, Download bulk file, with the entities and columns you need",
};

function kindOf(type: string, hasPage: boolean): string {
  if (/^(campaign|ad group|account)$/i.test(type)) return type.toLowerCase();
  if (/ ad$/i.test(type)) return "ad";
  if (/^keyword$/i.test(type) && hasPage) return "keyword with a page of its own";
  const list = /^(campaign|ad group) (negative )?(?:(.+ association)|location criterion)$/i.exec(type);
  if (!list) return type;
  const [, of = "", negative, association] = list;
  return `${of.toLowerCase()} ${negative ? "excluded" : "included"} ${association ? "audience" : "location"}`;
}

function listsOf(of: "campaign" | "adGroup", columns: ExportFormat["synonyms"]): ExportFormat["kinds"] {
  const name = of === "campaign" ? "campaign" : "ad group";
  return {
    [`${name} included audience`]: {
      addsTo: "audiences.included",
      of,
      columns: { ...columns, "audiences.included": ["Audience"] },
      id: "Audience Id",
    },
    [`${name} excluded audience`]: {
      addsTo: "audiences.excluded",
      of,
      columns: { ...columns, "audiences.excluded": ["Audience"] },
      id: "Audience Id",
    },
    [`${name} included location`]: { addsTo: "regions", of, columns: { ...columns, regions: ["Target"] } },
    [`${name} excluded location`]: {
      addsTo: "regions.excluded",
      of,
      columns: { ...columns, "regions.excluded": ["Target"] },
    },
  };
}
