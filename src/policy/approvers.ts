import type { Approver } from "../model/approver.ts";
import { rules } from "../rules/index.ts";
import { type Money, toMoney } from "../values/money.ts";
import { nearest } from "../values/words.ts";
import type { Compiling, Path } from "./compiling.ts";
import type { PolicyInput } from "./schema.ts";
import { compileSelector } from "./selector.ts";
import { decimalOf } from "./texts.ts";

type Role = NonNullable<PolicyInput["approvers"]>[string];

/** Who may decide what is held. */
export function compileApprovers(
  { approvers = {}, currency, signers }: PolicyInput,
  compiling: Compiling,
): Approver[] {
  const roles = Object.keys(approvers);
  return Object.entries(approvers).map(([role, input]) => {
    const path: Path = ["approvers", role];
    checkRole(input, roles, path, compiling);
    if (input.signed && signers === undefined && !compiling.faulty.has("signers"))
      compiling.problem(
        [...path, "signed"],
        "nobody knows whose key is whose: name the file at the top, such as signers: ./allowed_signers",
      );
    return {
      role,
      who: input.who,
      may: input.may.map((text) => ({ text, ignoreCase: false })),
      upTo: ceilingOf(input["up-to"], currency, [...path, "up-to"], compiling),
      signed: input.signed === "required",
      in: compileSelector(input.in, [...path, "in"], compiling),
    };
  });
}

function checkRole({ may, then }: Role, roles: readonly string[], path: Path, { problem }: Compiling): void {
  if (then !== undefined && !roles.includes(then))
    problem([...path, "then"], `there is no approver ${then}`, nearest(then, roles));
  const ids = rules.map(({ id }) => id);
  for (const [index, rule] of may.entries()) {
    // A rule of the team's own has no slash; globs may be for rules to come.
    if (!rule.includes("/") || /[*?]/.test(rule) || ids.includes(rule)) continue;
    problem([...path, "may", index], `there is no rule ${rule}`, nearest(rule, ids));
  }
}

function ceilingOf(
  text: string | undefined,
  currency: string | undefined,
  path: Path,
  { problem }: Compiling,
): Money | undefined {
  if (text === undefined) return undefined;
  const ceiling = currency === undefined ? undefined : toMoney(decimalOf(text), currency);
  if (!ceiling)
    problem(
      path,
      currency === undefined
        ? "an amount needs a currency: add currency: at the top, such as currency: EUR"
        : `${text} has more decimals than ${currency} has`,
    );
  return ceiling;
}
