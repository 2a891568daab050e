import type { Severity } from "../../model/finding.ts";
import type { Problem, Rule } from "../../model/rule.ts";
import { defineRule, noOptions } from "../../rules/define.ts";
import { worthIn } from "../../values/money.ts";
import type { Program } from "./cel.ts";
import {
  noRate,
  type OwnField,
  type OwnValue,
  ownFieldOf,
  ownFields,
  type Values,
  type Worth,
} from "./fields.ts";

/** What the policy says of a rule of the team's own. */
export interface OwnRule {
  readonly say: string;
  readonly severity?: Severity | undefined;
  readonly field?: string | undefined;
}

/** A rule of the team's own is a rule like any other. */
export function toRule(
  id: string,
  { say, severity = "hold", field: pointed }: OwnRule,
  program: Program,
  currency: string | undefined,
): Rule {
  const names = [...new Set([...program.names.map(({ name }) => name), ...(pointed ? [pointed] : [])])];
  const bases = [...new Set(names.map((name) => ownFieldOf(name)?.base ?? name))];
  const fields = bases.flatMap((name): [string, OwnField][] => {
    const field = ownFields[name];
    return field ? [[name, field]] : [];
  });
  const place = ownFieldOf(pointed ?? names[0] ?? "")?.field;
  return defineRule({
    id,
    summary: say,
    why: "A rule of the team's own.",
    severity,
    reads: fields.length > 0 ? [...new Set(fields.map(([, { reads }]) => reads))] : ["level"],
    policy: [],
    own: true,
    options: noOptions,
    *check(values, { rates }) {
      const worth = { currency, rates };
      const known = valuesOf(fields, values, worth);
      if (known === noRate) return yield unconverted(id, values, worth);
      const answer = program.ask(known);
      if (typeof answer === "object") yield answer;
      else if (answer === true)
        yield {
          at: place?.at(values) ?? "level",
          message: say,
          found: textOf(place?.of(values, worth)),
          expected: `not so: ${program.text.replace(/\s+/g, " ").trim()}`,
        };
    },
    examples: [],
  });
}

function unconverted(id: string, { budget }: Values, { currency, rates }: Worth): Problem {
  const found = budget.find(({ amount }) => worthIn(currency, amount, rates) === undefined)?.amount.currency;
  return {
    at: "budget",
    message: `the policy has no rate from ${found} to ${currency}, so its rule ${id} cannot judge the budget`,
    found,
    expected: `a rate in the policy: rates: { ${found}: … }`,
  };
}

function valuesOf(
  fields: readonly (readonly [string, OwnField])[],
  values: Values,
  worth: Worth,
): ReadonlyMap<string, OwnValue> | typeof noRate {
  const known = new Map<string, OwnValue>();
  for (const [name, field] of fields) {
    const value = field.of(values, worth);
    if (value === noRate) return noRate;
    if (value !== undefined && value !== "") known.set(name, value);
  }
  return known;
}

function textOf(value: ReturnType<OwnField["of"]>): string {
  if (typeof value === "number") return value.toFixed(2);
  if (typeof value === "string" && value !== "") return value;
  if (Array.isArray(value) && value.length > 0) return value.join(", ");
  return value instanceof Map ? [...value].map(([key, each]) => `utm_${key}=${each}`).join("&") : "nothing";
}
