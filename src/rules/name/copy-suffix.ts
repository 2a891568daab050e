import { z } from "zod";
import { withoutCopyMark } from "../../facts/copies.ts";
import { levelNames } from "../../model/field.ts";
import { matchesGlob } from "../../values/glob.ts";
import { matchTemplate } from "../../values/template.ts";
import { defineRule } from "../define.ts";
import { nameReads, namesOf } from "./_levels.ts";

const template =
  'vocabulary: { region: [us, de], product: [atlas] }\nnames: { campaign: "{region}_{product}" }';

export const copySuffix = defineRule({
  id: "name/copy-suffix",
  summary: "A campaign or ad group still has the name that the platform gave to a copy of another.",
  why: "A copy that nobody renamed was seldom looked through: its budget, dates and audiences are those of the original, and reports by name leave it out.",
  severity: "hold",
  reads: nameReads,
  policy: [],
  consults: ["names"],
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe("names (* stands for any text) that are meant to be what they are"),
  }),
  *check(fields, { options, policy: { names } }) {
    if (!Object.hasOwn(fields, "campaign.name")) yield { missing: ["campaign.name"] };
    for (const { level, at, name } of namesOf(fields)) {
      const rest = withoutCopyMark(name);
      if (rest === undefined) continue;
      if (options.allow.some((text) => matchesGlob({ text, ignoreCase: true }, name))) continue;
      const templates = names.filter(({ clause }) => clause.level === level);
      // A name that fits its template is the team's own, and one that is off it even so is name/off-template's.
      if (templates.some(({ clause }) => matchTemplate(clause.template, name).ok)) continue;
      if (templates.some(({ clause }) => !matchTemplate(clause.template, rest).ok)) continue;
      yield {
        at,
        message: `the ${levelNames[level]} has the name of a copy`,
        found: name,
        expected: "a name of its own",
        fix: rest,
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "us_atlas_leads - Copy" }],
      finds: [{ found: "us_atlas_leads - Copy", expected: "a name of its own", fix: "us_atlas_leads" }],
    },
    { rows: [{ Campaign: "Kopie von Spring" }], finds: [{ found: "Kopie von Spring", fix: "Spring" }] },
    { rows: [{ Campaign: "spring (2)" }], finds: [{ found: "spring (2)", fix: "spring" }] },
    {
      rows: [
        { Campaign: "spring", "Ad group": "shoes #2", Ad: "a" },
        { Campaign: "spring", "Ad group": "shoes #2", Ad: "b" },
      ],
      finds: [{ found: "shoes #2", header: "Ad group", count: 2 }],
    },
    { policy: template, rows: [{ Campaign: "us_atlas - Copy" }], finds: [{ fix: "us_atlas" }] },
    { policy: template, rows: [{ Campaign: "us_atlsa - Copy" }], finds: [] },
    {
      policy: 'names: { campaign: "/.* wave/" }\nrules: { name/copy-suffix: { allow: ["* (2)"] } }',
      rows: [{ Campaign: "us wave (2)" }],
      finds: [],
    },
    { rows: [{ Campaign: "Copywriting_DE", "Ad group": "2 for 1", Ad: "video - Copy" }], finds: [] },
    { rows: [{ Campaign: "us_ad_copy", "Ad group": "Wave #2" }], finds: [] },
    { rows: [{ Campaign: "2 for 1", "Ad group": "Ad group #2" }], finds: [] },
    { rows: [{ Campaign: "Deal #17", "Ad group": "Shop window #12" }], finds: [] },
  ],
});
