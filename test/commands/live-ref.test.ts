import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

test("--live-ref says that standard input stands in no repository", async () => {
  const cwd = folder({ "launchgate.yaml": "version: 1\n" });
  const ran = await launchgate(["check", "-", "--live-ref", "HEAD"], { cwd, stdin: "Campaign\na\n" });
  expect(ran.code).toBe(2);
  expect(`${ran.stdout}${ran.stderr}`.replace(/\s+/g, " ")).toContain(
    "--live-ref HEAD: stdin stands in no repository; name the file, or an earlier export with --live",
  );
});
