import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "./cli.ts";

/** The built executable as a user gets it: packed, installed into an empty folder, run. */
describe("the packed executable", () => {
  const home = mkdtempSync(join(tmpdir(), "launchgate-packed-"));
  const run = (args: string[], input = "") =>
    spawnSync(join(home, "node_modules/.bin/launchgate"), args, {
      cwd: home,
      input,
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "100", FORCE_COLOR: "" },
    });

  beforeAll(() => {
    const npm = (args: string[]) => execFileSync("npm", args, { cwd: home, stdio: "pipe", encoding: "utf8" });
    npm(["pack", root, "--ignore-scripts", "--silent"]);
    const [tarball = ""] = readdirSync(home).filter((name) => name.endsWith(".tgz"));
    npm(["init", "-y", "--silent"]);
    npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", join(home, tarball)]);
    cpSync(join(home, "node_modules/launchgate/fixtures/launches/holiday-push"), home, { recursive: true });
  }, 180_000);

  test("checks the shipped launch", () => {
    const ran = run(["check", "meta.csv", "google-ads.csv", "--today", "2026-11-21"]);
    expect(ran.status, ran.stderr).toBe(1);
    expect(ran.stdout).toMatch(/^NOT READY/);
  });

  test("0, 1 and 2 reach the shell", () => {
    expect(run(["--version"]).status).toBe(0);
    expect(run(["check", "-", "--no-policy"], "Campaign,Landing page\na,https://example.com/\n").status).toBe(
      0,
    );
    expect(run(["check", "nothing.csv"]).status).toBe(2);
    expect(run(["check", "-"]).status).toBe(2);
  });

  test("a pipe that closes early is quiet", () => {
    const piped = spawnSync(
      "bash",
      ["-c", `"${join(home, "node_modules/.bin/launchgate")}" policy schema | head -c 10`],
      { cwd: home, encoding: "utf8" },
    );
    expect(piped.stderr).toBe("");
    expect(piped.stdout).toHaveLength(10);
  });

  test("a full disk is exit 2", () => {
    const full = spawnSync(
      "bash",
      ["-c", `"${join(home, "node_modules/.bin/launchgate")}" policy schema > /dev/full`],
      { cwd: home, encoding: "utf8" },
    );
    expect(full.status).toBe(2);
  });
});
