import { z } from "zod";
import type { Path } from "./compiling.ts";
import { policySchema } from "./schema.ts";
import { testFileSchema } from "./tests/schema.ts";

/** The JSON Schema that lets an editor complete, explain and check a policy. */
export function policyJsonSchema(): JsonSchema {
  return {
    // What many keys share is written once: written out it is eight times as long.
    ...z.toJSONSchema(policySchema, { io: "input", unrepresentable: "any", reused: "ref" }),
    title: "Launchgate policy",
    description: "What a team allows to launch. launchgate policy check says more.",
  };
}

/** The same for a file of tests beside it. */
export function testFileJsonSchema(): JsonSchema {
  return {
    ...z.toJSONSchema(testFileSchema, { io: "input", unrepresentable: "any", reused: "ref" }),
    title: "Launchgate policy tests",
    description: "Rows of exports, and what a policy must say of them. launchgate policy test runs them.",
  };
}

export interface JsonSchema {
  readonly [key: string]: unknown;
}

const node = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  propertyNames: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  type: z.unknown().optional(),
});

/** What may stand at a path of the policy, for suggestions: its keys, and whether a plain word may. */
export interface Shape {
  readonly keys: readonly string[];
  readonly word: boolean;
}

export function shapeAt(path: Path): Shape {
  return shapesOf(policySchema)(path);
}

/** The same for anything that a schema describes. */
export function shapesOf(schema: z.ZodType): (path: Path) => Shape {
  return (path) => shapeIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), path);
}

function shapeIn(whole: unknown, path: Path): Shape {
  let nodes: unknown[] = [whole];
  for (const step of path) nodes = nodes.flatMap(alternatives).flatMap((each) => below(each, step));
  const shapes = nodes.flatMap(alternatives).map((each) => node.parse(each));
  return {
    keys: shapes.flatMap(({ properties, propertyNames }) => [
      ...Object.keys(properties ?? {}),
      ...(node.safeParse(propertyNames).data?.enum ?? []).map(String),
    ]),
    word: shapes.some(({ type }) => [type].flat().includes("string")),
  };
}

function alternatives(schema: unknown): unknown[] {
  const parsed = node.safeParse(schema).data;
  if (!parsed) return [];
  return parsed.anyOf ? parsed.anyOf.flatMap(alternatives) : [parsed];
}

function below(schema: unknown, step: string | number): unknown[] {
  const parsed = node.safeParse(schema).data;
  if (!parsed) return [];
  if (typeof step === "number") return [parsed.items];
  return [parsed.properties?.[step] ?? parsed.additionalProperties];
}
