import type { Click, Param } from "../../model/click.ts";
import type { Scoped, UtmClause } from "../../model/policy.ts";

/** The parameter as the last one of its key says it: what a doubled key comes to is utm/duplicate's business. */
export function paramOf(click: Click, name: string): Param | undefined {
  return click.params.findLast(({ key }) => key === `utm_${name}`);
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
