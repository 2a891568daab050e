import { Chalk } from "chalk";
import { ownFieldRows } from "../../policy/own-rules/field-rows.ts";
import type { Look } from "../../report/reporter.ts";
import { wrapped } from "../wrap.ts";

/** What a rule of the team's own may name. */
export function fieldLines({ colour, width }: Look): string[] {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const rows = ownFieldRows();
  const longest = Math.max(...rows.map(({ name }) => name.length));
  return [
    ...wrapped("The fields that a rule of your own may ask for in when:, an expression in CEL.", width, ""),
    "",
    ...rows.flatMap(({ name, type, about, example }) => [
      ...wrapped(`${about} (${type})`, width, `  ${name.padEnd(longest)}  `).map((line) =>
        line.replace(name, pen.bold(name)),
      ),
      ...wrapped(example, width, " ".repeat(longest + 4)).map((line) => pen.dim(line)),
    ]),
    "",
    ...wrapped(
      "Of a blank field a rule says nothing, but for has(owner). Amounts have a point, 500.0; dates are text.",
      width,
      "",
    ),
    ...wrapped(
      "launchgate policy check reads the expressions of your rules, and says what is wrong with them.",
      width,
      "",
    ),
  ];
}
