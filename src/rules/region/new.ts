import { marketOf, regionKey } from "../../model/past.ts";
import { namesOf, plural } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";

const past = [{ Campaign: "winter", "Account ID": "7", Countries: "DE; FR" }];
const row = { Campaign: "spring", "Account ID": "7" };

export const newRegion = defineRule({
  id: "region/new",
  summary: "A region is targeted that no past export has of the account, or else of the platform.",
  why: "A first campaign in a country needs more than a click: a page in its language, a price, a legal text, and somebody who said that the market is open.",
  severity: "hold",
  reads: ["regions", "account?", "platform?"],
  policy: ["history"],
  givesWayTo: [
    { rule: "region/not-allowed", found: "same" },
    { rule: "region/sanctioned", found: "same" },
    { rule: "region/partly-sanctioned", found: "same" },
  ],
  options: noOptions,
  *check({ regions, account, platform }, { policy: { history } }) {
    for (const { clause } of history) {
      const known = clause.regions.get(marketOf({ account, platform }));
      if (!known?.size) {
        if (regions.length > 0) yield { missing: [], reason: noPast };
        continue;
      }
      const whose = account ? `the account ${account.name}` : (platform ?? "the platform");
      const fresh = regions.filter((region) => !known.has(regionKey(region)));
      const places = new Set(fresh.map(({ code }) => code));
      for (const place of places) {
        const all = fresh.filter(({ code }) => code === place);
        yield {
          at: "regions",
          message: `past exports of ${whose} never had the region: they have ${plural(known.size, "other")}`,
          found: place === undefined ? shown(all.map(({ text }) => text)) : (all[0]?.text ?? place),
          expected: `${shown([...known].sort())}, or the word of somebody that the market is new`,
        };
      }
    }
  },
  examples: [
    {
      past,
      rows: [{ ...row, Countries: "DE; Austria" }],
      finds: [{ found: "Austria", expected: "DE and FR, or the word of somebody that the market is new" }],
    },
    {
      past: [{ Campaign: "winter", Platform: "Meta", Countries: "DE" }],
      rows: [{ Campaign: "spring", Platform: "Meta", Countries: "Austria; Poland" }],
      finds: [{ found: "Poland" }, { found: "Austria" }],
    },
    { past, rows: [{ ...row, Countries: "Germany" }], finds: [] },
    { past, rows: [{ ...row, "Account ID": "8", Countries: "Austria" }], finds: [] },
    { past, policy: "regions: [DE]", rows: [{ ...row, Countries: "Austria" }], finds: [] },
    { rows: [{ ...row, Countries: "Austria" }], finds: [] },
  ],
});

const noPast = "not compared: no past export says the regions of its account or platform";
const most = 10;

function shown(texts: readonly string[]): string {
  const more = texts.length - most;
  return more > 0 ? `${texts.slice(0, most).join(", ")} and ${more} more` : namesOf(texts);
}
