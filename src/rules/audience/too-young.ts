import { z } from "zod";
import { defineRule } from "../define.ts";

export const tooYoung = defineRule({
  id: "audience/too-young",
  summary: "Ads are shown to people younger than the policy lets them be.",
  why: "To reach minors with a shop, a wager or a drink is forbidden in most places, and the platforms leave the age to whoever sets it.",
  severity: "hold",
  reads: ["ageMin?"],
  policy: [],
  options: z.strictObject({
    "at-least": z
      .number()
      .int()
      .default(18)
      .describe("the youngest age that may be reached; 21 or more where the product asks for it"),
  }),
  *check({ ageMin }, { options }) {
    const least = options["at-least"];
    if (ageMin === undefined || ageMin >= least) return;
    yield {
      at: "ageMin",
      message: `the ads are shown to people from the age of ${ageMin}`,
      found: String(ageMin),
      expected: `${least} or older`,
    };
  },
  examples: [
    { rows: [{ Campaign: "spring", "Age Min": "13" }], finds: [{ found: "13", expected: "18 or older" }] },
    {
      policy: "rules: { audience/too-young: { at-least: 21 } }",
      rows: [{ Campaign: "spring", "Age Min": "20" }],
      finds: [{ found: "20", expected: "21 or older" }],
    },
    { rows: [{ Campaign: "spring", "Age Min": "18" }], finds: [] },
    { rows: [{ Campaign: "spring", "Age Min": "" }], finds: [] },
    { rows: [{ Campaign: "spring" }], finds: [] },
  ],
});
