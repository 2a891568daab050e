import type { Policy } from "../model/policy.ts";
import type { PlanFiles } from "../model/sheets.ts";

/** What a team that says nothing asks for: the built-in checks, on all that is not over or removed. */
export function emptyPolicy(): Policy {
  return {
    files: [],
    currency: undefined,
    rates: undefined,
    accounts: [],
    scope: ["draft", "enabled", "paused"],
    enforceFrom: undefined,
    channels: undefined,
    columns: new Map(),
    written: { decimal: undefined, dates: undefined },
    encodings: new Map(),
    plan: noPlan,
    sections: {
      accounts: [],
      names: [],
      utm: [],
      agree: [],
      landing: [],
      budgets: [],
      tracking: [],
      audiences: [],
      regions: [],
      copy: [],
      history: [],
      plan: [],
    },
    selected: [],
    sheets: [],
    rules: new Map(),
    owners: [],
    approvers: [],
    signers: [],
    coverage: new Map(),
    unanswered: [],
    history: [],
    ownRules: [],
    tests: [],
  };
}

const noPlan: PlanFiles = {
  files: [],
  sheets: [],
  columns: new Map(),
  encoding: undefined,
  written: { decimal: undefined, dates: undefined },
};
