import { describe, expect, test } from "vitest";
import { amountText } from "../../src/values/money.ts";
import { errorOf, loadText, problemsOf } from "./policy-text.ts";

describe("extends", () => {
  test("maps merge, lists replace, budgets append", async () => {
    const policy = await loadText({
      "launchgate.yaml":
        "version: 1\nextends: ./base/company.yaml\nlanding: { hosts: [team.com] }\nvocabulary: { goal: [leads] }\nbudgets:\n  - { daily: 5 }\nnames: { campaign: '{region}_{goal}' }",
      "base/company.yaml":
        "currency: EUR\nlanding: { hosts: [company.com] }\nvocabulary: { region: [us] }\nbudgets:\n  - { daily: 9 }",
    });
    expect(policy.files).toEqual(["launchgate.yaml", "base/company.yaml"]);
    expect(policy.currency).toBe("EUR");
    expect(policy.sections.landing.flatMap(({ clause }) => clause.hosts.map(({ text }) => text))).toEqual([
      "team.com",
    ]);
    expect(policy.sections.budgets.map(({ clause }) => "cap" in clause && amountText(clause.cap))).toEqual([
      "9.00",
      "5.00",
    ]);
  });

  test("a file is found from the file that names it, several in order, and one that two name counts once", async () => {
    const policy = await loadText({
      "launchgate.yaml": "version: 1\nextends: [org/a.yaml, org/b.yaml]\ncurrency: EUR",
      "org/a.yaml": "extends: ./base.yaml\nenforce-from: 2026-01-01\nbudgets:\n  - { daily: 1 }",
      "org/b.yaml": "extends: base.yaml\nenforce-from: 2026-02-02\nbudgets:\n  - { daily: 2 }",
      "org/base.yaml": "budgets:\n  - { daily: 3 }",
    });
    expect(policy.enforceFrom, "the later of the list wins").toBe("2026-02-02");
    expect(
      policy.sections.budgets.map(({ clause }) => "cap" in clause && amountText(clause.cap)).sort(),
    ).toEqual(["1.00", "2.00", "3.00"]);
  });

  test("what is wrong in another file is said there", async () => {
    const [problem] = await problemsOf({
      "launchgate.yaml": "version: 1\nextends: company.yaml",
      "company.yaml": "currency: EUR\nbudgets:\n  - { daily: 15.000 }",
    });
    expect([problem?.file, problem?.line, problem?.column]).toEqual(["company.yaml", 3, 14]);
    const { message } = await errorOf({
      "launchgate.yaml": "version: 1\nextends: company.yaml",
      "company.yaml": "sope: {}",
    });
    expect(message).toContain("company.yaml:1:1: ");
    expect(message).toContain("did you mean scope?");
  });

  test("a clause says which file it is from, by its number there and its line", async () => {
    const { sections } = await loadText({
      "launchgate.yaml":
        "version: 1\nextends: company.yaml\ncurrency: EUR\nbudgets:\n  - { daily: 5 }\n  - { daily: 6 }\nutm: { required: [source] }",
      "company.yaml": "budgets:\n  - { daily: 9 }\n  - { daily: 8 }\nutm:\n  medium:\n    meta: social",
    });
    expect(sections.budgets.map(({ where }) => where)).toEqual([
      "budgets entry 1 of company.yaml, line 2",
      "budgets entry 2 of company.yaml, line 3",
      "budgets entry 1",
      "budgets entry 2",
    ]);
    expect(sections.utm.map(({ where }) => where)).toEqual([
      "utm.required entry 1",
      "utm.medium.meta of company.yaml, line 6",
    ]);
  });

  test("a circle is named", async () => {
    const [problem] = await problemsOf({
      "launchgate.yaml": "version: 1\nextends: a.yaml",
      "a.yaml": "version: 1\nextends: ./launchgate.yaml",
    });
    expect(problem?.file).toBe("a.yaml");
    expect(problem?.message).toContain("launchgate.yaml → a.yaml → launchgate.yaml");
  });

  test("eight deep and no deeper", async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          index === 0 ? "launchgate.yaml" : `p${index}.yaml`,
          `version: 1\n${index + 1 < length ? `extends: p${index + 1}.yaml` : "currency: EUR"}`,
        ]),
      );
    expect((await loadText(chain(8))).currency).toBe("EUR");
    expect((await problemsOf(chain(9)))[0]?.message).toContain("8 deep");
  });

  test("caps of two currencies do not mix", async () => {
    const [problem] = await problemsOf({
      "launchgate.yaml": "version: 1\nextends: company.yaml\ncurrency: USD",
      "company.yaml": "currency: EUR\nbudgets:\n  - { daily: 500 }",
    });
    expect([problem?.line, problem?.column]).toEqual([3, 11]);
    expect(problem?.message).toContain("company.yaml writes its budgets in EUR");
  });

  test("a policy that is not there, or is a folder", async () => {
    expect((await errorOf({})).message).toBe("there is no file launchgate.yaml");
    expect(
      (await problemsOf({ "launchgate.yaml": "version: 1\nextends: [/etc/company.yaml]" }))[0]?.message,
    ).toContain("/etc/company.yaml");
  });
});
