import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explainPolicy, groups } from "../../src/policy/explain.ts";
import { readPolicy } from "../../src/policy/load.ts";
import { ownFields } from "../../src/policy/own-rules/fields.ts";
import { policySchema } from "../../src/policy/schema.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { folder, launchgate, root } from "../cli.ts";

const policies = join(root, "fixtures/policies");
const keys = Object.keys(policySchema.shape);

/** What each key of a policy is worth saying. */
async function saidWithout(key: string | undefined): Promise<string[]> {
  const cwd = join(policies, "everything");
  const read = await readPolicy("launchgate.yaml", (file) => readFile(join(cwd, file), "utf8"));
  const input = { ...read.input, ...(key === undefined ? {} : { [key]: undefined }) };
  return explainPolicy({ ...read, input }).flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

describe("launchgate policy explain", () => {
  test.each(["design", "everything"])("%s", async (name) => {
    const cwd = join(policies, name);
    const { code, stdout } = await launchgate(["policy", "explain"], { cwd, width: 100 });
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join(cwd, "explained.txt"));
  });

  test("as Markdown, in which nothing of a policy is a sign", async () => {
    const cwd = join(policies, "everything");
    const { stdout } = await launchgate(["policy", "explain", "-f", "markdown"], { cwd });
    expect(stdout).not.toMatch(/(?<!\\)[*`_]/);
    await expect(stdout).toMatchFileSnapshot(join(cwd, "explained.md"));
  });

  test.each(keys)("%s is in one group", (key) => {
    expect(groups.filter((group) => group.keys.some((each) => each === key))).toHaveLength(1);
  });

  test.each(keys.filter((key) => key !== "version"))("%s is worth a sentence", async (key) => {
    const whole = await saidWithout(undefined);
    const without = await saidWithout(key);
    expect(whole.filter((text) => !without.includes(text))).not.toEqual([]);
  });

  test("what is inherited says from where, and what is not does not", async () => {
    const { stdout } = await launchgate(["policy", "explain"], {
      cwd: join(policies, "everything"),
      width: 400,
    });
    const from = stdout.split("\n").filter((line) => line.endsWith("[company.yaml]"));
    expect(from.map((line) => line.slice(4, 20))).toEqual([
      "act_5566778899 i",
      "Campaigns may ha",
      "The role cmo (ki",
    ]);
  });

  test.each([60, 100, 200])("fits %i columns", async (width) => {
    const { stdout } = await launchgate(["policy", "explain"], { cwd: join(policies, "everything"), width });
    const lines = stdout.split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(width - 20);
  });

  test("is coloured on a terminal alone", async () => {
    const cwd = join(policies, "design");
    expect((await launchgate(["policy", "explain"], { cwd, terminal: true })).stdout).toContain("\u001b[1m");
    expect((await launchgate(["policy", "explain"], { cwd })).stdout).not.toContain("\u001b");
  });

  test("reads the starter back, every sentence of it a sentence", async () => {
    const read = await readPolicy("launchgate.yaml", async () => starterPolicy);
    for (const { sentences } of explainPolicy(read))
      for (const { text } of sentences) {
        expect(text).toMatch(/^[^\s].*[.!?]$/);
        expect(text).not.toMatch(/undefined|\[object|NaN| {2}|\.\./);
      }
  });

  test("a policy that says nothing still says what counts", async () => {
    const { stdout } = await launchgate(["policy", "explain"], {
      cwd: folder({ "launchgate.yaml": "version: 1\n" }),
      width: 200,
    });
    expect(stdout).toContain(
      "Campaigns that are draft, enabled or paused are about to launch, since the policy says nothing else",
    );
    expect(stdout).toContain("The policy says nothing of ad accounts, names,");
  });

  test("what comes of breaking it follows the severities of the policy", async () => {
    const cwd = folder({
      "launchgate.yaml":
        "version: 1\nregions: [US]\nrules: { region/missing: note, region/not-allowed: off }\n",
    });
    const { stdout } = await launchgate(["policy", "explain"], { cwd, width: 200 });
    expect(stdout).toContain(
      "What breaks this is only noted (region/missing) or let through, since the rule is switched off (region/not-allowed).",
    );
  });

  test("words that stand in a sheet are counted, and where they stand is said", async () => {
    const cwd = folder({
      "launchgate.yaml": [
        "version: 1",
        "vocabulary: { product: { from: words.csv, column: Product } }",
        "audiences:",
        "  - { deny: { from: words.csv, column: Audience } }",
        "  - { for: { platform: meta }, exclude: { from: words.csv, column: Audience } }",
      ].join("\n"),
      "words.csv": "Product,Audience\natlas,Staff\nbeacon,Staff (all)\ncomet,\n",
    });
    const { stdout } = await launchgate(["policy", "explain"], { cwd, width: 200 });
    for (const text of [
      "The word {product} is one of 3 words in column Product of words.csv.",
      "Campaigns may never reach the 2 audiences in column Audience of words.csv.",
      "Meta campaigns must exclude the 2 audiences in column Audience of words.csv.",
    ])
      expect(stdout).toContain(text);
  });

  test("--fields lists what a rule of the team's own may ask for, without a policy", async () => {
    const { code, stdout } = await launchgate(["policy", "explain", "--fields"], {
      cwd: folder({}),
      width: 80,
    });
    expect(code).toBe(0);
    for (const name of Object.keys(ownFields)) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect(stdout).toContain('utm.source == "facebook"');
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});
