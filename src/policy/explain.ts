import type { SectionName } from "../model/policy.ts";
import { namesOf } from "../values/text.ts";
import { consequencesOf } from "./explain/consequences.ts";
import {
  explainAccounts,
  explainChannels,
  explainEnforceFrom,
  explainScope,
  usualScope,
} from "./explain/launch.ts";
import { explainLanding, explainUtm } from "./explain/links.ts";
import { explainBudgets, explainCurrency, explainRates } from "./explain/money.ts";
import { explainAgree, explainNames, explainVocabulary } from "./explain/names.ts";
import { explainApprovers, explainOwners, explainSigners } from "./explain/people.ts";
import { explainPlan } from "./explain/plan.ts";
import { explainAudiences, explainCopy, explainRegions, explainTracking } from "./explain/reach.ts";
import {
  explainColumns,
  explainCoverage,
  explainExtends,
  explainHistory,
  explainTests,
  explainWritten,
} from "./explain/reading.ts";
import { alwaysAsked, explainRules, ownStatements } from "./explain/rules.ts";
import { type Context, type Explainer, type Statement, sentence } from "./explain/statement.ts";
import type { Read } from "./load.ts";
import { keySpotOf } from "./places.ts";
import type { PolicyInput } from "./schema.ts";

/** Sentences about one matter, as the person who signs the policy reads them. */
export interface Explained {
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly from: string | undefined }[];
}

/** Every key of a policy has its explainer: what nobody reads back, nobody signs. */
const explainers = {
  version: () => [],
  extends: explainExtends,
  currency: explainCurrency,
  rates: explainRates,
  vocabulary: explainVocabulary,
  accounts: explainAccounts,
  scope: explainScope,
  "enforce-from": explainEnforceFrom,
  channels: explainChannels,
  columns: explainColumns,
  written: explainWritten,
  names: explainNames,
  utm: explainUtm,
  agree: explainAgree,
  landing: explainLanding,
  budgets: explainBudgets,
  tracking: explainTracking,
  audiences: explainAudiences,
  regions: explainRegions,
  copy: explainCopy,
  history: explainHistory,
  plan: explainPlan,
  coverage: explainCoverage,
  rules: explainRules,
  approvers: explainApprovers,
  signers: explainSigners,
  owners: explainOwners,
  tests: explainTests,
} as const satisfies Explainers;

type PolicyKey = keyof PolicyInput;
type Explainers = { readonly [Key in PolicyKey]: Explainer<Key> };

interface Group {
  readonly title: string;
  readonly keys: readonly PolicyKey[];
  /** What it says beside the sentences of its keys. */
  readonly more?: (context: Context) => readonly Statement[];
}

export const groups: readonly Group[] = [
  { title: "The policy", keys: ["version", "extends", "enforce-from", "tests"] },
  { title: "What is about to launch", keys: ["scope", "channels", "accounts"], more: usualScope },
  { title: "Names", keys: ["names", "vocabulary", "agree"] },
  { title: "Links", keys: ["utm", "landing"] },
  { title: "Money", keys: ["currency", "rates", "budgets"] },
  { title: "Tracking", keys: ["tracking"] },
  { title: "Audiences", keys: ["audiences"] },
  { title: "Regions", keys: ["regions"] },
  { title: "Words in the ads", keys: ["copy"] },
  { title: "The approved plan", keys: ["plan"] },
  { title: "Compared with the past", keys: ["history"] },
  { title: "Built-in rules", keys: ["rules"], more: alwaysAsked },
  { title: "Rules of your own", keys: [], more: ownStatements },
  { title: "Who decides", keys: ["approvers", "signers"] },
  { title: "Who answers", keys: ["owners"] },
  { title: "How exports are read", keys: ["columns", "written"] },
  { title: "What is not checked", keys: ["coverage"], more: unchecked },
];

export function explainPolicy({ policy, input, tree }: Read): Explained[] {
  const context = { policy, input };
  const fromOf = ({ path }: Statement) => {
    const { file } = keySpotOf(tree, path);
    return file === tree.at.file ? undefined : file;
  };
  return groups.flatMap(({ title, keys, more }) => {
    const statements = [...keys.flatMap((key) => statementsOf(key, context)), ...(more?.(context) ?? [])];
    const sentences = statements.map((each) => ({ text: sentence(each.text), from: fromOf(each) }));
    return sentences.length > 0 ? [{ title, sentences }] : [];
  });
}

function statementsOf<Key extends PolicyKey>(key: Key, context: Context): readonly Statement[] {
  const written: NonNullable<PolicyInput[Key]> | undefined = context.input[key] ?? undefined;
  if (written === undefined) return [];
  const explain: Explainers[Key] = explainers[key];
  const said = explain(written, context);
  const after = isSectionName(key) ? consequencesOf(key, context.policy) : undefined;
  return after === undefined ? said : [...said, { path: [key], text: after }];
}

function unchecked({ policy, input }: Context): Statement[] {
  const silent = sectionNames.filter((name) => input[name] === undefined).map((name) => matters[name]);
  const said = policy.unanswered.map(({ check, reason }) => ({ path: [], text: `${check}: ${reason}` }));
  if (silent.length === 0) return said;
  const text = `the policy says nothing of ${namesOf(silent)}: there only the checks are made that are made of every campaign`;
  return [...said, { path: [], text }];
}

const matters = {
  accounts: "ad accounts",
  names: "names",
  utm: "UTM parameters",
  agree: "what must not contradict each other",
  landing: "landing pages",
  budgets: "budgets",
  tracking: "tracking",
  audiences: "audiences",
  regions: "regions",
  copy: "words in the ads",
  history: "past exports",
  plan: "an approved plan",
} as const satisfies Record<SectionName, string>;

const sectionNames = Object.keys(matters).filter(isSectionName);

function isSectionName(key: string): key is SectionName {
  return Object.hasOwn(matters, key);
}
