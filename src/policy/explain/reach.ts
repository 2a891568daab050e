import { trackingKinds } from "../../model/field.ts";
import { namesOf, oneOf } from "../../values/text.ts";
import type { SelectorInput } from "../selector.ts";
import { sheetText } from "./sheets.ts";
import { type Explainer, itemsOf, quoted, type Statement } from "./statement.ts";
import { countryText, whom, whomOf } from "./whom.ts";

export const explainTracking: Explainer<"tracking"> = (tracking, context) => {
  if (Array.isArray(tracking))
    return tracking.flatMap(({ for: selector, ...kinds }, index) =>
      kindStatements(kinds, whom(selector), ["tracking", index]),
    );
  return Object.entries(tracking).flatMap(([key, kinds]) =>
    kindStatements(kinds, whom(whomOf(key, context)), ["tracking", key]),
  );
};

type Kinds = Partial<Record<(typeof trackingKinds)[number], "required" | readonly string[] | undefined>>;

function kindStatements(kinds: Kinds, who: string, path: Statement["path"]): Statement[] {
  return trackingKinds.flatMap((kind) => {
    const written = kinds[kind];
    if (written === undefined) return [];
    const set = kind === "event" ? "an event" : `a ${kind}`;
    const text =
      written === "required"
        ? `${who} must have ${set} set, whichever it is`
        : `${who} must have ${set} set, and only ${oneOf(written)}`;
    return [{ path: [...path, kind], text }];
  });
}

export const explainAudiences: Explainer<"audiences"> = (audiences, { policy }) =>
  itemsOf<AudienceItem>("audiences", audiences).flatMap(({ value, path }): Statement[] => {
    const who = whom(value.for);
    const [, index] = path;
    const where = typeof index === "number" ? `audiences entry ${index + 1}` : "audiences";
    return audienceVerbs.flatMap(({ key, verb, named }) => {
      const globs = value[key];
      if (!globs) return [];
      const listed = sheetText(policy, `${where}.${key}`, "audience");
      const text = `${who} ${verb} ${listed === undefined ? named(globs) : `the ${listed}`}`;
      return [{ path: [...path, key], text }];
    });
  });

const audienceVerbs = [
  {
    key: "allow",
    verb: "may only reach",
    named: (globs: readonly string[]) => `audiences named ${globsText(globs)}`,
  },
  {
    key: "deny",
    verb: "may never reach",
    named: (globs: readonly string[]) => `audiences named ${globsText(globs)}`,
  },
  {
    key: "exclude",
    verb: "must exclude",
    named: (globs: readonly string[]) =>
      `the ${globs.length > 1 ? "audiences" : "audience"} ${namesOf(quoted(globs))}`,
  },
] as const;

function globsText(globs: readonly string[]): string {
  return `${oneOf(quoted(globs))}${globs.some((glob) => glob.includes("*")) ? " (* is any text)" : ""}`;
}

interface AudienceItem {
  readonly for?: SelectorInput | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

export const explainRegions: Explainer<"regions"> = (regions) => {
  const plain = regions.flatMap((each) => (typeof each === "string" ? [each] : []));
  if (plain.length > 0) return [{ path: ["regions"], text: regionText(undefined, plain) }];
  return regions.flatMap((each, index) =>
    typeof each === "string" ? [] : [{ path: ["regions", index], text: regionText(each.for, each.allow) }],
  );
};

function regionText(selector: SelectorInput | undefined, codes: readonly string[]): string {
  return `${whom(selector)} may only target ${namesOf(codes.map(countryText))}`;
}

export const explainCopy: Explainer<"copy"> = (copy) =>
  itemsOf<CopyItem>("copy", copy).flatMap(({ value, path }): Statement[] => {
    const of = value.for ? ` of ${whom(value.for)}` : "";
    const { avoid, require, review } = value;
    return [
      ...(avoid ? [{ path: [...path, "avoid"], text: `no ad${of} may say ${oneOf(quoted(avoid))}` }] : []),
      ...(require
        ? [{ path: [...path, "require"], text: `every ad${of} must say ${namesOf(quoted(require))}` }]
        : []),
      ...(review
        ? [
            {
              path: [...path, "review"],
              text: `an ad${of} that says ${oneOf(quoted(review))} waits for a person's eye`,
            },
          ]
        : []),
    ];
  });

interface CopyItem {
  readonly for?: SelectorInput | undefined;
  readonly avoid?: readonly string[] | undefined;
  readonly require?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
}
