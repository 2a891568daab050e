import { namesOf, oneOf } from "../../values/text.ts";
import type { SelectorInput } from "../selector.ts";
import { listOf } from "../texts.ts";
import { wordsText } from "./names.ts";
import { type Context, type Explainer, itemsOf, type Statement } from "./statement.ts";
import { whom, whomOf } from "./whom.ts";

export const explainUtm: Explainer<"utm"> = (utm, context) =>
  itemsOf<Item>("utm", utm).flatMap(({ value, path }) => {
    const { for: selector, required, aliases = {}, ...params } = value;
    return [
      ...(required
        ? [
            {
              path: [...path, "required"],
              text: `${linksOf(selector)} must carry ${namesOf(required.map((name) => `utm_${name}`))}`,
            },
          ]
        : []),
      ...Object.entries(params).flatMap(([name, written]) =>
        written === undefined ? [] : paramStatements(name, written, [...path, name], selector, context),
      ),
      ...Object.entries(aliases).flatMap(([name, pairs]) =>
        Object.entries(pairs ?? {}).map(([wrong, right]) => ({
          path: [...path, "aliases", name, wrong],
          text: `in utm_${name}, ${wrong} is a known wrong spelling of ${right}`,
        })),
      ),
    ];
  });

type Utm = Parameters<Explainer<"utm">>[0];
type Item = Exclude<Utm, readonly unknown[]> & { readonly for?: SelectorInput | undefined };
type Written = NonNullable<Item["source"]>;

function linksOf(selector: SelectorInput | undefined): string {
  return selector ? `the clicked links of ${whom(selector)}` : "clicked links";
}

function paramStatements(
  name: string,
  written: Written,
  path: Statement["path"],
  selector: SelectorInput | undefined,
  context: Context,
): Statement[] {
  const inLinks = selector ? ` in ${linksOf(selector)}` : "";
  if (typeof written === "string" || Array.isArray(written))
    return [{ path, text: `utm_${name} is ${valueText(written)}${inLinks}` }];
  const keyed = Object.entries(written).map(([key, values]) => ({
    path: [...path, key],
    text: `utm_${name} of ${whom(whomOf(key, context, selector))} is ${valueText(values)}`,
  }));
  const isClosed = context.policy.sections.utm.some(
    ({ clause }) => clause.kind === "platforms" && clause.param === name,
  );
  return isClosed ? [...keyed, { path, text: `no other platform has an agreed utm_${name}` }] : keyed;
}

function valueText(written: string | readonly string[]): string {
  const isTemplate =
    typeof written === "string" && /(?<!\{)\{[^{}]+\}(?!\})/.test(written) && !written.startsWith("/");
  return isTemplate ? `made as ${written}` : wordsText(written);
}

export const explainLanding: Explainer<"landing"> = (landing) =>
  itemsOf<{ hosts: string[]; for?: SelectorInput | undefined }>("landing", landing).map(
    ({ value, path }) => ({
      path: [...path, "hosts"],
      text: `clicks${value.for ? ` of ${whom(value.for)}` : ""} may only land on ${oneOf(listOf(value.hosts).map(hostText))}`,
    }),
  );

function hostText(host: string): string {
  const under = /^\*\.([^*?]+)$/.exec(host)?.[1];
  return under === undefined ? host : `any host under ${under}`;
}
