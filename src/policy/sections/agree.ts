import { z } from "zod";
import type { AgreeClause, Reference } from "../../model/agree.ts";
import type { FieldName } from "../../model/field.ts";
import { fieldNames } from "../../model/field-labels.ts";
import type { Scoped } from "../../model/policy.ts";
import type { Selector } from "../../model/selector.ts";
import type { Template } from "../../values/template.ts";
import { nearest } from "../../values/words.ts";
import type { Compiling, Path } from "../compiling.ts";
import { compileSelector, selectorSchema } from "../selector.ts";
import { listOf, oneOrMore, word } from "../texts.ts";
import { both, defineSection } from "./define.ts";

const pair = word('two things that must not contradict each other, such as "name.region = regions"');

export const agree = defineSection({
  key: "agree",
  schema: z
    .array(
      z.union([
        pair,
        z.strictObject({ for: selectorSchema.optional(), agree: oneOrMore(pair, "what must agree") }),
      ]),
    )
    .min(1, "is an empty list")
    .describe("segments of names that must not contradict the settings"),
  compile: (input, compiling) =>
    input.flatMap((item, index) => {
      const path = ["agree", index];
      if (typeof item === "string") return compilePair(item, {}, path, compiling);
      const selector = compileSelector(item.for, [...path, "for"], compiling);
      return listOf(item.agree).flatMap((text, at) =>
        compilePair(
          text,
          selector,
          [...path, "agree", ...(typeof item.agree === "string" ? [] : [at])],
          compiling,
        ),
      );
    }),
});

/** One clause for each template that the words may be read by. */
function compilePair(
  text: string,
  selector: Selector,
  path: Path,
  compiling: Compiling,
): Scoped<AgreeClause>[] {
  const [left, right, ...more] = text.split("=").map((side) => side.trim());
  if (!left || !right || more.length > 0) {
    compiling.problem(
      path,
      `${text} is not two things with an = between them, such as name.region = regions`,
    );
    return [];
  }
  const [a, b] = [left, right].map((side) => readings(readReference(side, path, compiling), path, compiling));
  return (a ?? []).flatMap((one) =>
    (b ?? []).flatMap((other) => {
      const narrowed = both(one.for, other.for);
      const whole = narrowed && both(selector, narrowed);
      return whole
        ? [
            {
              for: whole,
              clause: { text, left: one.reference, right: other.reference },
              where: compiling.where(path),
            },
          ]
        : [];
    }),
  );
}

/** Fields that have one value, or a few of a kind, to compare a word with. */
const fields = fieldNames.filter(
  (name) => !/^(level|status\.own|budget|click|tracking|copy|categories|ageMin|euPolitical)$/.test(name),
);

/** What is made of words: names and parameters. `name` is the campaign's. */
const named: ReadonlyMap<string, FieldName> = new Map([
  ["name", "campaign.name"],
  ["campaign.name", "campaign.name"],
  ["ad-group.name", "adGroup.name"],
  ["adGroup.name", "adGroup.name"],
  ["ad.name", "ad.name"],
]);

/** `name`, `name.region`, `utm.campaign`, `utm.campaign.region`, or a field. */
function readReference(text: string, path: Path, { problem, vocabulary }: Compiling): Reference | undefined {
  const field = named.get(text) ?? fields.find((name) => name === text);
  if (field) return { text, field, param: undefined, template: undefined, word: undefined };
  const [, head = "", segment] = /^(utm\.[^.]+|.+?)(?:\.([^.]+))?$/.exec(text) ?? [];
  const base = named.get(head) ?? (head.startsWith("utm.") ? "click" : undefined);
  if (!base) {
    const heads = [...fields, "name", "utm.source", "utm.medium", "utm.campaign"];
    const near = nearest(head, heads);
    problem(
      path,
      `${text} is neither a field nor a word of a name`,
      nearest(text, heads) ?? (near && segment ? `${near}.${segment}` : near),
    );
    return undefined;
  }
  if (segment !== undefined && !vocabulary.has(segment)) {
    const near = nearest(segment, [...vocabulary.keys()]);
    problem(path, `${segment} in ${text} is not in the vocabulary`, near && `${head}.${near}`);
    return undefined;
  }
  return {
    text,
    field: base,
    param: base === "click" ? head.slice("utm.".length) : undefined,
    template: undefined,
    word: segment,
  };
}

/** A word is read out of a name by that name's template, wherever that template is for. */
function readings(
  reference: Reference | undefined,
  path: Path,
  { names, utm, faulty, problem }: Compiling,
): { for: Selector; reference: Reference }[] {
  if (!reference) return [];
  if (reference.word === undefined) return [{ for: {}, reference }];
  const templates: { for: Selector; template: Template }[] =
    reference.param === undefined
      ? names
          .filter(({ clause }) => reference.field === `${clause.level}.name`)
          .map((each) => ({ for: each.for, template: each.clause.template }))
      : utm.flatMap(({ for: selector, clause }) =>
          clause.kind === "template" && clause.param === reference.param
            ? [{ for: selector, template: clause.template }]
            : [],
        );
  const found = templates.filter(({ template }) =>
    template.parts.some((part) => "word" in part && part.word === reference.word),
  );
  const isWhole = !faulty.has(reference.param === undefined ? "names" : "utm");
  if (found.length === 0 && isWhole)
    problem(path, `${reference.text} has no template with {${reference.word}} in it to read it from`);
  return found.map(({ for: selector, template }) => ({
    for: selector,
    reference: { ...reference, template },
  }));
}
