import { linesTogether } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";

const spent = ["Total Spent", "Totaal besteed"];
const outcomes = ["Impressions", "Weergaven", "Clicks", "Klikken"];

/** What today's campaign was called until LinkedIn renamed its levels: campaign group. */
const old = {
  group: ["Campaign Group Name", "Campaign Group"],
  groupId: ["Campaign Group ID"],
} as const;

const shared: Headers = {
  account: ["Account Name", "Accountnaam"],
  "account.id": ["Account ID", "Account-ID"],
  currency: ["Currency", "Valuta"],
  "ad.id": ["Ad ID", "Creative ID", "Advertentie-ID"],
  "ad.name": ["Ad Name", "Creative Name", "Advertentienaam"],
  "ad.status": ["Ad Status", "Creative Status", "Advertentiestatus"],
  objective: [
    "Ad Set Objective",
    "Campaign Objective Type",
    "Objective Type",
    "Doelstelling van advertentieset",
  ],
  landing: ["Click URL", "URL", "Destination URL"],
  copy: ["Ad Introduction Text", "Inleidende advertentietekst", "Ad Headline", "Kop van advertentie"],
};

const daily = ["Daily Budget", "Dagbudget"];
const total = ["Total Budget", "Lifetime Budget", "Totaalbudget"];

const today = {
  campaign: {
    "campaign.id": ["Campaign ID", "Campagne-ID"],
    "campaign.name": ["Campaign Name", "Campagnenaam"],
  },
  status: ["Campaign Status", "Status campagne"],
  dates: { "flight.start": ["Campaign Start Date"], "flight.end": ["Campaign End Date"] },
  adSet: {
    "adGroup.id": ["Ad Set ID", "Advertentieset-ID"],
    "adGroup.name": ["Ad Set Name", "Naam van advertentieset"],
    "adGroup.status": ["Ad Set Status", "Status van advertentieset"],
    "adGroup.flight.start": ["Ad Set Start Date"],
    "adGroup.flight.end": ["Ad Set End Date"],
    "adGroup.budget.daily": [...daily, "Ad Set Daily Budget"],
    "adGroup.budget.lifetime": [...total, "Ad Set Total Budget"],
  },
} as const satisfies Record<string, Headers | readonly string[]>;

const now: Headers = {
  ...shared,
  ...today.campaign,
  ...today.dates,
  "campaign.status": today.status,
};

const before: Headers = {
  ...shared,
  "campaign.id": old.groupId,
  "campaign.name": old.group,
  "campaign.status": ["Campaign Group Status"],
  "flight.start": ["Campaign Group Start Date"],
  "flight.end": ["Campaign Group End Date"],
};

const oldCampaign: Headers = {
  "adGroup.id": today.campaign["campaign.id"],
  "adGroup.name": today.campaign["campaign.name"],
  "adGroup.status": today.status,
  "adGroup.flight.start": today.dates["flight.start"],
  "adGroup.flight.end": today.dates["flight.end"],
  "adGroup.budget.daily": [...daily, "Campaign Daily Budget"],
  "adGroup.budget.lifetime": [...total, "Campaign Total Budget"],
};

/**
 * What Campaign Manager exports from its performance pages: UTF-16 with tabs, a preamble of four lines, numbers and
 * dates in the language of the headers, which may change from one export to the next. The start date of a row is the
 * report's, not the flight's.
 * Sources: LinkedIn Help, "Campaign Manager reports"; headers of public programs that read them, before and after the
 * levels were renamed.
 */
export const linkedinReport: ExportFormat = {
  id: "linkedin-report",
  label: "a report of LinkedIn Campaign Manager",
  platform: "linkedin",
  marks: [
    spent,
    outcomes,
    ["Campaign Name", "Campagnenaam", "Ad Set Name", ...old.group],
    [
      ...[
        "Start Date (in UTC)",
        "Begindatum (in UTC)",
        "Ad Set Name",
        "Naam van advertentieset",
        ...old.group,
      ],
      ...["Account Name", "Accountnaam", "Average CPM", "Click Through Rate", "Total Engagements"],
    ],
  ],
  synonyms: {},
  kindOf: (cell) => {
    const has = (headers: readonly string[] = []) => headers.some((header) => cell(header) !== "");
    const renamed = !has([...old.group, ...old.groupId]);
    const { adSet, campaign } = today;
    if (has([...(shared["ad.id"] ?? []), ...(shared["ad.name"] ?? [])])) return renamed ? "ad" : "old ad";
    if (renamed && has([...adSet["adGroup.id"], ...adSet["adGroup.name"]])) return "ad set";
    if (!has([...campaign["campaign.id"], ...campaign["campaign.name"]]))
      return renamed ? "" : "old campaign group";
    return renamed ? "campaign" : "old campaign";
  },
  kinds: {
    campaign: { level: "campaign", columns: { ...now, "budget.daily": daily, "budget.lifetime": total } },
    "ad set": { level: "adGroup", columns: { ...now, ...today.adSet } },
    ad: { level: "ad", columns: { ...now, ...today.adSet } },
    "old campaign group": {
      level: "campaign",
      columns: { ...before, "budget.daily": daily, "budget.lifetime": total },
    },
    "old campaign": { level: "adGroup", columns: { ...before, ...oldCampaign } },
    "old ad": { level: "ad", columns: { ...before, ...oldCampaign } },
  },
  together: { copy: linesTogether },
  written: { decimal: "evidence", dates: "evidence" },
  isReport: true,
  howToExport:
    "for the settings, in Campaign Manager: tick the campaigns, then Bulk actions, Export, and check the three files together; or add Daily budget, Total budget and Click URL to the report's columns",
};
