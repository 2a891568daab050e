import { adderOf } from "../../facts/click-ids.ts";
import { isLeftover } from "../../facts/leftovers.ts";
import { macrosIn } from "../../facts/macro-standing.ts";
import { defineRule, noOptions } from "../define.ts";

export const clickId = defineRule({
  id: "url/click-id",
  summary: "The id of one click or visitor stands in the link that everybody will click.",
  why: "The link was copied from a browser or a mail after a click: every click and sale of the campaign is credited to that one, or to that person.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { key, value, raw } of click.params) {
      const adder = adderOf(key);
      if (adder === undefined || value.trim() === "" || isLeftover(value)) continue;
      // A macro is filled in at each click; whether it is one is the business of other rules.
      if (macrosIn(raw).length > 0 || macrosIn(value).length > 0) continue;
      yield {
        at: `param.${key}`,
        message: `the parameter ${key} is added to each click by ${adder} itself, and this is that of another click`,
        found: `${key}=${raw}`,
        expected: `a link without ${key}`,
      };
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a&gclid=Cj0KCQjw_x&gad_source=1",
        },
      ],
      finds: [{ found: "gclid=Cj0KCQjw_x", expected: "a link without gclid" }, { found: "gad_source=1" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/", "URL tags": "ScCid=4f1a" }],
      finds: [{ found: "ScCid=4f1a", header: "URL tags" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?gclid={gclid}&msclkid=&ttclid=__CLICKID__&ref=fbclid&epikk=1",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?gclsrc=aw.ds&s_kwcid=AL!1!3!{creative}!e!g&X-Amz-Signature=9f&sig=a%3D&clickref=1",
        },
      ],
      finds: [],
    },
  ],
});
