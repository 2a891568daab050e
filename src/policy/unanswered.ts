import type { Unanswered } from "../model/unanswered.ts";
import type { PolicyInput } from "./schema.ts";

/** What the policy asks for and this run may not do. */
export function unanswered(input: PolicyInput): Unanswered[] {
  const unusual = (input.budgets ?? []).some((each) => each.unusual !== undefined);
  return [
    ...(Object.values(input.approvers ?? {}).some(
      ({ after, then }) => after !== undefined || then !== undefined,
    )
      ? [
          {
            check: "approvers: after, then",
            reason: "this version reminds nobody: what is held waits for whoever may decide it",
          },
        ]
      : []),
    ...(unusual
      ? [
          {
            check: "budgets: unusual",
            reason: "not compared: there is no history to compare with",
          },
        ]
      : []),
  ];
}
