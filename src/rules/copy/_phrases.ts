import type { CopyClause, CopyKind } from "../../model/copy.ts";
import type { Scoped } from "../../model/policy.ts";
import type { Context } from "../../model/rule.ts";
import type { Phrase } from "../../values/phrase.ts";

export function asksFor(kind: CopyKind): (context: Pick<Context<"copy", unknown>, "policy">) => boolean {
  return ({ policy }) => policy.copy.some(({ clause }) => clause.kind === kind);
}

export function* phrasesOf(
  kind: CopyKind,
  clauses: readonly Scoped<CopyClause>[],
): Iterable<{ phrase: Phrase; where: string }> {
  for (const { clause, where } of clauses)
    if (clause.kind === kind) for (const phrase of clause.phrases) yield { phrase, where };
}
