import type { Scoped, UtmClause } from "../../model/policy.ts";
import { allows, nearest, wordsText } from "../../values/words.ts";
import type { Compiling, Path } from "../compiling.ts";

/** An alias leads from what is not allowed to what is. */
export function checkAliases(
  name: string,
  aliases: ReadonlyMap<string, string>,
  scoped: readonly Scoped<UtmClause>[],
  path: Path,
  { problem }: Compiling,
): void {
  const clauses = scoped.flatMap(({ clause }) =>
    clause.kind === "allowed" || clause.kind === "template" ? [clause] : [],
  );
  const words = clauses.flatMap((clause) => (clause.kind === "allowed" ? [clause.words] : []));
  for (const [wrong, right] of aliases) {
    if (clauses.length === 0) {
      problem(
        [...path, wrong],
        `the alias ${wrong} has no values to lead to: say under utm.${name} what is allowed`,
      );
    } else if (!clauses.some((clause) => clause.aliases.has(wrong))) {
      const listed = words.flatMap((each) => ("list" in each ? each.list : []));
      const allowed = clauses.map((clause) =>
        clause.kind === "allowed" ? wordsText(clause.words) : clause.template.text,
      );
      problem(
        [...path, wrong],
        `the alias ${wrong} points to ${right}, which utm.${name} does not allow (${allowed.join(", ")})`,
        nearest(right, listed),
      );
    } else if (words.some((each) => allows(each, wrong))) {
      problem(
        [...path, wrong],
        `${wrong} is an allowed value of utm.${name}: it cannot be a wrong spelling too`,
      );
    }
  }
}
