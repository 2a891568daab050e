import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../src/exports/index.ts";
import { reporters } from "../src/report/index.ts";
import { rules } from "../src/rules/index.ts";

const root = resolve(import.meta.dirname, "..");
const sources = filesUnder("src", ".ts");

/** The floors of the house, from the ground up: a file imports from its own floor and those beneath it. */
const floors: readonly (readonly string[])[] = [
  ["facts", "values"],
  ["model"],
  ["click", "read", "rules"],
  ["exports"],
  ["decisions", "policy"],
  ["check", "check.ts", "decide.ts", "exit-code.ts"],
  ["report"],
  ["gate", "gate.ts"],
  ["commands", "cli.ts", "index.ts"],
];

describe("the house", () => {
  test.each(sources)("%s imports only downwards", (file) => {
    for (const target of importsOf(file)) {
      const climbs = floorOf(target) > floorOf(file);
      expect(
        climbs,
        `${file} imports ${target}, a floor above it: move the shared part down, or hand it in`,
      ).toBe(false);
    }
  });

  test("rules know no other family, no file system, no clock, no policy file, no report", () => {
    for (const file of sources.filter(
      (each) => each.startsWith("src/rules/") && each.split("/").length > 3,
    )) {
      const text = read(file);
      expect(
        /Date\.now|new Date|process\.|from "node:/.test(text),
        `${file} reaches outside: a rule is a pure function of its fields`,
      ).toBe(false);
      for (const target of importsOf(file)) {
        const allowed =
          /^src\/(rules\/define|rules\/[a-z]+\/_|model|facts|values)/.test(target) ||
          dirname(target) === dirname(file);
        expect(allowed, `${file} imports ${target}: a rule knows only model, facts and values`).toBe(true);
      }
    }
  });

  test("read knows nothing of marketing", () => {
    for (const file of sources.filter((each) => each.startsWith("src/read/"))) {
      for (const target of importsOf(file)) {
        expect(
          /^src\/(read|values)\/|^src\/model\/(row|trouble)\.ts$/.test(target),
          `${file} imports ${target}`,
        ).toBe(true);
      }
    }
  });

  test("no drawer for everything", () => {
    for (const file of sources)
      expect(file, "name the folder after the stage it serves").not.toMatch(
        /\/(utils?|helpers?|common|core|misc|lib)\b/,
      );
  });

  test("only the commands and the cli touch the process, stdout or the clock", () => {
    for (const file of sources.filter((each) => !/^src\/(commands\/|cli\.ts)/.test(each))) {
      expect(
        /\bprocess\.|console\.|Date\.now\(|new Date\(\)/.test(read(file)),
        `${file} reaches for the process or the clock: take it as a value`,
      ).toBe(false);
    }
  });

  test("no process.exit, no any", () => {
    for (const file of sources) {
      expect(/process\.exit\(/.test(read(file)), `${file}: set the exit code, do not exit`).toBe(false);
      expect(
        /: any\b|\bas any\b|<any>|@ts-ignore/.test(read(file).replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, "")),
        `${file}: say the type`,
      ).toBe(false);
    }
  });
});

describe("the lists are complete", () => {
  test("rules", () => {
    const files = sources.filter((file) => /^src\/rules\/[a-z]+\/[a-z][a-z0-9-]*\.ts$/.test(file));
    expect(
      files.map((file) => file.slice("src/rules/".length, -".ts".length)).sort(),
      "add the rule to src/rules/index.ts",
    ).toEqual(rules.map(({ id }) => id).sort());
  });

  test("rules are in order", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids, "keep src/rules/index.ts alphabetical").toEqual([...ids].sort());
  });

  test("reports", () => {
    for (const { name } of reporters)
      expect(existsSync(join(root, `src/report/${name}.ts`)), `src/report/${name}.ts`).toBe(true);
    expect(reporters.map(({ name }) => name)).toEqual([...reporters.map(({ name }) => name)].sort());
  });

  test("export formats", () => {
    const files = sources.filter((file) => /^src\/exports\/[a-z0-9-]+\.ts$/.test(file));
    const machinery = ["columns", "format", "index"];
    expect(
      files
        .map((file) => file.slice("src/exports/".length, -".ts".length))
        .filter((id) => !machinery.includes(id)),
      "add the format to src/exports/index.ts",
    ).toEqual(formats.map(({ id }) => id).sort());
    expect(formats.map(({ id }) => id)).toEqual([...formats.map(({ id }) => id)].sort());
  });
});

describe("every rule is explained", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    expect(rule.summary, "one sentence, with a full stop").toMatch(/^[A-Z].*\.$/s);
    expect(rule.why.length, "say the harm").toBeGreaterThan(40);
    expect(() => rule.options.parse({}), "every option has a default").not.toThrow();
  });
});

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/from "(\.[^"]+)"/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path ?? "")).replaceAll("\\", "/"),
  );
}

function floorOf(file: string): number {
  const [, place = ""] = file.split("/");
  const floor = floors.findIndex((names) => names.includes(place));
  if (floor < 0)
    throw new Error(`${file} stands on no floor: add its folder to the floors in test/project.test.ts`);
  return floor;
}
