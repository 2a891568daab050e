import { isLeftover } from "../../facts/leftovers.ts";
import { defineRule, noOptions } from "../define.ts";
import { isGoverned, ofUnreadValues, utmParams } from "./_params.ts";

export const uppercase = defineRule({
  id: "utm/uppercase",
  summary: "A UTM value has capital letters.",
  why: "Analytics keeps Email and email apart, so the numbers of one campaign stand in two rows.",
  severity: "note",
  givesWayTo: ofUnreadValues,
  reads: ["click"],
  policy: [],
  consults: ["utm"],
  options: noOptions,
  *check({ click }, { policy: { utm } }) {
    for (const { name, param } of utmParams(click)) {
      const { literal, value } = param;
      if (literal === literal.toLowerCase() || isGoverned(name, utm) || isLeftover(value)) continue;
      yield {
        at: `utm.${name}`,
        message: `${param.key} has capital letters`,
        found: value,
        expected: "lower case",
        fix: literal === value ? value.toLowerCase() : undefined,
        safe: true,
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_medium=Paid_Social" }],
      finds: [{ found: "Paid_Social", expected: "lower case", fix: "paid_social" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/Shop?utm_medium=cpc&Ref=A" }],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "LinkedIn",
          "Landing page": "https://example.com/?utm_content={{CREATIVE_ID}}",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=gr%C3%BCn%2Cx" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=TODO" }], finds: [] },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Microsoft Ads",
          "Landing page": "https://example.com/?utm_content={AdId",
        },
      ],
      finds: [],
    },
    {
      policy: "utm:\n  medium: [CPC]",
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_medium=CPC" }],
      finds: [],
    },
  ],
});
