import { describe, expect, test } from "vitest";
import { brokenPolicies } from "./broken.ts";
import { errorOf, marked, problemsOf } from "./policy-text.ts";

describe("a broken policy is told where and how to mend it", () => {
  test.each(brokenPolicies.map((each) => [each.fault, each] as const))(
    "%s",
    async (_, { policy, says, suggests }) => {
      const { text, line, column } = marked(policy);
      const problems = await problemsOf(text);
      const there = problems.find((problem) => problem.line === line && problem.column === column);
      expect(there, `nothing is said at ${line}:${column}, but ${JSON.stringify(problems)}`).toBeDefined();
      expect(there?.message).toContain(says);
      expect(there?.suggestion).toBe(suggests);
      expect(problems.length, `one fault, one sentence: ${JSON.stringify(problems)}`).toBe(1);
    },
  );

  test.each(brokenPolicies.map(({ fault, policy }) => [fault, policy] as const))(
    "%s: in the house's grammar",
    async (_, policy) => {
      for (const { message } of await problemsOf(marked(policy).text)) {
        expect(message).not.toMatch(/\.$/);
        expect(message).not.toMatch(/Invalid|undefined|\[object|null/);
      }
    },
  );
});

describe("all errors at once", () => {
  const policy = `version: 1
currency: EUR
vocabulary:
  region: [us, de]
utm:
  sorce: [facebook]
  campaign: "{regoin}_x"
budgets:
  - { daily: 15.000 }
  - { daily: -5 }
rules:
  url/insecur: note
  url/insecure: blok
landing: { hosts: [*.example.com] }
`;

  test("shapes, words, traps and contradictions in one go, in the order of the file", async () => {
    const places = (await problemsOf(policy)).map(({ line, suggestion }) => [line, suggestion]);
    expect(places).toEqual([
      [6, "utm.source"],
      [7, "region"],
      [9, undefined],
      [10, undefined],
      [12, "url/insecure"],
      [13, "block"],
      [14, undefined],
    ]);
  });

  test("what must agree too, beside names whose template is wrong", async () => {
    const leaning = `version: 1
vocabulary: { region: [us], goal: [leads] }
names: { campaign: "{region}_{goal}", adset: x }
agree: ["name.regoin = regions", "name.region == x", "name.region = regions"]
`;
    const places = (await problemsOf(leaning)).map(({ line, column }) => [line, column]);
    expect(places).toEqual([
      [3, 39],
      [4, 9],
      [4, 34],
    ]);
  });

  test("aliases too, beside a key that is none, where their parameter is sound", async () => {
    const misspelled = `version: 1
utm:
  requird: [source]
  source: [facebook]
  medum: [cpc]
  aliases: { source: { fb: facebok }, medium: { paid: cpcc } }
`;
    const places = (await problemsOf(misspelled)).map(({ line, suggestion }) => [line, suggestion]);
    expect(places).toEqual([
      [3, "utm.required"],
      [5, "utm.medium"],
      [6, "facebook"],
    ]);
  });

  test("each with file, line, column, the line itself and a caret beneath the column", async () => {
    const { message } = await errorOf(policy);
    expect(message).toMatch(/^launchgate\.yaml:6:3: /);
    const [, line = "", caret = ""] = message.split("\n");
    expect(line.trim()).toBe("sorce: [facebook]");
    expect(caret.indexOf("^")).toBe(line.indexOf("sorce"));
    expect(message).toContain("did you mean utm.source?");
    expect(message).not.toMatch(/\n\s+at /);
  });

  test("a long line is shown around its place, and nothing in it reaches the terminal", async () => {
    const { message } = await errorOf(
      `version: 1\ncurrency: EUR\nregions: [${"US, ".repeat(5000)}Atlantis\u202e]`,
    );
    expect(Math.max(...message.split("\n").map((line) => line.length))).toBeLessThan(400);
    expect(message).not.toContain("\u202e");
    expect(message.split("\n\n"), "fifty of them, and how many more there are").toHaveLength(51);
    expect(message).toMatch(/… and 4,950 more errors/);
  });
});
