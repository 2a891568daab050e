import type { Level } from "../model/field.ts";
import { linesTogether, listTogether } from "./fields/together.ts";
import type { ExportFormat, Headers, RowKind } from "./format.ts";
import { adText } from "./google-ads/ad-text.ts";
import { geoIds, kindOf } from "./google-ads/editor-rows.ts";

const group: Headers = {
  "adGroup.name": ["Ad Group", "Ad group name"],
  "adGroup.status": ["Ad Group Status"],
};
const pages: Headers = {
  landing: ["Final URL", "Final URLs"],
  "landing.also": ["Final mobile URL", "Mobile final URL"],
};
const assetGroup: Headers = {
  ...pages,
  "adGroup.name": ["Asset Group"],
  "adGroup.status": ["Asset Group Status"],
  copy: adText,
};
const settings: Headers = {
  type: ["Campaign Type"],
  "campaign.budget": ["Budget", "Campaign budget"],
  "campaign.budget.period": ["Budget type"],
  "campaign.budget.daily": ["Campaign daily budget", "Daily budget"],
  "budget.shared": ["Budget name"],
  "flight.start": ["Start Date"],
  "flight.end": ["End Date"],
  "tracking.conversion": ["Standard conversion goals"],
};
const settingsByTheDay: Headers = {
  ...settings,
  "campaign.budget.daily": ["Budget", "Campaign budget", "Campaign daily budget", "Daily budget"],
};
const page: Headers = { ...pages, status: ["Status"] };

/**
 * Source: Google Ads Editor Help, "CSV file columns" (support.google.com/google-ads/editor/answer/57747): headers in
 * English in any case and spacing, `[]` for nothing, a budget by the day where no type is said. Rows have no type of
 * their own; what tells them apart was read off exports of three accounts.
 */
export const googleAdsEditor: ExportFormat = {
  id: "google-ads-editor",
  label: "a Google Ads Editor file",
  platform: "google-ads",
  marks: [
    ["Campaign", "Campaign name"],
    [
      "Account settings",
      "Ad Group Type",
      "Bid Strategy Type",
      "Campaign#Original",
      "Criterion Type",
      "EU political ads",
      "Flexible Reach",
      "Headline 1",
      "Link Text",
      "Max CPC",
      "Networks",
    ],
    // A plan of one's own may name networks, or what a click may cost.
    [
      ...["Account settings", "Campaign#Original", "Campaign Type", "Budget type", "Bid Strategy Type"],
      ...["Ad Group", "Ad group name", "Asset Group", "Criterion Type", "EU political ads", "Link Text"],
    ],
  ],
  // Whoever says in a column whose the campaigns are is not the editor, nor is who calls the levels by other names.
  unlike: [
    ...["Platform", "Channel", "Row Type", "Record Type", "Entity"],
    ...["Ad set", "Ad set name", "Ad set ID", "Buying Type", "Campaign Objective", "Ad Group Placement"],
  ],
  synonyms: {
    "account.id": ["Account", "Customer ID"],
    account: ["Account name"],
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign", "Campaign name"],
    "campaign.status": ["Campaign Status"],
    euPolitical: ["EU political ads"],
    template: ["Tracking template", "Tracking URL"],
    suffix: ["Final URL suffix"],
    params: ["Custom parameters", "Custom parameter"],
    "audiences.included": [
      "Remarketing audience segments",
      "Custom audience segments",
      "Interest categories",
      "Detailed demographics",
      "Life events",
    ],
    "audiences.excluded": ["Remarketing audience exclusions"],
  },
  kindOf,
  telling: ["Criterion Type"],
  kinds: {
    account: { account: true },
    ...withSettings("campaign", { level: "campaign", columns: { regions: ["Location", "Geo targeting"] } }),
    ...withSettings("ad group", { level: "adGroup", columns: group }),
    ...withSettings("asset group", { level: "adGroup", columns: assetGroup }),
    ...withSettings("ad", {
      level: "ad",
      columns: { ...group, ...page, copy: adText },
    }),
    ...withSettings("keyword with a page of its own", {
      level: "ad",
      columns: { ...group, ...page, "ad.name": ["Keyword"] },
    }),
    ...withSettings("keyword with tracking of its own", {
      level: "ad",
      columns: { ...group, status: ["Status"], "ad.name": ["Keyword"] },
    }),
    ...withSettings("keyword", {
      level: "ad",
      columns: { ...group, "ad.name": ["Keyword"] },
      without: ["template", "suffix", "params"],
    }),
    // Assets that are clicked, on pages of their own.
    sitelink: { level: "ad", columns: { ...group, ...page, "ad.name": ["Link Text"] } },
    promotion: { level: "ad", columns: { ...group, ...page, "ad.name": ["Promotion target"] } },
    "keyword without a link of its own": { skip: "keyword row without a link of its own" },
    "campaign included audience": audience("campaign", "audiences.included"),
    "campaign excluded audience": audience("campaign", "audiences.excluded"),
    "ad group included audience": audience("adGroup", "audiences.included"),
    "ad group excluded audience": audience("adGroup", "audiences.excluded"),
    "campaign included location": location("regions"),
    "campaign excluded location": location("regions.excluded"),
  },
  together: { "audiences.included": listTogether, copy: linesTogether },
  clean: (text) => (text === "[]" ? "" : text),
  written: { decimal: "." },
  howToExport:
    "in Google Ads Editor: Account, Export, Export whole account, as CSV; it writes only columns that something in the account uses",
};

type EntityKind = Extract<RowKind, { readonly level: Level }>;

/** Tools repeat the campaign's settings in the rows of its ads; the editor leaves them out. */
function withSettings(name: string, kind: EntityKind): Record<string, RowKind> {
  return {
    [name]: kind,
    [`${name}, budget as its type says`]: { ...kind, columns: { ...settings, ...kind.columns } },
    [`${name}, budget by the day`]: { ...kind, columns: { ...settingsByTheDay, ...kind.columns } },
  };
}

function audience(of: "campaign" | "adGroup", addsTo: "audiences.included" | "audiences.excluded"): RowKind {
  return { addsTo, of, columns: { ...group, [addsTo]: ["Audience segment"] }, id: "ID" };
}

function location(addsTo: "regions" | "regions.excluded"): RowKind {
  return { addsTo, of: "campaign", columns: { [addsTo]: ["Location", "Geo targeting"] }, id: geoIds };
}
