import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { policyJsonSchema } from "../../src/policy/json-schema.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { rules } from "../../src/rules/index.ts";

const root = join(import.meta.dirname, "../..");
// Editors type YAML as YAML does: bare numbers and all.
const inEditor = z.fromJSONSchema(JSON.parse(JSON.stringify(policyJsonSchema())));
const judge = (text: string) =>
  inEditor.safeParse(parse(text)).error?.issues.map(({ path, code }) => [path.join("."), code]) ?? [];

describe("the JSON Schema that editors read", () => {
  test.each(["fixtures/policies/design/launchgate.yaml", "fixtures/policies/design/company.yaml"])(
    "%s is valid",
    (file) => {
      expect(judge(readFileSync(join(root, file), "utf8"))).toEqual([]);
    },
  );

  test("the starter policy is valid", () => {
    expect(judge(starterPolicy)).toEqual([]);
  });

  test.each([
    [
      "numbers where words may be",
      "version: 1\nvocabulary: { year: [2026, 2027] }\nutm: { content: [1, 2] }",
    ],
    ["an unquoted version in quotes", 'version: "1"'],
    ["amounts in quotes", 'version: 1\ncurrency: EUR\nbudgets: [{ daily: "500.50" }]'],
  ])("%s is valid", (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  test.each([
    ["a key that is none", "version: 1\nutmm: {}"],
    ["a nested key that is none", "version: 1\nutm: { sorce: x }"],
    ["a rule that is none", "version: 1\nrules: { url/insecur: note }"],
    ["no version", "currency: EUR"],
  ])("%s is not", (_, text) => {
    expect(judge(text)).not.toEqual([]);
  });

  test("every key says what it is for", () => {
    expect(undescribed(policyJsonSchema(), "policy")).toEqual([]);
  });

  test("every rule is offered, with its summary", () => {
    const schema = z.looseObject({
      properties: z.looseObject({
        rules: z.looseObject({
          properties: z.record(z.string(), z.looseObject({ description: z.string() })),
        }),
      }),
    });
    const offered = schema.parse(policyJsonSchema()).properties.rules.properties;
    for (const { id, summary } of rules) expect(offered[id]?.description).toBe(summary);
  });
});

const node = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

function undescribed(schema: unknown, path: string): string[] {
  const parsed = node.safeParse(schema).data;
  if (!parsed) return [];
  const properties = Object.entries(parsed.properties ?? {});
  const silent = properties
    .filter(([, each]) => !node.parse(each).description)
    .map(([key]) => `${path}.${key}`);
  return [
    ...silent,
    ...properties.flatMap(([key, each]) => undescribed(each, `${path}.${key}`)),
    ...[parsed.additionalProperties, parsed.items, ...(parsed.anyOf ?? [])].flatMap((each) =>
      undescribed(each, path),
    ),
  ];
}
