import { z } from "zod";
import { doubtfulCountries, isDoubtfulTerritory } from "../../facts/sanctions.ts";
import { defineRule } from "../define.ts";

export const partlySanctioned = defineRule({
  id: "region/partly-sanctioned",
  summary: "A region is targeted of which a part is under sanctions, or may still be.",
  why: "In a part of Donetsk and Luhansk, and perhaps in Syria, the platforms serve no ads and a sale is an offence: only somebody who knows the present rules can say.",
  severity: "hold",
  reads: ["regions", "platform?"],
  policy: [],
  options: z.strictObject({
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, "a country is two capital letters, such as SY"))
      .default([...doubtfulCountries])
      .describe("the countries that a person is to decide about, by their two letters"),
  }),
  givesWayTo: [{ rule: "region/sanctioned", found: "same" }],
  *check({ regions, platform }, { options: { countries } }) {
    for (const { code, text } of regions) {
      const isListed = code !== undefined && countries.includes(code);
      if (!isListed && !(code === undefined && isDoubtfulTerritory(text, platform))) continue;
      yield {
        at: "regions",
        message: "ads are targeted at a region that is under sanctions in part, or was until lately",
        found: text,
        expected: "another region, or the word of somebody who knows the present rules",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Countries: "DE; Donetsk Oblast" }],
      finds: [
        {
          found: "Donetsk Oblast",
          expected: "another region, or the word of somebody who knows the present rules",
        },
      ],
    },
    { rows: [{ Campaign: "spring", Countries: "SY" }], finds: [{ found: "SY" }] },
    { rows: [{ Campaign: "spring", Countries: "Ukraine; Kyiv; DE" }], finds: [] },
    {
      policy: "rules: { region/partly-sanctioned: { countries: [IR, SY] } }",
      rows: [{ Campaign: "spring", Countries: "Iran" }],
      finds: [],
    },
  ],
});
