import type { core } from "zod";
import { flatIssues } from "./issues.ts";

/**
 * Everything in a policy is text until a rule's option asks for a number or for true and false: then, and only then,
 * it becomes one. Undefined where nothing asks.
 */
export function typed(plain: unknown, issues: readonly core.$ZodIssue[]): unknown {
  let changed: unknown;
  for (const issue of flatIssues(issues)) {
    if (issue.code !== "invalid_type" || issue.full[0] !== "rules") continue;
    const value = typedValue(issue.full.reduce(step, plain), issue.expected);
    if (value === undefined) continue;
    changed = withValue(changed ?? plain, issue.full, value);
  }
  return changed;
}

function typedValue(text: unknown, expected: string): number | boolean | undefined {
  if (typeof text !== "string") return undefined;
  if (expected === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  // Counts and lengths; whatever has more digits than a double can hold is no count.
  return (expected === "number" || expected === "int") && /^-?\d{1,15}(\.\d+)?$/.test(text)
    ? Number(text)
    : undefined;
}

function step(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? withValue(item, rest, leaf) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? withValue(each, rest, leaf) : each]),
  );
}
