import type { Click, Param } from "../../model/click.ts";
import type { Scoped, UtmClause } from "../../model/policy.ts";

/** The parameter as the last one of its key says it: what a doubled key comes to is utm/duplicate's business. */
export function paramOf(click: Click, name: string): Param | undefined {
  return click.params.findLast(({ key }) => key === `utm_${name}`);
}

/** Each value of each UTM parameter, by its short name, once. */
export function valuesOf(click: Click): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of click.params.flatMap(named)) {
    const known = values.get(name) ?? new Set();
    values.set(name, known.add(value));
  }
  return values;
}

function named({ key, value }: Param): { name: string; value: string }[] {
  return key.startsWith("utm_") ? [{ name: key.slice(4), value }] : [];
}

/** Whether a custom parameter stands there, `{_promo}`, and the export has no column that says what it is. */
export function isElsewhere(click: Click, value: string): boolean {
  return !click.knowsCustom && /\{_\w+\}/.test(value);
}

/** UTM parameters by their short name, each key once. */
export function utmParams(click: Click): { name: string; param: Param }[] {
  const last = new Map<string, Param>();
  for (const param of click.params) if (param.key.startsWith("utm_")) last.set(param.key.slice(4), param);
  return [...last].map(([name, param]) => ({ name, param }));
}

/** Whether the team has agreed on the values of a parameter: then its rules speak of it, and nobody else. */
export function isGoverned(name: string, clauses: readonly Scoped<UtmClause>[]): boolean {
  return clauses.some(
    ({ clause }) => (clause.kind === "allowed" || clause.kind === "template") && clause.param === name,
  );
}

export function requiredParams(clauses: readonly Scoped<UtmClause>[]): string[] {
  return [...new Set(clauses.flatMap(({ clause }) => (clause.kind === "required" ? [clause.param] : [])))];
}

/** Rules of values that are none yet, or not as they were meant: what they come to is not judged beside. */
export const ofUnreadValues = [
  "macro/foreign",
  "macro/unbalanced",
  "macro/undefined-parameter",
  "macro/unfilled",
  "url/broken-encoding",
  "url/double-encoded",
  "url/invisible-character",
] as const;
