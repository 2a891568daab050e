import { describe, expect, test } from "vitest";
import { runPolicyTest } from "../../src/gate/policy-tests/run.ts";
import { policySchema } from "../../src/policy/schema.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { today } from "../run.ts";
import { loadText } from "./policy-text.ts";

const company = "version: 1\nbudgets:\n  - { daily: 2000 }\ncurrency: EUR\n";
const load = (text: string) =>
  loadText({ "launchgate.yaml": text, "company.yaml": company, allowed_signers: "" });

/** Blocks that are switched off: runs of lines with the mark. */
const blocks = [...starterPolicy.matchAll(/(?:^ *#~ .*\n)+/gm)].map(([block]) => block);
const switchedOn = (text: string) => text.replaceAll(/^( *)#~ /gm, "$1");

describe("the starter policy", () => {
  test("loads as it is written, and nothing in it waits for a later version", async () => {
    expect((await load(starterPolicy)).unanswered).toEqual([]);
  });

  test.each(blocks.map((block) => [block.trim().split("\n", 1)[0], block]))(
    "loads with %s switched on",
    async (_, block = "") => {
      await expect(load(starterPolicy.replace(block, switchedOn(block)))).resolves.toBeDefined();
    },
  );

  test("loads with everything switched on", async () => {
    await expect(load(switchedOn(starterPolicy))).resolves.toBeDefined();
  });

  test("passes its own tests", async () => {
    const policy = await load(starterPolicy);
    expect(policy.tests.length).toBeGreaterThan(1);
    for (const each of policy.tests) {
      const { status, missing, unexpected } = await runPolicyTest(policy, each, today);
      expect({ status, missing, unexpected }).toEqual({ status: "passed", missing: [], unexpected: [] });
    }
  });

  test.each(Object.keys(policySchema.shape))("has %s, with a comment above it", (section) => {
    const lines = starterPolicy.split("\n");
    const at = lines.findIndex((line) => line.replace("#~ ", "").startsWith(`${section}:`));
    expect(at, `the starter lacks ${section}: explain it there`).toBeGreaterThanOrEqual(0);
    const above = lines[at - 1] ?? "";
    expect(section === "version" || above.startsWith("# "), `nothing explains ${section}`).toBe(true);
  });
});
