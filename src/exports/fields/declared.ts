import { type EuPolitical, euPoliticalOf, isUndeclared } from "../../facts/eu.ts";
import { isBlank, type Located } from "./cells.ts";
import type { Reading } from "./intern.ts";

/** What a campaign declares of political advertising in the European Union. */
export function euPoliticalIn({ text, origin }: Located): Reading<EuPolitical> {
  if (isBlank(text) || isUndeclared(text)) return { blank: origin };
  const value = euPoliticalOf(text);
  if (value) return { value, origin };
  const message = "the declaration on political ads in the EU is none that the gate knows";
  return {
    trouble: { rule: "policy/eu-political", message, found: text, expected: "Yes or No" },
    origin,
  };
}

/** The youngest age that ads are shown to: `18`, of a range its first. */
export function ageIn({ text, origin }: Located): Reading<number> {
  const [, age] = /^(\d{2})\b/.exec(text) ?? [];
  return age === undefined ? { blank: origin } : { value: Number(age), origin };
}

/** `["HOUSING"]`, `Housing; Employment`: as the API writes them. None is none. */
export function categoriesIn({ text, origin }: Located): Reading<readonly string[]> {
  const value = text
    .split(/[;,|]/)
    .map((item) =>
      item
        .replace(/[^\p{L}]+/gu, " ")
        .trim()
        .replaceAll(" ", "_")
        .toUpperCase(),
    )
    .filter((item) => item !== "" && item !== "NONE");
  return { value, origin };
}
