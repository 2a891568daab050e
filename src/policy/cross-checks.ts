import { formats } from "../exports/index.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../values/words.ts";
import type { Compiling } from "./compiling.ts";
import type { PolicyInput } from "./schema.ts";

/** What a team knows cannot be answered names formats and checks that there are. */
export function checkCoverage({ coverage = {} }: PolicyInput, { problem, keyProblem }: Compiling): void {
  const ids = formats.map(({ id }) => id);
  const known = new Set(rules.flatMap(({ id }) => [id, id.split("/")[0] ?? id]));
  for (const [format, checks] of Object.entries(coverage)) {
    if (!ids.includes(format)) {
      const message = `${format} is not a format that exports are read as: it is one of ${ids.join(", ")}`;
      keyProblem(["coverage", format], message, nearest(format, ids));
    }
    for (const [index, check] of checks.entries()) {
      if (known.has(check)) continue;
      const message = `${check} is neither a rule nor a family of rules`;
      problem(["coverage", format, index], message, nearest(check, [...known]));
    }
  }
}

export function checkApprovers({ approvers = {}, currency }: PolicyInput, { problem }: Compiling): void {
  const roles = Object.keys(approvers);
  const ids = rules.map(({ id }) => id);
  for (const [role, { may, then, "up-to": upTo }] of Object.entries(approvers)) {
    if (then !== undefined && !roles.includes(then)) {
      problem(["approvers", role, "then"], `there is no approver ${then}`, nearest(then, roles));
    }
    if (upTo !== undefined && currency === undefined) {
      problem(
        ["approvers", role, "up-to"],
        "an amount needs a currency: add currency: at the top, such as currency: EUR",
      );
    }
    for (const [index, rule] of may.entries()) {
      // A rule of the team's own has no slash; globs may be for rules to come.
      if (!rule.includes("/") || /[*?]/.test(rule) || ids.includes(rule)) continue;
      problem(["approvers", role, "may", index], `there is no rule ${rule}`, nearest(rule, ids));
    }
  }
}
