import { formats } from "../exports/index.ts";
import type { Policy, Unanswered } from "../model/policy.ts";
import { rules } from "../rules/index.ts";
import type { Rates } from "../values/money.ts";
import { nearest } from "../values/words.ts";
import { type Compiling, createCompiling, type Path } from "./compiling.ts";
import { emptyPolicy } from "./empty.ts";
import { loadTree } from "./extend.ts";
import { explainIssues, keySpotOf, spotOf } from "./issues.ts";
import { keysAt } from "./json-schema.ts";
import { createProblems, type Problems } from "./problems.ts";
import { compileRules, knownRules, ownRules } from "./rules.ts";
import { type PolicyInput, policySchema } from "./schema.ts";
import { accountsOf } from "./sections/accounts.ts";
import { sections } from "./sections/index.ts";
import { compileSelector } from "./selector.ts";
import { soundTree } from "./sound.ts";
import { decimalOf, listOf } from "./texts.ts";
import { checkTraps } from "./traps.ts";
import type { Tree } from "./tree.ts";

/** YAML → Policy. Everything that is wrong is said at once, each with its line; then there is no policy. */
export async function loadPolicy(file: string, readText: (file: string) => Promise<string>): Promise<Policy> {
  const problems = createProblems();
  const loaded = await loadTree(file, readText, problems);
  if (!loaded) throw problems.toError();
  checkTraps(loaded.tree, problems);
  const tree = knownRules(loaded.tree, problems);
  const parsed = policySchema.safeParse(toPlain(tree));
  const policy = parsed.success
    ? compile(parsed.data, loaded.files, tree, problems)
    : compileSound(tree, explainIssues(parsed.error.issues, tree, problems, keysAt), loaded.files, problems);
  if (problems.any || !policy) throw problems.toError();
  return policy;
}

/** Compiles what is well formed for the sake of its problems. */
function compileSound(
  tree: Tree,
  faults: readonly Path[],
  files: readonly string[],
  problems: Problems,
): Policy | undefined {
  const sound = soundTree(tree, faults);
  const input = sound && policySchema.safeParse({ ...toPlain(sound), version: "1" }).data;
  return input && compile(input, files, sound, problems);
}

/** Objects without a prototype: `__proto__` is a key like any other. */
function toPlain(tree: Tree): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  if (tree.kind === "map") for (const [key, { value }] of tree.entries) plain[key] = plainValue(value);
  return plain;
}

function plainValue(tree: Tree): unknown {
  if (tree.kind === "text") return tree.text;
  return tree.kind === "list" ? tree.items.map(plainValue) : toPlain(tree);
}

function compile(input: PolicyInput, files: readonly string[], tree: Tree, problems: Problems): Policy {
  const compiling = createCompiling(
    {
      currency: input.currency,
      channels: input.channels && Object.keys(input.channels),
      vocabulary: input.vocabulary ?? {},
    },
    {
      problem: (path, message, suggestion) => problems.add(spotOf(tree, path), message, suggestion),
      keyProblem: (path, message, suggestion) => problems.add(keySpotOf(tree, path), message, suggestion),
    },
  );
  checkApprovers(input, compiling);
  checkCoverage(input, compiling);
  return {
    ...emptyPolicy(),
    files,
    currency: input.currency,
    rates: compileRates(input, compiling),
    accounts: accountsOf(input.accounts ?? {}),
    scope: input.scope?.status ?? emptyPolicy().scope,
    enforceFrom: input["enforce-from"],
    channels:
      input.channels &&
      Object.entries(input.channels).map(([name, selector]) => ({
        name,
        for: compileSelector(selector, ["channels", name], compiling),
      })),
    columns: new Map(
      Object.entries(input.columns ?? {}).map(([name, headers]) => [name, listOf(headers ?? [])]),
    ),
    written: {
      decimal:
        input.written?.numbers === undefined ? undefined : input.written.numbers === "1,234.56" ? "." : ",",
      dates:
        input.written?.dates === undefined
          ? undefined
          : input.written.dates === "DD/MM/YYYY"
            ? "day-first"
            : "month-first",
    },
    sections: compileSections(input, compiling),
    rules: compileRules(input.rules ?? {}, compiling),
    owners: (input.owners ?? []).map(({ for: selector, who }, index) => ({
      for: compileSelector(selector, ["owners", index, "for"], compiling),
      clause: who,
      where: `owners[${index + 1}]`,
    })),
    coverage: new Map(Object.entries(input.coverage ?? {})),
    unanswered: unanswered(input),
  };
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
  };
}

function checkCoverage({ coverage = {} }: PolicyInput, { problem, keyProblem }: Compiling): void {
  const ids = formats.map(({ id }) => id);
  const known = new Set(rules.flatMap(({ id }) => [id, id.split("/")[0] ?? id]));
  for (const [format, checks] of Object.entries(coverage)) {
    if (!ids.includes(format))
      keyProblem(
        ["coverage", format],
        `${format} is not a format that exports are read as: it is one of ${ids.join(", ")}`,
        nearest(format, ids),
      );
    for (const [index, check] of checks.entries()) {
      if (!known.has(check))
        problem(
          ["coverage", format, index],
          `${check} is neither a rule nor a family of rules`,
          nearest(check, [...known]),
        );
    }
  }
}

function compileRates(
  { rates, currency }: PolicyInput,
  { problem, keyProblem }: Compiling,
): Rates | undefined {
  if (currency === undefined) {
    if (rates)
      problem(
        ["rates"],
        "rates need a currency they lead to: add currency: at the top, such as currency: EUR",
      );
    return undefined;
  }
  const { "as-of": asOf, ...per } = rates ?? {};
  for (const code of Object.keys(per)) {
    if (!/^[A-Z]{3}$/.test(code))
      keyProblem(
        ["rates", code],
        `${code} is not a currency: write three capital letters, such as USD`,
        code === "asof" ? "rates.as-of" : undefined,
      );
    else if (code === currency)
      keyProblem(["rates", code], `${code} is the policy's own currency: it needs no rate`);
  }
  return {
    to: currency,
    asOf,
    per: new Map(Object.entries(per).map(([code, text]) => [code, decimalOf(text)])),
  };
}

function checkApprovers({ approvers = {} }: PolicyInput, { problem }: Compiling): void {
  const roles = Object.keys(approvers);
  for (const [role, { then }] of Object.entries(approvers)) {
    if (then !== undefined && !roles.includes(then))
      problem(["approvers", role, "then"], `there is no approver ${then}`, nearest(then, roles));
  }
}

function unanswered(input: PolicyInput): Unanswered[] {
  const unusual = (input.budgets ?? []).some((each) => each.unusual !== undefined);
  return [
    ...ownRules(input.rules ?? {}),
    ...(input.approvers
      ? [
          {
            check: "approvers",
            reason: "decisions are not read by this version, so what is held stays held",
            holds: false,
          },
        ]
      : []),
    ...(unusual
      ? [
          {
            check: "budgets: unusual",
            reason: "not compared: there is no history to compare with",
            holds: false,
          },
        ]
      : []),
  ];
}
