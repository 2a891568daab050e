import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../src/exports/index.ts";
import { reporters } from "../src/report/index.ts";
import { rules } from "../src/rules/index.ts";
import { remember } from "../src/values/memo.ts";
import { readSource, type Source } from "./source.ts";

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

/** Lists of facts and nothing else. */
const dataLists: readonly string[] = ["src/exports/generic.ts", "src/rules/index.ts"];

/** Where a type is forgotten on purpose, with the number of casts; the numbers may only fall. */
const boundaries: ReadonlyMap<string, number> = new Map([
  ["src/check/active.ts", 1],
  ["src/check/ask.ts", 1],
  ["src/check/place.ts", 1],
  ["src/check/plans.ts", 1],
  ["src/commands/fields/words.ts", 1],
  ["src/exports/fields/intern.ts", 1],
  ["src/read/csv.ts", 2],
  ["src/rules/define.ts", 4],
]);

const known = new Map<string, Source>();

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
          /^src\/(rules\/define\.ts|model\/|facts\/|values\/)/.test(target) ||
          (dirname(target) === dirname(file) && basename(target).startsWith("_"));
        expect(
          allowed,
          `${file} imports ${target}: a rule knows no other rule, only model, facts, values, and what its family shares in a file that starts with _`,
        ).toBe(true);
      }
    }
  });

  test("read and exports meet only at rows", () => {
    for (const [from, to] of [
      ["src/read/", "src/exports/"],
      ["src/exports/", "src/read/"],
    ] as const)
      for (const file of sources.filter((each) => each.startsWith(from)))
        expect(
          importsOf(file).filter((target) => target.startsWith(to)),
          `${file} reaches over the rows: hand it rows, or let the gate bring the two together`,
        ).toEqual([]);
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

  test("no enums, no default exports, no classes but errors", () => {
    for (const file of sources) {
      const { enums, defaultExports, classes } = sourceOf(file);
      expect(enums, `${file}: write a union, with a list \`as const\` where it is walked`).toBe(0);
      expect(defaultExports, `${file}: give the export its name`).toBe(0);
      expect(classes, `${file}: functions and plain data; a class is for an Error`).toEqual([]);
    }
  });

  test.each(sources)("%s casts nothing, unless it is a named boundary", (file) => {
    const allowed = boundaries.get(file) ?? 0;
    expect(
      sourceOf(file).casts,
      `${file}: let the types say it, or parse; where a type must be forgotten, name the file in the boundaries with its number of casts`,
    ).toBeLessThanOrEqual(allowed);
  });

  test.each(sources.filter((file) => !dataLists.includes(file)))(
    "%s is short, and so are its functions",
    (file) => {
      const { lines, functions } = sourceOf(file);
      expect(lines, `${file}: give what stands by itself a file of its own`).toBeLessThanOrEqual(150);
      for (const { name, lines: length } of functions)
        expect(length, `${file}, ${name}: give its parts names of their own`).toBeLessThanOrEqual(40);
    },
  );

  test("exceptions are needed", () => {
    expect(
      [...boundaries].filter(([file, casts]) => sourceOf(file).casts < casts),
      "cast less: strike them, or lower their number",
    ).toEqual([]);
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

test("no test measures time: a machine that is busy would break it", () => {
  for (const file of filesUnder("test", ".test.ts"))
    expect(
      /\b(?:cpuUsage|performance\.now|hrtime|Date\.now)\(/.test(read(file)),
      `${file}: give it so much that it would run out of its time, or count`,
    ).toBe(false);
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

function sourceOf(file: string): Source {
  return remember(known, file, () => readSource(root, file));
}

function importsOf(file: string): readonly string[] {
  return sourceOf(file).imports;
}

function floorOf(file: string): number {
  const [, place = ""] = file.split("/");
  const floor = floors.findIndex((names) => names.includes(place));
  if (floor < 0)
    throw new Error(`${file} stands on no floor: add its folder to the floors in test/project.test.ts`);
  return floor;
}
