import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { policyJsonSchema } from "../../src/policy/json-schema.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { rules } from "../../src/rules/index.ts";

const root = join(import.meta.dirname, "../..");
// Editors type YAML as YAML does: bare numbers and all.
const inEditor = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(policyJsonSchema());
const judge = (text: string) => {
  inEditor(parse(text));
  return inEditor.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};
const { $defs } = z.looseObject({ $defs: z.record(z.string(), z.unknown()) }).parse(policyJsonSchema());

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
    expect(undescribed(expanded(policyJsonSchema()), "policy")).toEqual([]);
  });

  test("every rule is offered, with its summary", () => {
    const schema = z.looseObject({
      properties: z.looseObject({
        rules: z.looseObject({
          properties: z.record(z.string(), z.looseObject({ description: z.string() })),
        }),
      }),
    });
    const offered = schema.parse(expanded(policyJsonSchema())).properties.rules.properties;
    for (const { id, summary } of rules) expect(offered[id]?.description).toBe(summary);
  });
});

/** The schema with what its references name in their places. */
function expanded(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(expanded);
  const { $ref, ...rest } = z.looseObject({ $ref: z.string().optional() }).parse(schema);
  const named =
    $ref === undefined ? {} : z.looseObject({}).parse(expanded($defs[$ref.split("/").at(-1) ?? ""]));
  const own = Object.entries(rest).filter(([key]) => key !== "$defs");
  return { ...named, ...Object.fromEntries(own.map(([key, value]) => [key, expanded(value)])) };
}

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
