// How long a start takes against bare Node, and how many rows a second are checked. Ratios of one run are what counts.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bench, run, summary } from "mitata";
import { emptyPolicy, gate, loadPolicy } from "../dist/index.js";
import { exportText } from "./export.js";

const root = resolve(import.meta.dirname, "..");
const executable = join(root, "bin/launchgate.js");
const folder = mkdtempSync(join(tmpdir(), "launchgate-bench-"));
const policyFile = join(root, "fixtures/launches/holiday-push/launchgate.yaml");
const small = join(folder, "small.csv");
const rows = 10_000;
const bytes = Buffer.from(exportText(rows));
writeFileSync(small, exportText(1000));

const node = (...args) => {
  try {
    execFileSync(process.execPath, args, { stdio: "ignore" });
  } catch {
    // Exit 1 is an answer too: the export has faults on purpose.
  }
};

const policy = await loadPolicy(policyFile, async (file) => readFileSync(file, "utf8"));
const check = (judgedBy) =>
  gate({
    launches: [
      {
        policy: judgedBy,
        exports: [
          {
            name: "bench.csv",
            async *open() {
              yield bytes;
            },
          },
        ],
        live: [],
        history: [],
      },
    ],
    today: "2026-11-21",
    as: undefined,
    encoding: undefined,
    allowEmpty: false,
    troubles: [],
  });

summary(() => {
  bench("node -e 0", () => node("-e", "0")).baseline();
  bench("launchgate --version", () => node(executable, "--version"));
  bench("launchgate check, 1,000 rows", () => node(executable, "check", small, "-p", policyFile));
});
bench(`gate, ${rows} rows, built-in checks`, () => check(emptyPolicy()));
bench(`gate, ${rows} rows, a policy of all sections`, () => check(policy));

const result = await run();
for (const { alias, runs } of result.benchmarks) {
  const seconds = (runs[0].stats?.p50 ?? Number.NaN) / 1e9;
  if (alias.startsWith("gate"))
    console.log(`${alias}: ${Math.round(rows / seconds).toLocaleString("en-US")} rows per second`);
}
rmSync(folder, { recursive: true });
