import type { z } from "zod";
import type { Policy } from "../model/policy.ts";
import { compile } from "./compile.ts";
import type { Path } from "./compiling.ts";
import { loadTree } from "./extend.ts";
import { explainIssues } from "./issues.ts";
import { shapeAt } from "./json-schema.ts";
import { readOwnRules } from "./own-rules/check.ts";
import { spotOf } from "./places.ts";
import { plainOf } from "./plain.ts";
import { createProblems, type Problems } from "./problems.ts";
import { knownRules, ownRules } from "./rules.ts";
import { type PolicyInput, policySchema } from "./schema.ts";
import { type OpenFile, withSheets } from "./sheets.ts";
import { signersOf } from "./signers.ts";
import { soundTree } from "./sound.ts";
import { checkTraps } from "./traps.ts";
import type { Tree } from "./tree.ts";
import { typed } from "./typed.ts";

/** YAML → Policy. Everything that is wrong is said at once, each with its line; then there is no policy. */
export async function loadPolicy(
  file: string,
  readText: (file: string) => Promise<string>,
  open?: OpenFile,
): Promise<Policy> {
  return (await readPolicy(file, readText, open)).policy;
}

/** The policy with what was written, and where. */
export interface Read {
  readonly policy: Policy;
  readonly input: PolicyInput;
  readonly tree: Tree;
}

export async function readPolicy(
  file: string,
  readText: (file: string) => Promise<string>,
  open: OpenFile = async () => "sheets are not read here",
): Promise<Read> {
  const problems = createProblems();
  const loaded = await loadTree(file, readText, problems);
  if (!loaded) throw problems.toError();
  checkTraps(loaded.tree, problems);
  const { tree: whole, sheets } = await withSheets(loaded.tree, open, problems);
  const tree = knownRules(whole, problems);
  const programs = await readOwnRules(tree, problems);
  const parsed = parseInput(plainOf(tree));
  const policy = parsed.success
    ? compile(parsed.data, loaded.files, tree, problems)
    : compileSound(tree, explainIssues(parsed.error.issues, tree, problems, shapeAt), loaded.files, problems);
  const signers = await signersOf(parsed.data?.signers, spotOf(tree, ["signers"]), readText, problems);
  if (problems.any || !policy || !parsed.data) throw problems.toError();
  const own = ownRules(parsed.data.rules ?? {}, programs, policy.currency);
  return { policy: { ...policy, sheets, signers, ownRules: own }, input: parsed.data, tree };
}

function parseInput(plain: Record<string, unknown>): z.ZodSafeParseResult<PolicyInput> {
  const parsed = policySchema.safeParse(plain);
  const again = parsed.success ? undefined : typed(plain, parsed.error.issues);
  return again === undefined ? parsed : policySchema.safeParse(again);
}

/** Compiles what is well formed for the sake of its problems. */
function compileSound(
  tree: Tree,
  faults: readonly Path[],
  files: readonly string[],
  problems: Problems,
): Policy | undefined {
  const sound = soundTree(tree, faults);
  const input = sound && parseInput({ ...plainOf(sound), version: "1" }).data;
  const faulty = new Set(faults.map(([section]) => String(section ?? "")));
  return input && compile(input, files, sound, problems, faulty);
}
