import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { launchgate, root } from "./cli.ts";

const launches = join(root, "fixtures/launches");

/** Whole runs over shipped launches. Each folder is a story: exports, policy, and what is said of them. */
describe.each(readdirSync(launches))("%s", (story) => {
  const exports = readdirSync(join(launches, story)).filter(
    (name) => /\.(csv|tsv|json|ndjson)$/.test(name) && !/^(expected|media-plan)/.test(name),
  );

  test.each([
    ["expected.txt", ["-f", "table"]],
    ["expected.json", ["-f", "json"]],
  ])("%s", async (golden, options) => {
    const ran = await launchgate(["check", ...exports, ...options, "--today", "2026-11-21"], {
      cwd: join(launches, story),
      width: 100,
    });
    expect(ran.stderr).toBe("");
    await expect(ran.stdout).toMatchFileSnapshot(join(launches, story, golden));
  });
});

test("a clean launch of sixty campaigns on three platforms is cleared, or held for at most two honest reasons", async () => {
  const cwd = join(launches, "clean-quarter");
  const ran = await launchgate(
    ["check", "google-ads.csv", "meta.csv", "linkedin.json", "-f", "json", "--today", "2026-11-21"],
    { cwd },
  );
  const report = JSON.parse(ran.stdout);
  expect(report.errors).toEqual([]);
  expect(report.counts.campaigns - report.counts.outOfScope).toBe(60);
  expect(report.counts.blocked + report.counts.held).toBe(0);
  expect(report.counts.open).toBeLessThanOrEqual(2);
});
