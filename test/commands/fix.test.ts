import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fixSchema } from "../../src/commands/fix/json.ts";
import { folder, launchgate } from "../cli.ts";
import { zipped } from "../zip.ts";

const policy =
  "version: 1\ncurrency: EUR\nutm:\n  required: [source]\n  source: { meta: [facebook] }\n  aliases: { source: { fb: facebook } }\nbudgets: [{ daily: 400 }]\n";
const header = "Campaign;Platform;URL tags;Landing page;Daily budget;End date\r\n";
const row = (name: string, tags: string, budget = "100,00") =>
  `${name};Meta;${tags};https://example.com/;${budget};2026-12-31\r\n`;

function team(files: Record<string, string | Uint8Array>) {
  const cwd = folder({ "launchgate.yaml": policy, ...files });
  const run = (...argv: string[]) => launchgate(argv, { cwd });
  const read = (name: string) => readFileSync(join(cwd, name));
  return { cwd, run, read };
}

test("every cell of a cause is changed, and nothing else: mark, quotes and line ends stay", async () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    row("spring", index % 2 === 0 ? "utm_source=fb" : '"utm_source=fb&x=1"'),
  );
  const text = `\ufeff${header}${many.join("")}`;
  const { run, read } = team({ "meta.csv": text });
  const ran = await run("fix", "meta.csv");
  expect(ran.stdout).toContain("Changed 50 cells of 1 file");
  expect(ran.stdout).toContain("READY: 1 campaign cleared");
  expect(ran.code).toBe(0);
  expect(read("meta.fixed.csv").toString()).toBe(text.replaceAll("utm_source=fb", "utm_source=facebook"));
  expect(read("meta.csv").toString()).toBe(text);
  expect((await run("check", "meta.fixed.csv")).code).toBe(0);
});

test("a parameter that two cells say alike is changed in both", async () => {
  const twice = "spring;Meta;utm_source=fb;https://example.com/?utm_source=fb;100,00;2026-12-31\r\n";
  const { run, read } = team({ "meta.csv": header + twice });
  const ran = await run("fix", "meta.csv");
  expect(ran.stdout).toContain("Changed 2 cells of 1 file");
  expect(ran.code).toBe(0);
  expect(read("meta.fixed.csv").toString()).toBe(header + twice.replaceAll("=fb", "=facebook"));
});

test("--dry-run writes nothing, and its JSON is as the schema says", async () => {
  const { cwd, run } = team({ "meta.csv": header + row("spring", "utm_source=fb") });
  const ran = await run("fix", "meta.csv", "--dry-run", "-f", "json");
  const said = fixSchema.parse(JSON.parse(ran.stdout));
  expect(said).toMatchObject({
    written: false,
    before: "blocked",
    after: "cleared",
    findings: { gone: 1, left: 0 },
  });
  expect(said.changes).toEqual([
    expect.objectContaining({
      line: 2,
      column: 3,
      found: "fb",
      to: "facebook",
      by: "launchgate",
      cell: { from: "utm_source=fb", to: "utm_source=facebook" },
    }),
  ]);
  expect(existsSync(join(cwd, "meta.fixed.csv"))).toBe(false);
});

test("no copy is written over but on request, nor the export itself", async () => {
  const { cwd, run, read } = team({ "meta.csv": header + row("spring", "utm_source=fb"), "out/keep": "" });
  writeFileSync(join(cwd, "meta.fixed.csv"), "mine");
  const refused = await run("fix", "meta.csv");
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringContaining("it is there already; --replace writes over it"),
  ]);
  expect(read("meta.fixed.csv").toString()).toBe("mine");
  expect((await run("fix", "meta.csv", "--into", "out")).code).toBe(0);
  expect(read("out/meta.csv").toString()).toContain("facebook");
  expect((await run("fix", "meta.csv", "--into", "nowhere")).stderr).toContain("its folder is not there");
  expect((await run("fix", "meta.csv", "--replace")).code).toBe(0);
  expect((await run("fix", "meta.csv", "--in-place")).code).toBe(0);
  expect(read("meta.csv").toString()).toContain("facebook");
});

test("a change that was decided is written, as whoever decided it", async () => {
  const { run, read } = team({ "meta.csv": header + row("spring", "utm_source=facebook", "450,00") });
  const { findings } = JSON.parse((await run("check", "meta.csv", "-f", "json")).stdout);
  const decided = await run(
    "change",
    findings[0].id,
    "meta.csv",
    "--to",
    "399,50",
    "--by",
    "dana@example.com",
    "--reason",
    "half",
  );
  expect(decided.stdout).toContain("to be changed: budget/over-daily-cap of spring: 450.00 EUR → 399,50");
  expect((await run("check", "meta.csv")).code).toBe(1);
  const ran = await run("fix", "meta.csv");
  expect(ran.stdout.replace(/\s+/g, " ")).toContain(
    "450.00 EUR → 399,50 budget/over-daily-cap, as dana@example.com decided",
  );
  expect(ran.code).toBe(0);
  expect(read("meta.fixed.csv").toString()).toContain(";399,50;");
});

test.each<[string, (csv: string) => string | Uint8Array | Promise<Uint8Array>, string]>([
  [
    "meta.json",
    () =>
      JSON.stringify([
        {
          Campaign: "spring",
          Platform: "Meta",
          "URL tags": "utm_source=fb",
          "Landing page": "https://example.com/",
        },
      ]),
    "no faithful copy",
  ],
  ["meta.csv.gz", (csv) => gzipSync(csv), "no plain file"],
  ["meta.zip", (csv) => zipped({ "meta.csv": csv }), "no plain file"],
])("%s has no faithful copy: what to change is listed", async (name, made, says) => {
  const { cwd, run } = team({ [name]: await made(header + row("spring", "utm_source=fb")) });
  const { stdout, code } = await run("fix", name);
  expect(stdout).toContain("To change by hand");
  expect(stdout.replace(/\s+/g, " ")).toContain("fb → facebook");
  expect(stdout.replace(/\s+/g, " ")).toContain(says);
  expect(code).toBe(1);
  expect(existsSync(join(cwd, name.replace(/(\.\w+)$/, ".fixed$1")))).toBe(false);
});

test("what cannot be checked is not changed", async () => {
  const { run } = team({ "meta.csv": "" });
  const ran = await run("fix", "meta.csv");
  expect([ran.code, ran.stderr]).toEqual([
    2,
    expect.stringContaining("nothing was changed, because the exports could not be checked"),
  ]);
  expect((await run("fix", "-")).stderr).toContain("standard input has no copy");
});
