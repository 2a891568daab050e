import type { Policy, Scoped } from "../model/policy.ts";
import { slug } from "../values/text.ts";
import { compileApprovers } from "./approvers.ts";
import { type Compiling, createCompiling } from "./compiling.ts";
import { checkColumns, checkCoverage, checkEncodings } from "./cross-checks.ts";
import { emptyPolicy } from "./empty.ts";
import { keySpotOf, spotOf, whereOf } from "./places.ts";
import type { Problems } from "./problems.ts";
import { compileRates } from "./rates.ts";
import { compileRules } from "./rules.ts";
import type { PolicyInput } from "./schema.ts";
import { accountsOf } from "./sections/accounts.ts";
import { pastFiles } from "./sections/history.ts";
import { sections } from "./sections/index.ts";
import { planFilesOf } from "./sections/plan.ts";
import { compileSelector } from "./selector.ts";
import { testsOf } from "./tests/of-policy.ts";
import { headersOf } from "./texts.ts";
import type { Tree } from "./tree.ts";
import { unanswered } from "./unanswered.ts";
import { writtenOf } from "./written.ts";

/** What a well-formed policy comes down to; what contradicts itself is said on the way. */
export function compile(
  input: PolicyInput,
  files: readonly string[],
  tree: Tree,
  problems: Problems,
  faulty: ReadonlySet<string> = new Set(),
): Policy {
  const { compiling, selected } = compilingOf(input, tree, problems, faulty);
  for (const check of [checkColumns, checkCoverage, checkEncodings]) check(input, compiling);
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
    columns: headersOf(input.columns),
    written: writtenOf(input.written ?? {}),
    encodings: new Map(Object.entries(input.written?.encodings ?? {})),
    plan: planFilesOf(input.plan, (path) => spotOf(tree, path).file),
    sections: compileSections(input, {
      ...compiling,
      channelFor: new Map((channels ?? []).map(({ name, for: selector }) => [slug(name), selector])),
    }),
    selected,
    rules: compileRules(input.rules ?? {}, compiling),
    owners: ownersOf(input, compiling),
    approvers: compileApprovers(input, compiling),
    coverage: new Map(Object.entries(input.coverage ?? {})),
    unanswered: unanswered(input),
    history: pastFiles(input.history, tree),
    ownRules: [],
    tests: testsOf(input, { tree, problems }),
  };
}

function compilingOf(
  input: PolicyInput,
  tree: Tree,
  problems: Problems,
  faulty: ReadonlySet<string>,
): { compiling: Compiling; selected: readonly Scoped<string>[] } {
  const selected: Scoped<string>[] = [];
  const compiling = createCompiling(
    {
      currency: input.currency,
      channels: input.channels && Object.keys(input.channels),
      ownTypes: input.columns?.type !== undefined,
      vocabulary: input.vocabulary ?? {},
      faulty,
    },
    {
      problem: (path, message, suggestion) => problems.add(spotOf(tree, path), message, suggestion),
      where: (path) => whereOf(tree, path),
      selected(path, clause, selector) {
        const at = path.at(-1) === "for" ? path.slice(0, -1) : path;
        if (clause !== "" && Object.hasOwn(sections, path[0] ?? ""))
          selected.push({ for: selector, clause, where: whereOf(tree, at) });
      },
      keyProblem: (path, message, suggestion) => problems.add(keySpotOf(tree, path), message, suggestion),
    },
  );
  return { compiling, selected };
}

function compileChannels(channels: NonNullable<PolicyInput["channels"]>, compiling: Compiling) {
  return Object.entries(channels).map(([name, selector]) => ({
    name,
    for: compileSelector(selector, ["channels", name], compiling),
  }));
}

function ownersOf({ owners = [] }: PolicyInput, compiling: Compiling): Policy["owners"] {
  return owners.map(({ for: selector, who }, index) => ({
    for: compileSelector(selector, ["owners", index, "for"], compiling),
    clause: who,
    where: compiling.where(["owners", index]),
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
    history: [],
    plan: input.plan ? sections.plan.compile(input.plan, compiling) : [],
  };
}
