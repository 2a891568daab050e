import { z } from "zod";
import { isSanctionedTerritory, sanctionedCountries } from "../../facts/sanctions.ts";
import { defineRule } from "../define.ts";

export const sanctioned = defineRule({
  id: "region/sanctioned",
  summary: "A country or territory under sanctions is targeted.",
  why: "The platforms serve no ads there and may suspend the account; and to sell there is an offence in many countries, whoever clicked.",
  severity: "block",
  reads: ["regions", "platform?"],
  policy: [],
  options: z.strictObject({
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, "a country is two capital letters, such as CU"))
      .default([...sanctionedCountries])
      .describe("the countries under sanctions, by their two letters"),
  }),
  *check({ regions, platform }, { options: { countries } }) {
    for (const { code, text } of regions) {
      const isListed = code !== undefined && countries.includes(code);
      if (!isListed && !(code === undefined && isSanctionedTerritory(text, platform))) continue;
      yield {
        at: "regions",
        message: "ads are targeted at a country or territory under sanctions",
        found: text,
        expected: "another region",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Countries: "DE; Iran" }],
      finds: [{ found: "Iran", expected: "another region" }],
    },
    { rows: [{ Campaign: "spring", Countries: "Crimea, Ukraine" }], finds: [{ found: "Crimea, Ukraine" }] },
    {
      policy: "rules: { region/sanctioned: { countries: [CU, IR, KP, RU] } }",
      rows: [{ Campaign: "spring", Countries: "Russia; Cuba" }],
      finds: [{ found: "Russia" }, { found: "Cuba" }],
    },
    { rows: [{ Campaign: "spring", Countries: "DE; Ukraine; South Korea; IQ; Russia" }], finds: [] },
    { rows: [{ Campaign: "spring", Countries: "DE", "Excluded countries": "Cuba" }], finds: [] },
    { rows: [{ Campaign: "spring", Countries: "" }], finds: [] },
  ],
});
