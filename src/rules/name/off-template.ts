import { type Level, levelNames } from "../../model/field.ts";
import { matchTemplate } from "../../values/template.ts";
import { defineRule, noOptions } from "../define.ts";

const policy =
  'vocabulary:\n  region: [us, uk, de]\n  product: [atlas, beacon]\n  quarter: /20\\d\\dq[1-4]/\nnames: { campaign: "{region}_{product}_{quarter}" }';

export const offTemplate = defineRule({
  id: "name/off-template",
  summary: "A name does not follow the team's template.",
  why: "Reports are cut by the words of the names: a campaign with a wrong word is missing from its market, its product or its quarter.",
  severity: "hold",
  reads: ["campaign.name?", "adGroup.name?", "ad.name?", "level"],
  policy: ["names"],
  options: noOptions,
  // Without the mark of a copy the name fits: that says what happened.
  givesWayTo: ["name/copy-suffix"],
  *check(fields, { policy: { names } }) {
    for (const { clause } of names) {
      const { level, template } = clause;
      if (!concerns(level, fields.level)) continue;
      const name = fields[`${level}.name`];
      if (name === undefined) {
        if (!Object.hasOwn(fields, `${level}.name`)) yield { missing: [`${level}.name`] };
        else
          yield {
            at: `${level}.name`,
            message: `the ${levelNames[level]} has no name`,
            found: "nothing",
            expected: template.text,
          };
        continue;
      }
      const match = matchTemplate(template, name);
      if (match.ok) continue;
      const words = match.wrong.map(({ word, expected }) => `${word}: ${expected}`);
      yield {
        at: `${level}.name`,
        message: `the ${levelNames[level]} name ${match.wrong.length === 0 ? match.reason : `is off its template: ${match.reason}`}`,
        found: name,
        expected: words.length > 0 ? `${template.text} with ${words.join("; ")}` : template.text,
        fix: match.repaired,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "us_atlsa_2026q4" }],
      finds: [
        {
          found: "us_atlsa_2026q4",
          expected: "{region}_{product}_{quarter} with product: atlas, beacon",
          fix: "us_atlas_2026q4",
        },
      ],
    },
    {
      policy,
      rows: [{ Campaign: "us_atlas" }],
      finds: [{ found: "us_atlas", expected: "{region}_{product}_{quarter}" }],
    },
    { policy, rows: [{ Campaign: "us_atlas_2026q5" }], finds: [{ found: "us_atlas_2026q5" }] },
    { policy, rows: [{ Campaign: "us_atlas_2026q4" }], finds: [] },
    { policy, rows: [{ Campaign: "us_atlas_2026q4 - Copy" }], finds: [] },
    {
      policy: `${policy}\nrules: { name/copy-suffix: off }`,
      rows: [{ Campaign: "us_atlas_2026q4 - Copy" }],
      finds: [{ found: "us_atlas_2026q4 - Copy" }],
    },
  ],
});

/** An ad's row also names its campaign, and that name is the campaign's to mend; an ad's name is not asked of a campaign. */
function concerns(level: Level, own: Level): boolean {
  return level === "campaign" || level === own || (level === "adGroup" && own === "ad");
}
