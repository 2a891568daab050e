import type { Policy } from "../../model/policy.ts";
import type { PolicyInput } from "../schema.ts";
import { headersOf } from "../texts.ts";
import { compileTests, type Where } from "./compile.ts";

/** The tests that stand in the policy itself. */
export function testsOf({ tests = [], columns, rules = {} }: PolicyInput, where: Where): Policy["tests"] {
  const ownRules = Object.keys(rules).filter((id) => !id.includes("/"));
  return compileTests(tests, { columns: headersOf(columns), ownRules }, where);
}
