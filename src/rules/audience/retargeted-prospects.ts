import { z } from "zod";
import { type Glob, matchesGlob } from "../../values/glob.ts";
import { piecesOf } from "../../values/pieces.ts";
import { defineRule } from "../define.ts";

const globs = (described: string, ...texts: readonly string[]) =>
  z
    .array(z.string())
    .default([...texts])
    .describe(described);

export const retargetedProspects = defineRule({
  id: "audience/retargeted-prospects",
  summary: "A campaign or ad group that is named for prospecting targets people who know the brand already.",
  why: "Visitors and buyers answer better than strangers do, so the report praises the prospecting that reached none, and next quarter's budget follows it.",
  severity: "hold",
  reads: ["campaign.name?", "adGroup.name?", "audiences.included"],
  policy: [],
  options: z.strictObject({
    prospecting: globs("the words of a name that mean new people", "prospecting"),
    known: globs(
      "audiences (* stands for any text) of people who know the brand",
      ...["*remarketing*", "*retargeting*", "*existing customer*", "*customer list*", "*past purchaser*"],
      ...["*past buyer*", "*all visitors*", "*website visitors*", "*site visitors*", "*cart abandon*"],
    ),
    allow: globs(
      "audiences that are new people all the same, such as those who are like customers",
      ...[
        "*lookalike*",
        "*look-alike*",
        "*similar*",
        "lal*",
        "*_lal*",
        "* lal*",
        "*excl*",
        "*non-*",
        "*expansion*",
      ],
    ),
  }),
  givesWayTo: [
    { rule: "audience/denied", found: "same" },
    { rule: "audience/not-allowed", found: "same" },
  ],
  *check(
    { "campaign.name": campaign, "adGroup.name": adGroup, "audiences.included": included },
    { options: { prospecting, known, allow } },
  ) {
    if ([campaign, adGroup].some((text) => saysAny(text, returning))) return;
    const name = [adGroup, campaign].find((text) => saysAny(text, prospecting));
    if (name === undefined) return;
    for (const audience of included) {
      const pieces = [audience.name, ...(audience.pieces ?? piecesOf(audience.name))];
      const isKnown = pieces.some((text) => matches(known, text) && !matches(allow, text));
      if (!isKnown || matches(allow, audience.name)) continue;
      yield {
        at: "audiences.included",
        message: `the audience knows the brand, and ${name} is named for new people`,
        found: audience.name,
        expected: "an audience of new people, or another name",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "us_prospecting_2026q4", Audiences: "Interest: shoes; All visitors 540d" }],
      finds: [
        {
          found: "All visitors 540d",
          expected: "an audience of new people, or another name",
          header: "Audiences",
        },
      ],
    },
    {
      rows: [{ Campaign: "spring", "Ad set": "Prospecting DE", Audiences: "Existing customers, DE" }],
      finds: [{ found: "Existing customers, DE" }],
    },
    {
      rows: [
        { Campaign: "us_prospecting", Audiences: "Lookalike (US, 1%) - Past purchasers; LAL site visitors" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "us_prospecting", Audiences: "Shoes", "Excluded audiences": "Existing customers" },
        { Campaign: "us_prospecting_remarketing", Audiences: "All visitors" },
        { Campaign: "us_retargeting", Audiences: "All visitors" },
        { Campaign: "prospectingtools_de", Audiences: "All visitors" },
      ],
      finds: [],
    },
    {
      policy: 'rules: { audience/retargeted-prospects: { prospecting: [neu], known: ["*Kunden*"] } }',
      rows: [{ Campaign: "de_neu_2026", Audiences: "Bestandskunden" }],
      finds: [{ found: "Bestandskunden" }],
    },
    {
      policy: 'audiences: { deny: ["All visitors*"] }',
      rows: [{ Campaign: "us_prospecting", Audiences: "All visitors" }],
      finds: [],
    },
  ],
});

/** A name that says both means both. */
const returning = ["remarketing", "retargeting", "rmkt", "rtg"];

/** As a whole word: `cold` is not in `coldbrew`. */
function saysAny(name: string | undefined, words: readonly string[]): boolean {
  const said = (name ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => said.includes(word.toLowerCase()));
}

function matches(texts: readonly string[], value: string): boolean {
  return texts.some((text) => matchesGlob({ text, ignoreCase: true } satisfies Glob, value));
}
