import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lineText, seal } from "../../src/decisions/line.ts";
import type { Choice, LogLine } from "../../src/model/decision.ts";
import { folder, launchgate } from "../cli.ts";

function logOf(...decided: readonly (readonly [choice: Choice, rule: string, by: string])[]): string {
  const lines: LogLine[] = [];
  for (const [index, [choice, rule, by]] of decided.entries()) {
    const flagged = {
      id: `${index}`,
      severity: "hold",
      subject: { rule },
      message: "m",
      firstSeen: "2026-11-01",
    } as const;
    const recorded = `2026-11-${String(index + 1).padStart(2, "0")}T10:00:00Z`;
    const decision = { version: 1, recorded, choice, flagged, by, reason: "r" } as const;
    lines.push(
      seal(
        decision,
        lines.slice(-1).map(({ hash }) => hash),
      ),
    );
  }
  return lines.map((line) => `${lineText(line)}\n`).join("");
}

test("decisions by rule and person, and what the policy could learn", async () => {
  const cwd = folder({});
  const five = Array.from({ length: 5 }, () => ["approve", "budget/over-daily-cap", "dana"] as const);
  writeFileSync(
    join(cwd, "launchgate.decisions.jsonl"),
    logOf(...five, ["reject", "utm/not-allowed", "kim"], ["change", "utm/not-allowed", "kim"]),
  );
  const { stdout, code } = await launchgate(["stats"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("7 decisions, 2026-11-01 to 2026-11-07");
  expect(stdout).toContain("5 approved, 1 rejected, 1 changed: the gate was overridden in 71 % of them");
  expect(stdout).toMatch(/utm\/not-allowed +0 approved, 1 rejected, 1 changed/);
  expect(stdout).toMatch(/kim +0 approved, 1 rejected, 1 changed/);
  expect(stdout).toContain(
    "budget/over-daily-cap was approved 5 of 5 times: perhaps the policy should allow",
  );
  const json = JSON.parse((await launchgate(["stats", "-f", "json"], { cwd })).stdout);
  expect(json.learned).toEqual([{ name: "budget/over-daily-cap", approved: 5, rejected: 0, changed: 0 }]);
});

test("nothing decided, and a log that was changed", async () => {
  expect((await launchgate(["stats"], { cwd: folder({}) })).stderr).toContain("nothing was decided yet");
  const changed = folder({
    "launchgate.decisions.jsonl": logOf(["reject", "utm/empty", "kim"]).replace("kim", "dana"),
  });
  const ran = await launchgate(["stats"], { cwd: changed });
  expect([ran.code, ran.stderr]).toEqual([
    2,
    expect.stringContaining("launchgate.decisions.jsonl:1: was edited"),
  ]);
});
