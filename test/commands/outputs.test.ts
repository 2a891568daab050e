import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportSchema } from "../../src/report/schema.ts";
import { folder, launchgate } from "../cli.ts";

const files = {
  "launchgate.yaml": "version: 1\nextends: ./company.yaml\nbudgets: [ { daily: 500 } ]\n",
  "company.yaml": "version: 1\ncurrency: EUR\n",
  "meta.csv": "Campaign,Status,Daily budget,Start,End\na,Paused,100.00,2026-12-01,2026-12-31\n",
  "broken.csv": 'Campaign\n"a\n',
  "live.csv": "Campaign,Status,Daily budget,Start,End\na,Removed,100.00,2026-12-01,2026-12-31\n",
  "report.json": '{ "verdict": "cleared" }\n',
};

describe("-o replaces no file that the run reads", () => {
  test.each([
    ["the policy", "launchgate.yaml", []],
    ["what it extends", "company.yaml", []],
    ["an export", "meta.csv", []],
    ["an export that cannot be read", "broken.csv", []],
    ["an earlier export", "live.csv", []],
    ["the same under another name", "./sub/../company.yaml", []],
    ["a policy, when an option is wrong", "company.yaml", ["--today", "soon"]],
    ["a policy of another name", "company.yaml", ["-p", "company.yaml", "--fail-on", "nope"]],
  ])("%s", async (_, path, options) => {
    const cwd = folder(files);
    const argv = ["check", "meta.csv", "broken.csv", "--live", "live.csv", "-o", `json=${path}`, ...options];
    const ran = await launchgate(argv, { cwd });
    expect(ran.code).toBe(2);
    expect((ran.stdout + ran.stderr).replace(/\s+/g, " ")).toMatch(/name another/);
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join(cwd, name), "utf8"), name).toBe(text);
  });

  test("a link to one is one", async () => {
    const cwd = folder(files);
    symlinkSync("company.yaml", join(cwd, "link.json"));
    expect((await launchgate(["check", "meta.csv", "-o", "link.json"], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "company.yaml"), "utf8")).toBe(files["company.yaml"]);
  });
});

describe("what stands at the path keeps being what it is", () => {
  test("a link stays a link, and its file is written", async () => {
    const cwd = folder(files);
    symlinkSync("report.json", join(cwd, "link.json"));
    expect((await launchgate(["check", "meta.csv", "-o", "link.json"], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(
      reportSchema.parse(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"))).inputs,
    ).toHaveLength(1);
  });

  test("a file that only its owner reads stays so", async () => {
    const cwd = folder(files);
    chmodSync(join(cwd, "report.json"), 0o600);
    expect((await launchgate(["check", "meta.csv", "-o", "report.json"], { cwd })).code).toBe(0);
    expect(statSync(join(cwd, "report.json")).mode & 0o777).toBe(0o600);
  });

  test("a pipe is written through, and stays a pipe", async () => {
    const cwd = folder(files);
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const [ran, piped] = await Promise.all([
      launchgate(["check", "meta.csv", "-o", "json=pipe"], { cwd }),
      import("node:fs/promises").then(({ readFile }) => readFile(join(cwd, "pipe"), "utf8")),
    ]);
    expect(ran.code, ran.stdout).toBe(0);
    expect(JSON.parse(piped).verdict).toBe("cleared");
    expect(lstatSync(join(cwd, "pipe")).isFIFO()).toBe(true);
  });

  test.each([
    ["a link to nothing", "nowhere.json", /link to a file that is not there/],
    ["a folder", "json=sub", /it is a folder/],
    ["a folder that is not there", "none/report.json", /its folder is not there/],
    ["standard output", "json=-", /-f json/],
    ["no name", "json=", /name a file/],
    ["no format", "xlm=report", /no format xlm/],
    ["an ending that names none", "report.pdf", /names no format/],
  ])("%s is refused with a sentence, after the verdict", async (_, output, said) => {
    const cwd = folder({ ...files, "sub/keep": "" });
    symlinkSync("gone", join(cwd, "nowhere.json"));
    const ran = await launchgate(["check", "meta.csv", "-o", output], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^ {2}launchgate\.yaml: nothing flagged/m);
    expect(ran.stdout).not.toContain("READY");
    expect(ran.stdout.replace(/\s+/g, " ")).toMatch(said);
    expect(ran.stdout).not.toMatch(/^READY/m);
  });

  test("one file twice", async () => {
    const cwd = folder(files);
    const ran = await launchgate(["check", "meta.csv", "-o", "new.json", "-o", "table=./new.json"], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/another -o writes that file already/);
  });
});

describe("a report of a run before is not left standing", () => {
  test.each([
    ["a broken policy", { "launchgate.yaml": "version: 2\n" }, []],
    ["a bad day", {}, ["--today", "soon"]],
    ["a bad severity", {}, ["--fail-on", "nope"]],
    ["another output that cannot be", {}, ["-o", "xlm=x"]],
  ])("%s", async (_, replaced, options) => {
    const cwd = folder({ ...files, ...replaced });
    const ran = await launchgate(["check", "meta.csv", "-o", "report.json", ...options], { cwd });
    expect(ran.code).toBe(2);
    const report = reportSchema.parse(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")));
    expect(report.verdict).toBe("unchecked");
    expect(report.errors).not.toEqual([]);
  });
});

describe("-f json prints a document whatever fails", () => {
  test.each([
    ["an unknown option", ["check", "meta.csv", "--nope"]],
    ["an unknown option, without the command", ["meta.csv", "--nope"]],
    ["a bad day", ["check", "meta.csv", "--today", "soon"]],
    ["a bad severity", ["check", "meta.csv", "--fail-on", "nope"]],
    ["no exports", ["check"]],
    ["an unknown output format", ["check", "meta.csv", "-o", "xml=x"]],
    ["an output that cannot be written", ["check", "meta.csv", "-o", "none/report.json"]],
    ["a missing policy", ["check", "meta.csv", "-p", "none.yaml"]],
    ["a missing earlier export", ["check", "meta.csv", "--live", "none.csv"]],
    ["an unknown export format", ["check", "meta.csv", "--as", "none"]],
  ])("%s", async (_, argv) => {
    for (const format of [["-f", "json"], ["-fjson"], ["--format", "json"], ["--format=json"]]) {
      const ran = await launchgate([...argv, ...format], { cwd: folder(files) });
      expect(ran.code).toBe(2);
      const report = reportSchema.parse(JSON.parse(ran.stdout));
      expect(report.verdict).toBe("unchecked");
      expect(report.errors).not.toEqual([]);
    }
  });
});
