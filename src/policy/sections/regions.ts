import { z } from "zod";
import { countryCode } from "../../facts/countries.ts";
import { compileSelector, selectorSchema } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection } from "./define.ts";

const country = word("a country, by its two letters or its name").refine(
  (text) => countryCode(text) !== undefined,
  {
    error: ({ input }) => `${String(input)} is not a country: write its two letters, such as DE`,
  },
);

export const regions = defineSection({
  key: "regions",
  schema: z
    .union([
      z.array(country).min(1, "is an empty list"),
      z
        .array(
          z.strictObject({
            for: selectorSchema.optional(),
            allow: z.array(country).min(1, "is an empty list").describe("the countries"),
          }),
        )
        .min(1, "is an empty list"),
    ])
    .describe("the countries campaigns may target"),
  compile: (input, compiling) => {
    const codes = (texts: readonly string[]) => texts.flatMap((text) => countryCode(text) ?? []);
    const [first] = input;
    if (first === undefined) return [];
    const plain = input.flatMap((each) => (typeof each === "string" ? [each] : []));
    if (plain.length > 0) return [{ for: {}, clause: { codes: codes(plain) }, where: "regions" }];
    return input.flatMap((each, index) =>
      typeof each === "string"
        ? []
        : [
            {
              for: compileSelector(each.for, ["regions", index, "for"], compiling),
              clause: { codes: codes(each.allow) },
              where: compiling.where(["regions", index]),
            },
          ],
    );
  },
});
