import type { Policy } from "../model/policy.ts";
import type { Unanswered } from "../model/unanswered.ts";
import { slug } from "../values/text.ts";
import { compileApprovers } from "./approvers.ts";
import { type Compiling, createCompiling } from "./compiling.ts";
import { checkCoverage, checkEncodings } from "./cross-checks.ts";
import { emptyPolicy } from "./empty.ts";
import { keySpotOf, spotOf, whereOf } from "./places.ts";
import type { Problems } from "./problems.ts";
import { compileRates } from "./rates.ts";
import { compileRules } from "./rules.ts";
import type { PolicyInput } from "./schema.ts";
import { accountsOf } from "./sections/accounts.ts";
import { sections } from "./sections/index.ts";
import { planFilesOf } from "./sections/plan.ts";
import { compileSelector } from "./selector.ts";
import { listOf } from "./texts.ts";
import type { Tree } from "./tree.ts";
import { writtenOf } from "./written.ts";

/** What a well-formed policy comes down to; what contradicts itself is said on the way. */
export function compile(
  input: PolicyInput,
  files: readonly string[],
  tree: Tree,
  problems: Problems,
  faulty: ReadonlySet<string> = new Set(),
): Policy {
  const compiling = compilingOf(input, tree, problems, faulty);
  for (const check of [checkCoverage, checkEncodings]) check(input, compiling);
  const channels = input.channels && compileChannels(input.channels, compiling);
  return {
    ...emptyPolicy(),
    files,
    currency: input.currency,
    rates: compileRates(input, compiling),
    accounts: accountsOf(input.accounts ?? {}),
    scope: input.scope?.status ?? emptyPolicy().scope,
    enforceFrom: input["enforce-from"],
    channels,
    columns: headersIn(input.columns ?? {}),
    written: writtenOf(input.written ?? {}),
    encodings: new Map(Object.entries(input.written?.encodings ?? {})),
    plan: planFilesOf(input.plan, (path) => spotOf(tree, path).file),
    sections: compileSections(input, {
      ...compiling,
      channelFor: new Map((channels ?? []).map(({ name, for: selector }) => [slug(name), selector])),
    }),
    rules: compileRules(input.rules ?? {}, compiling),
    owners: (input.owners ?? []).map(({ for: selector, who }, index) => ({
      for: compileSelector(selector, ["owners", index, "for"], compiling),
      clause: who,
      where: compiling.where(["owners", index]),
    })),
    approvers: compileApprovers(input, compiling),
    coverage: new Map(Object.entries(input.coverage ?? {})),
    unanswered: unanswered(input),
    ownRules: [],
  };
}

function headersIn(columns: NonNullable<PolicyInput["columns"]>): Policy["columns"] {
  return new Map(Object.entries(columns).map(([name, headers]) => [name, listOf(headers ?? [])]));
}

function compilingOf(
  input: PolicyInput,
  tree: Tree,
  problems: Problems,
  faulty: ReadonlySet<string>,
): Compiling {
  return createCompiling(
    {
      currency: input.currency,
      channels: input.channels && Object.keys(input.channels),
      vocabulary: input.vocabulary ?? {},
      faulty,
    },
    {
      problem: (path, message, suggestion) => problems.add(spotOf(tree, path), message, suggestion),
      where: (path) => whereOf(tree, path),
      keyProblem: (path, message, suggestion) => problems.add(keySpotOf(tree, path), message, suggestion),
    },
  );
}

function compileChannels(channels: NonNullable<PolicyInput["channels"]>, compiling: Compiling) {
  return Object.entries(channels).map(([name, selector]) => ({
    name,
    for: compileSelector(selector, ["channels", name], compiling),
  }));
}

function compileSections(input: PolicyInput, compiling: Compiling): Policy["sections"] {
  const names = input.names ? sections.names.compile(input.names, compiling) : [];
  const utm = input.utm ? sections.utm.compile(input.utm, compiling) : [];
  const agree = input.agree ? sections.agree.compile(input.agree, { ...compiling, names, utm }) : [];
  return {
    names,
    utm,
    agree,
    accounts: input.accounts ? sections.accounts.compile(input.accounts, compiling) : [],
    landing: input.landing ? sections.landing.compile(input.landing, compiling) : [],
    budgets: input.budgets ? sections.budgets.compile(input.budgets, compiling) : [],
    tracking: input.tracking ? sections.tracking.compile(input.tracking, compiling) : [],
    audiences: input.audiences ? sections.audiences.compile(input.audiences, compiling) : [],
    regions: input.regions ? sections.regions.compile(input.regions, compiling) : [],
    copy: input.copy ? sections.copy.compile(input.copy, compiling) : [],
    plan: input.plan ? sections.plan.compile(input.plan, compiling) : [],
  };
}

function unanswered(input: PolicyInput): Unanswered[] {
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
