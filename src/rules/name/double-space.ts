import { levelNames } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";
import { nameReads, namesOf } from "./_levels.ts";

export const doubleSpace = defineRule({
  id: "name/double-space",
  summary: "The name of a campaign or ad group has several spaces in a row.",
  why: "Nobody types them on purpose, and whoever searches or filters for the name types one.",
  severity: "note",
  reads: nameReads,
  policy: [],
  options: noOptions,
  givesWayTo: ["name/hidden-characters", "name/off-template", "name/copy-suffix"],
  *check(fields) {
    if (!Object.hasOwn(fields, "campaign.name")) yield { missing: ["campaign.name"] };
    for (const { level, at, name } of namesOf(fields)) {
      if (!name.includes("  ")) continue;
      yield {
        at,
        message: `the ${levelNames[level]} name has several spaces in a row`,
        found: name,
        expected: "one space",
        fix: name.replace(/ {2,}/g, " "),
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "us  atlas" }],
      finds: [{ found: "us  atlas", expected: "one space", fix: "us atlas" }],
    },
    {
      policy: 'vocabulary: { region: [us] }\nnames: { campaign: "{region}_atlas" }',
      rows: [{ Campaign: "us_  atlas" }],
      finds: [],
    },
    { rows: [{ Campaign: "us atlas, de  beacon\u00a0x" }], finds: [] },
    { rows: [{ Campaign: "us atlas – a, b & c", Ad: "a  b" }], finds: [] },
  ],
});
