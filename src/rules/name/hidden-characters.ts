import { levelNames } from "../../model/field.ts";
import { visible } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { nameReads, namesOf } from "./_levels.ts";

/**
 * What no eye sees in a name: controls and line ends, soft hyphens, spaces of no width, marks of direction, and spaces
 * that are none of the keyboard's. Joiners hold emoji and the letters of several scripts together, and stay.
 */
const hidden =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

export const hiddenCharacters = defineRule({
  id: "name/hidden-characters",
  summary: "The name of a campaign or ad group holds characters that nobody sees.",
  why: "Two names look alike and are not: filters, reports and UTM values by name leave out the one that was pasted from a document or a chat.",
  severity: "hold",
  reads: nameReads,
  policy: [],
  options: noOptions,
  givesWayTo: ["name/off-template"],
  *check(fields) {
    if (!Object.hasOwn(fields, "campaign.name")) yield { missing: ["campaign.name"] };
    for (const { level, at, name } of namesOf(fields)) {
      const found = [...name.matchAll(hidden), ...name.matchAll(spaces)].map(([each]) => each);
      if (found.length === 0) continue;
      yield {
        at,
        message: `the ${levelNames[level]} name holds ${textOf(found)}, which nobody sees`,
        found: name,
        expected: "letters, digits and plain spaces",
        fix: cleaned(name),
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "us_\u200batlas" }],
      finds: [{ found: "us_\u200batlas", expected: "letters, digits and plain spaces", fix: "us_atlas" }],
    },
    { rows: [{ Campaign: "us\u00a0atlas" }], finds: [{ fix: "us atlas" }] },
    { rows: [{ Campaign: "us\tatlas\nleads" }], finds: [{ fix: "us atlas leads" }] },
    {
      rows: [{ Campaign: "spring", "Ad group": "caf\u00e9 \u{1f469}\u200d\u{1f4bb}, été – “neu”" }],
      finds: [],
    },
    { rows: [{ Campaign: "می\u200cخواهم" }], finds: [] },
  ],
});

function textOf(characters: readonly string[]): string {
  return [...new Set(characters.map((each) => codeOf(each)))].join(", ");
}

function codeOf(character: string): string {
  const shown = visible(character);
  return shown === character ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : shown;
}

function cleaned(name: string): string {
  return name
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .replace(spaces, " ")
    .replace(hidden, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
