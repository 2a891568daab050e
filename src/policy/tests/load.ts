import type { Policy } from "../../model/policy.ts";
import type { PolicyTest } from "../../model/policy-test.ts";
import { explainIssues } from "../issues.ts";
import { shapesOf } from "../json-schema.ts";
import { plainOf } from "../plain.ts";
import { createProblems, type Problems } from "../problems.ts";
import { readTree } from "../read-tree.ts";
import { soundTree } from "../sound.ts";
import { checkTraps } from "../traps.ts";
import type { Tree } from "../tree.ts";
import { compileTests } from "./compile.ts";
import { testFileSchema } from "./schema.ts";

/** A file of tests beside a policy; everything that is wrong with it is said at once. */
export async function loadTests(
  file: string,
  readText: (file: string) => Promise<string>,
  policy: Pick<Policy, "columns" | "ownRules">,
): Promise<readonly PolicyTest[]> {
  const problems = createProblems();
  const tree = await treeOf(file, readText, problems);
  const tests = tree && compiled(tree, policy, problems);
  if (problems.any || !tests) throw problems.toError();
  return tests;
}

async function treeOf(
  file: string,
  readText: (file: string) => Promise<string>,
  problems: Problems,
): Promise<Tree | undefined> {
  const start = { file, line: 1, column: 1 };
  const text = await readText(file).catch(() => undefined);
  if (text === undefined) {
    problems.add(start, `there is no file ${file} that can be read`);
    return undefined;
  }
  const bare = text.replace(/^\ufeff/, "");
  problems.file(file, bare);
  const tree = readTree(file, bare, problems);
  if (tree && tree.kind !== "map")
    problems.add(tree.at, "a file of tests starts with the key tests:, and has a list under it");
  if (tree?.kind !== "map") return undefined;
  const version = tree.entries.get("version");
  if (!version) return tree;
  problems.add(
    version.key,
    `this is a policy: launchgate policy test -p ${file} runs the tests in it and beside it`,
  );
  return undefined;
}

/** What is well formed is compiled for the sake of its problems, whatever else is wrong. */
function compiled(
  tree: Tree,
  { columns, ownRules }: Pick<Policy, "columns" | "ownRules">,
  problems: Problems,
): PolicyTest[] | undefined {
  checkTraps(tree, problems);
  const parsed = testFileSchema.safeParse(plainOf(tree));
  const sound = parsed.success
    ? tree
    : soundTree(tree, explainIssues(parsed.error.issues, tree, problems, shapesOf(testFileSchema)));
  const { data } = parsed.success || !sound ? parsed : testFileSchema.safeParse(plainOf(sound));
  if (!data || !sound) return undefined;
  const known = { columns, ownRules: ownRules.map(({ id }) => id), today: data.today };
  return compileTests(data.tests, known, { tree: sound, problems });
}
