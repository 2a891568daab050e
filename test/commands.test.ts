import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../src/rules/index.ts";
import { folder, launchgate } from "./cli.ts";

test("bare launchgate greets in three lines and names the exports it sees", async () => {
  const cwd = folder({
    "meta.csv": "Campaign,Daily budget\na,1\n",
    "notes.csv": "x,y\n1,2\n",
    "package.json": "{}",
  });
  const ran = await launchgate([], { cwd });
  expect(ran.code).toBe(0);
  expect(ran.stdout.trimEnd().split("\n")).toHaveLength(3);
  expect(ran.stdout).toContain("meta.csv");
  expect(ran.stdout).not.toMatch(/notes|package/);
});

test("a bare export is checked", async () => {
  const cwd = folder({ "meta.csv": "Campaign,Landing page\na,https://example.com/\n" });
  expect((await launchgate(["meta.csv", "--no-policy"], { cwd })).code).toBe(0);
});

test.each([
  [["chekc", "x.csv"], /check/],
  [["explain", "utm/not-alowed"], /did you mean utm\/not-allowed/],
  [["explain", "not-allowed-at-all"], /launchgate explain lists them/],
  [["check", "x.csv", "--fail-onn", "block"], /--fail-on/],
  [["check"], /name the exports/],
  [["policy", "check"], /launchgate init/],
])("%j is a sentence and exit 2", async (argv, said) => {
  const ran = await launchgate(argv, { cwd: folder({}) });
  expect(ran.code).toBe(2);
  expect(ran.stdout + ran.stderr).toMatch(said);
});

test("explain shows the rule's page", async () => {
  const { stdout } = await launchgate(["explain", "utm/not-allowed"], { width: 80 });
  for (const part of ["Why", "Flagged", "Clean", "In the policy", "facebook"]) expect(stdout).toContain(part);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "explain %s says how to mend it",
  async (id, { examples }) => {
    const { stdout, code } = await launchgate(["explain", id], { width: 100 });
    expect(code).toBe(0);
    const [, mending = ""] = stdout.split("How to mend it\n");
    expect(mending.split("\n")[0]).toMatch(
      id.startsWith("file/")
        ? /^ {2}[A-Z]/
        : /^ {2}(Write .+ (in place of|where there)|At the place that the report|Look at)/,
    );
    if (examples.some(({ finds }) => finds.length > 0)) expect(stdout).toMatch(/^ {2}says {6}\S/m);
  },
);

test.each(rules.filter(({ id }) => id.startsWith("file/")).map((rule) => [rule.id, rule] as const))(
  "%s says what to do: no other value of a cell mends a file",
  (_, { mend }) => expect(mend).toMatch(/^[A-Z].{20,}\.$/),
);

test.each([
  [["decid"], /did you mean launchgate decide\?/],
  [["polcy", "check"], /did you mean launchgate policy\?/],
  [["fields"], /missing required argument/],
])("%j: a word near a command is told", async (argv, said) => {
  const ran = await launchgate(argv, { cwd: folder({}) });
  expect(ran.code).toBe(2);
  expect((ran.stdout + ran.stderr).replace(/\s+/g, " ")).toMatch(said);
});

test("init leaves a schema that is there as it is", async () => {
  const cwd = folder({ "launchgate.schema.json": "mine" });
  const ran = await launchgate(["init", "--yes"], { cwd });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/launchgate\.schema\.json is here already/);
  expect(readFileSync(join(cwd, "launchgate.schema.json"), "utf8")).toBe("mine");
});

test("policy check shows what a name hides, and names a file that is not there without a line", async () => {
  const policy = 'version: 1\nrules:\n  "big\\e[31mred":\n    when: budget.daily > 5.0\n    say: x\n';
  const { stdout, stderr } = await launchgate(["policy", "check"], {
    cwd: folder({ "launchgate.yaml": policy }),
  });
  expect(stdout + stderr).not.toContain("\u001b");
  const gone = await launchgate(["policy", "check", "gone.yaml"], { cwd: folder({}) });
  expect([gone.code, gone.stderr]).toEqual([2, "there is no file gone.yaml\n"]);
});

test("init writes a policy that loads, and never over one that is there", async () => {
  const cwd = folder({});
  const dry = await launchgate(["init"], { cwd });
  expect(dry.stdout).toContain("version: 1");
  expect((await launchgate(["init", "--yes"], { cwd })).code).toBe(0);
  const text = readFileSync(join(cwd, "launchgate.yaml"), "utf8");
  expect(text).toBe(dry.stdout);
  const checked = await launchgate(["policy", "check"], { cwd });
  expect(checked.code, checked.stderr).toBe(0);
  const again = await launchgate(["init", "--yes"], { cwd });
  expect(again.code).toBe(2);
  expect(again.stderr).toMatch(/already/);
  expect(JSON.parse(readFileSync(join(cwd, "launchgate.schema.json"), "utf8")).type).toBe("object");
});

test("columns with one unknown header are each named as not understood, and are no trouble", async () => {
  const cwd = folder({ "plan.csv": "Campaign,Notes,Notes,Daily budget\nspring,a,b,5\n" });
  const { stdout: fields } = await launchgate(["fields", "plan.csv", "--no-policy"], { cwd });
  expect(fields).toMatch(/Ignored\n {2}Notes, Notes\n/);
  const { stdout: report } = await launchgate(["check", "plan.csv", "--no-policy"], { cwd });
  expect(report).toContain("columns not understood: Notes, Notes\n");
  expect(report).not.toContain("file/doubled-column");
});
