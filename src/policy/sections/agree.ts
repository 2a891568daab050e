import { z } from "zod";
import { type FieldName, fieldNames } from "../../model/field.ts";
import type { Reference } from "../../model/policy.ts";
import type { Template } from "../../values/template.ts";
import { nearest } from "../../values/words.ts";
import type { Compiling, Path } from "../compiling.ts";
import { word } from "../texts.ts";
import { defineSection, whereOf } from "./define.ts";

export const agree = defineSection({
  key: "agree",
  schema: z
    .array(word('two things that must not contradict each other, such as "name.region = regions"'))
    .describe("segments of names that must not contradict the settings"),
  compile: (input, compiling) =>
    input.flatMap((text, index) => {
      const path: Path = ["agree", index];
      const [left, right, ...more] = text.split("=").map((side) => side.trim());
      if (!left || !right || more.length > 0) {
        compiling.problem(path, `${text} is not two things with an = between them, such as name.region = regions`);
        return [];
      }
      const [a, b] = [reference(left, path, compiling), reference(right, path, compiling)];
      return a && b ? [{ for: {}, clause: { text, left: a, right: b }, where: whereOf(path) }] : [];
    }),
});

const fields: Readonly<Record<string, FieldName>> = { name: "campaign.name", ...Object.fromEntries(fieldNames.map((name) => [name, name])) };

/** `name`, `name.region`, `utm.campaign`, `utm.campaign.region`, or a field. The templates are filled in by the loader. */
function reference(text: string, path: Path, { problem, vocabulary }: Compiling): Reference | undefined {
  const [head = "", ...rest] = text.split(".");
  const whole = fields[text];
  if (whole) return { text, field: whole, param: undefined, template: undefined, word: undefined };
  if (head === "utm" && rest[0]) return worded(text, "click", rest[0], rest[1], path, { problem, vocabulary });
  if (head === "name" && rest.length === 1) return worded(text, "campaign.name", undefined, rest[0], path, { problem, vocabulary });
  problem(path, `${text} is neither a field nor a word of a name`, nearest(text, Object.keys(fields)));
  return undefined;
}

function worded(
  text: string,
  field: FieldName,
  param: string | undefined,
  segment: string | undefined,
  path: Path,
  { problem, vocabulary }: Pick<Compiling, "problem" | "vocabulary">,
): Reference | undefined {
  if (segment !== undefined && !vocabulary.has(segment)) {
    problem(path, `${segment} in ${text} is not under vocabulary`, nearest(segment, [...vocabulary.keys()]));
    return undefined;
  }
  return { text, field, param, template: undefined, word: segment };
}

/** A word is read out of a name by the name's own template. */
export function withTemplate(reference: Reference, templates: { readonly name: Template | undefined; readonly utm: ReadonlyMap<string, Template> }): Reference {
  if (reference.word === undefined) return reference;
  const template = reference.param === undefined ? templates.name : templates.utm.get(reference.param);
  return { ...reference, template };
}
