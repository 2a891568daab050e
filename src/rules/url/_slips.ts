import type { Click, Slip } from "../../model/click.ts";
import type { Problem } from "../../model/rule.ts";
import { namesOf } from "../../values/text.ts";

/** What the link says wrongly in one way, once for each cell. */
export function* slipsOf(
  click: Click,
  kinds: readonly Slip["kind"][],
  says: Pick<Problem, "message" | "expected" | "safe">,
): Iterable<Problem> {
  for (const part of ["landing", "template", "suffix", "tags"] as const) {
    const slips = click.slips.filter((slip) => slip.part === part && kinds.includes(slip.kind));
    const [first, ...others] = slips;
    if (!first) continue;
    const isAlone = others.length === 0 && click.texts[part]?.split(first.found).length === 2;
    yield {
      at: `click.${part}`,
      ...says,
      found: namesOf(slips.map(({ found }) => found)),
      expected: says.expected ?? namesOf(slips.map(({ meant }) => meant ?? "&")),
      fix: isAlone ? first.meant : undefined,
    };
  }
}
