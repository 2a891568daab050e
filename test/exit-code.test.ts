import { describe, expect, test } from "vitest";
import { folder, launchgate } from "./cli.ts";

const early = "enforce-from: 2027-01-01\n";
const policy = "version: 1\ncurrency: EUR\nbudgets: [ { daily: 500 } ]\n";
const header = "Campaign,Status,Daily budget,Start,End,Landing page\n";
const good = `${header}a,Paused,100.00,2026-12-01,2026-12-31,https://example.com/\n`;
const held = good.replace("100.00", "900.00");
const blocked = good.replace("100.00", "0");

/** Two clients in one run: the headline, the lines per client and the exit code say the same. */
describe("several clients", () => {
  test.each([
    ["both ready", policy, good, policy, good, 0, /^READY: 2 campaigns cleared$/],
    ["one held", policy, held, policy, good, 1, /^NOT READY: 1 campaign held, 1 cleared/],
    [
      "one early and held, one in force and ready",
      policy + early,
      held,
      policy,
      good,
      0,
      /^READY: 1 campaign cleared; 1 client whose policy is not in force yet would be NOT READY$/,
    ],
    [
      "one early and held, one in force and blocked",
      policy + early,
      held,
      policy,
      blocked,
      1,
      /^NOT READY: 1 campaign blocked, 0 cleared; 1 client whose policy is not in force yet would be NOT READY$/,
    ],
    [
      "one early and ready, one in force and held",
      policy + early,
      good,
      policy,
      held,
      1,
      /^NOT READY: 1 campaign held, 0 cleared/,
    ],
    [
      "both early, one held",
      policy + early,
      held,
      policy + early,
      good,
      0,
      /^would be NOT READY: 1 campaign held, 1 cleared.*no policy here stops launches yet/,
    ],
    ["both early and ready", policy + early, good, policy + early, good, 0, /^READY: 2 campaigns cleared/],
  ] as const)("%s", async (_, policyA, a, policyB, b, code, headline) => {
    const cwd = folder({
      "a/launchgate.yaml": policyA,
      "a/x.csv": a,
      "b/launchgate.yaml": policyB,
      "b/x.csv": b,
    });
    const ran = await launchgate(["check", "a/x.csv", "b/x.csv"], { cwd, width: 200 });
    const [first = "", lineA = "", ...rest] = ran.stdout.split("\n");
    expect(first).toMatch(headline);
    expect(ran.code).toBe(code);
    const isEarly = policyA.includes(early);
    const word = a === good ? "READY" : isEarly ? "would be NOT READY" : "NOT READY";
    expect(lineA).toContain(`  a/launchgate.yaml: ${word}: `);
    expect(rest.some((line) => line.startsWith("  b/launchgate.yaml: "))).toBe(true);
    const backwards = await launchgate(["check", "b/x.csv", "a/x.csv"], { cwd, width: 200 });
    expect(backwards).toEqual(ran);
  });

  test("what was run without a policy is no verdict", async () => {
    const cwd = folder({ "a/launchgate.yaml": policy, "a/x.csv": good, "c/x.csv": good });
    const ran = await launchgate(["check", "a/x.csv", "c/x.csv"], { cwd, width: 200 });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^COULD NOT CHECK: 1 problem/);
    expect(ran.stdout).toContain("  a/launchgate.yaml: READY: 1 campaign cleared\n");
    expect(ran.stdout).toContain(
      "  no policy: COULD NOT CHECK (of what could be read: 1 campaign not flagged)\n",
    );
    expect(ran.stdout).not.toMatch(/no policy: READY/);
    const json = await launchgate(["check", "c/x.csv", "-f", "json"], { cwd });
    expect(JSON.parse(json.stdout).launches[0].verdict).toBe("unchecked");
  });

  test("one client's broken policy leaves the others their verdicts", async () => {
    const cwd = folder({
      "a/launchgate.yaml": policy,
      "a/x.csv": held,
      "b/launchgate.yaml": "version: 1\nbudgts: []\n",
      "b/x.csv": good,
      "c/launchgate.yaml": policy,
      "c/x.csv": good,
    });
    const argv = ["check", "a/x.csv", "b/x.csv", "c/x.csv"];
    const ran = await launchgate(argv, { cwd, width: 200 });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^COULD NOT CHECK: 1 problem, so the run as a whole is no verdict\n/);
    expect(ran.stdout).toMatch(/^ {2}a\/launchgate\.yaml: NOT READY: 1 campaign held/m);
    expect(ran.stdout).toMatch(/^ {2}c\/launchgate\.yaml: READY: 1 campaign cleared$/m);
    expect(ran.stdout).toMatch(/^ {2}b\/launchgate\.yaml:2:1: .*budgts.*budgets[\s\S]*?^ +\^$/m);
    expect(ran.stdout).toMatch(/budget\/over-daily-cap/);
    const { launches, errors } = JSON.parse((await launchgate([...argv, "-f", "json"], { cwd })).stdout);
    expect(launches.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "held",
      "unchecked",
      "cleared",
    ]);
    expect(errors).toMatchObject([{ file: "b/launchgate.yaml" }]);
  });
});
