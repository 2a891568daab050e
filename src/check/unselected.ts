import type { Entry } from "../model/entry.ts";
import type { NotChecked } from "../model/finding.ts";
import type { Scoped } from "../model/policy.ts";
import { fieldsOf, selects } from "../policy/select.ts";
import { keyOf } from "./plans.ts";

/** Which clauses of the policy are for nothing that is about to launch: perhaps a word in their selector is wrong. */
export function createUnselected(selected: readonly Scoped<string>[]) {
  const names = fieldsOf(selected.map((each) => each.for));
  const seen = new Set<string | number>();
  const left = new Set(selected);
  return {
    add({ fields }: Entry): void {
      if (left.size === 0 && seen.size > 0) return;
      const key = keyOf(names, fields);
      if (seen.has(key)) return;
      seen.add(key);
      for (const each of left) if (selects(each.for, fields) !== "no") left.delete(each);
    },
    list: (): NotChecked[] =>
      [...(seen.size > 0 ? left : [])].map(({ clause, where }) => ({
        rule: where,
        file: undefined,
        missing: [],
        reason: `it is for ${clause}; nothing here is`,
        asked: false,
        entries: 0,
      })),
  };
}
