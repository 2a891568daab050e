import { isPageOfFeed, needsNoPage } from "../../facts/pageless.ts";
import { defineRule, noOptions } from "../define.ts";

export const missing = defineRule({
  id: "url/missing",
  summary: "There is no landing page.",
  why: "The ad leads nowhere, or wherever the platform falls back to, without any tracking.",
  severity: "hold",
  reads: ["click", "type?", "objective?"],
  policy: [],
  options: noOptions,
  *check({ click, type, objective }) {
    if (click.page !== undefined || needsNoPage(type, objective) || isPageOfFeed(type)) return;
    if (click.texts.landing === undefined) yield { missing: ["landing"] };
    else
      yield { at: "click.landing", message: "no landing page is set", found: "nothing", expected: "a URL" };
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", "Landing page": "", Objective: "Lead Generation" },
        { Campaign: "summer", "Landing page": "", "Campaign type": "App" },
        { Campaign: "autumn", "Landing page": "", Objective: "OUTCOME_ENGAGEMENT" },
        { Campaign: "winter", "Landing page": "", "Campaign type": "Shopping" },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "", Objective: "OUTCOME_LEADS" }],
      finds: [{ found: "nothing" }],
    },
    { rows: [{ Campaign: "spring", "Landing page": "" }], finds: [{ found: "nothing", expected: "a URL" }] },
    {
      rows: [{ Campaign: "spring", "Landing page": "", "URL tags": "utm_source=a" }],
      finds: [{ found: "nothing", header: "Landing page" }],
    },
    { rows: [{ Campaign: "spring", "URL tags": "utm_source=a" }], finds: [] },
    {
      rows: [
        { Campaign: "spring", Ad: "", "Landing page": "" },
        { Campaign: "spring", Ad: "video", "Landing page": "https://example.com/" },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Daily budget": "1.00" }], finds: [] },
  ],
});
