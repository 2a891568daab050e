import type { ExportFormat } from "./format.ts";

/**
 * Report files of the AdWords API, which ended in 2022 and whose files live on. Source: AdWords API reference, report
 * types and "Reporting concepts": money is in micros in the rows and in units in the totals, `Budget` is the budget by
 * the day, lists of URLs are JSON. The line above the header alone tells them from what people download, in units.
 */
export const googleAdsAwql: ExportFormat = {
  id: "google-ads-awql",
  label: "a report of the AdWords API",
  platform: "google-ads",
  opens: /^.*\b[A-Z]+(?:_[A-Z]+)*_REPORT\b.*\d{4}\)"?(?:\n|$)/,
  synonyms: {
    "account.id": ["Customer ID"],
    account: ["Account", "Client name"],
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign"],
    "campaign.status": ["Campaign state"],
    "adGroup.id": ["Ad group ID"],
    "adGroup.name": ["Ad group"],
    "adGroup.status": ["Ad group state"],
    "ad.id": ["Ad ID"],
    "ad.status": ["Ad state"],
    type: ["Advertising Channel"],
    currency: ["Currency"],
    "campaign.budget.daily": ["Budget"],
    "budget.shared": ["Budget ID"],
    "flight.start": ["Start date"],
    "flight.end": ["End date"],
    landing: ["Final URL"],
    "landing.also": ["Mobile final URL"],
    template: ["Tracking template"],
    suffix: ["Final URL suffix"],
  },
  clean: (text, name) => {
    if (text === "--" || (name === "flight.end" && text.startsWith("2037-12-30"))) return "";
    // A list of pages, in JSON.
    return name.startsWith("landing") ? text.replace(/^\["?|"?\]$/g, "").replaceAll('","', "; ") : text;
  },
  written: { decimal: "." },
  units: { "campaign.budget.daily": "micros" },
  isReport: true,
  howToExport:
    "export the settings from Google Ads instead: in Google Ads Editor, Account, Export, Export whole account",
};
