import { labelOf } from "../../model/field-labels.ts";
import { oneOf } from "../../values/text.ts";
import { listOf, patternIn } from "../texts.ts";
import { sheetText } from "./sheets.ts";
import { type Explainer, itemsOf, type Statement } from "./statement.ts";
import { whom } from "./whom.ts";

export const explainVocabulary: Explainer<"vocabulary"> = (words, { policy }) =>
  Object.entries(words).flatMap(([name, written]): Statement[] => {
    const path = ["vocabulary", name];
    const listed = sheetText(policy, `vocabulary.${name}`, "word");
    if (listed !== undefined) return [{ path, text: `the word {${name}} is one of ${listed}` }];
    if (typeof written === "string" || Array.isArray(written))
      return [{ path, text: `the word {${name}} is ${wordsText(written)}` }];
    return [
      { path, text: `the word {${name}} is ${oneOf(Object.keys(written))}` },
      ...Object.entries(written).map(([word, settings]) => ({
        path: [...path, word],
        text: `the ${name} ${word} means ${oneOf(listOf(settings))} in the settings`,
      })),
    ];
  });

/** `us, uk or de`; `anything that matches /20\d\dq[1-4]/`. */
export function wordsText(written: string | readonly string[]): string {
  const isPattern = typeof written === "string" && patternIn(written) !== undefined;
  return isPattern ? `anything that matches ${written} from end to end` : oneOf(listOf(written));
}

const levels = { campaign: "campaigns", "ad-group": "ad groups", ad: "ads" } as const;

export const explainNames: Explainer<"names"> = (names) =>
  itemsOf<Item>("names", names).flatMap(({ value, path }) =>
    (["campaign", "ad-group", "ad"] as const).flatMap((key): Statement[] => {
      const template = value[key];
      if (template === undefined) return [];
      const things =
        key === "campaign" ? whom(value.for) : `${levels[key]}${value.for ? ` of ${whom(value.for)}` : ""}`;
      return [{ path: [...path, key], text: `${things} are named ${template}` }];
    }),
  );

type Names = NonNullable<Parameters<Explainer<"names">>[0]>;
type Item = Exclude<Names, readonly unknown[]> & { readonly for?: Parameters<typeof whom>[0] };

export const explainAgree: Explainer<"agree"> = (agree) =>
  agree.flatMap((item, index): Statement[] => {
    if (typeof item === "string") return [{ path: ["agree", index], text: agreeText(item) }];
    return listOf(item.agree).map((text) => ({
      path: ["agree", index],
      text: `${agreeText(text)}${item.for ? `, in ${whom(item.for)}` : ""}`,
    }));
  });

function agreeText(pair: string): string {
  const [left = "", right = ""] = pair.split("=").map((side) => referenceText(side.trim()));
  return `${left} must not contradict ${right}`;
}

/** `name.region` is the region in the campaign's name. */
function referenceText(text: string): string {
  const [, head = text, word] =
    /^(name|campaign\.name|ad-group\.name|adGroup\.name|ad\.name|utm\.[^.]+)(?:\.(.+))?$/.exec(text) ?? [];
  const whole = wholes[head] ?? (head.startsWith("utm.") ? `utm_${head.slice(4)}` : `the ${labelOf(head)}`);
  return word === undefined ? whole : `the ${word} in ${whole}`;
}

const wholes: Readonly<Record<string, string>> = {
  name: "the campaign's name",
  "campaign.name": "the campaign's name",
  "ad-group.name": "the ad group's name",
  "adGroup.name": "the ad group's name",
  "ad.name": "the ad's name",
  regions: "the regions that are targeted",
};
