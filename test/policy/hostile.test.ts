import { describe, expect, test } from "vitest";
import { errorOf, loadText, problemsOf } from "./policy-text.ts";

const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nversion: 1\n`;

const wide = (of: string) => Array.from({ length: 12 }, () => `*${of}`).join(", ");
const wideBomb = `version: 1\na: &a [x, y]\nb: &b [${wide("a")}]\nc: &c [${wide("b")}]\nd: &d [${wide("c")}]\ne: [${wide("d")}]\n`;

const hostile: readonly (readonly [string, string])[] = [
  ["an alias bomb", bomb],
  ["a wide alias bomb", wideBomb],
  ["100,000 brackets", "[".repeat(100_000)],
  ["100,000 closed brackets", `version: ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["100,000 braces", "{a: ".repeat(100_000)],
  ["100,000 dashes", "- ".repeat(100_000)],
  ["100,000 question marks", "? ".repeat(100_000)],
  ["1,400 steps of a stair", Array.from({ length: 1400 }, (_, index) => `${" ".repeat(index)}a:`).join("\n")],
  ["a dump of memory", "\0\x01\x02ELF\ufffd\ufffd"],
  ["UTF-16 read as UTF-8", "v\0e\0r\0s\0i\0o\0n\0"],
  ["a zip", "PK\x03\x04\ufffd\ufffd"],
  ["a web page", "<!DOCTYPE html>\n<html><body>Sign in: please</body></html>"],
  ["a CSV", "Campaign,Budget\nspring,5\n"],
  ["a JavaScript object", "version: !!js/function 'function () {}'"],
  ["a merge conflict", "<<<<<<< HEAD\nversion: 1\n=======\nversion: 1\n>>>>>>> b\n"],
  ["2 MB", `# ${"x".repeat(2_000_000)}\nversion: 1`],
];

describe("a hostile policy is refused with sentences", () => {
  test.each(hostile)("%s", async (_, text) => {
    const { message, problems } = await errorOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(20);
    expect(message).not.toMatch(/\n\s+at |RangeError|call stack|undefined/);
    expect(message.length).toBeLessThan(10_000);
  });

  test("beside references, everything else that is wrong is said too", async () => {
    const problems = await problemsOf(
      "version: 1\ncurency: EUR\nutm:\n  source: &words [facebook]\n  medium: *words\n  campaign: '{regoin}'\nregions: [XX]\n",
    );
    expect(problems.map(({ line }) => line)).toEqual([2, 5, 6, 7]);
  });

  test("the prototype of objects is left alone", async () => {
    await problemsOf(
      "version: 1\n__proto__: { polluted: yes }\nvocabulary: { constructor: { prototype: { polluted: yes } } }",
    );
    expect("polluted" in {}).toBe(false);
  });

  test("a word may be called constructor", async () => {
    const policy = await loadText(
      "version: 1\nvocabulary: { constructor: [a], toString: [b] }\nnames: { campaign: '{constructor}_{toString}' }",
    );
    expect(policy.sections.names[0]?.clause.template.parts).toHaveLength(3);
  });

  test("Norway is no falsehood, and every word is the text as written", async () => {
    const policy = await loadText(
      "version: 1\nregions: [no, uk, Germany, NA]\nutm: { source: [on, 010, 1.10, 0x1F, ~, null] }",
    );
    expect(policy.sections.regions[0]?.clause.codes).toEqual(["NO", "GB", "DE", "NA"]);
    const [source] = policy.sections.utm;
    expect(
      source?.clause.kind === "allowed" && "list" in source.clause.words && source.clause.words.list,
    ).toEqual(["on", "010", "1.10", "0x1F", "~", "null"]);
  });

  test("a BOM, CRLF and a missing last line end change nothing", async () => {
    const policy = await loadText("\ufeffversion: 1\r\ncurrency: EUR\r\nbudgets:\r\n  - { daily: 5 }");
    expect(policy.sections.budgets).toHaveLength(1);
    const [problem] = await problemsOf(
      "\ufeffversion: 1\r\ncurrency: EUR\r\nbudgets:\r\n  - { daily: 15.000 }",
    );
    expect([problem?.line, problem?.column]).toEqual([4, 14]);
  });
});
