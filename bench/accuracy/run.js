// How many faults each rule finds in a seeded corpus, and how often it speaks without one.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gate, loadPolicy } from "../../dist/index.js";
import { rules } from "../../dist/rules/index.js";
import { launches } from "./corpus.js";
import { faults } from "./faults/index.js";
import { createScores, lines, shortfalls } from "./report.js";
import { scoreLaunch } from "./score.js";
import { today } from "./words.js";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "20" },
    keep: { type: "string" },
  },
});

const unlabelled = rules.filter(({ id }) => !faults.some(({ rule }) => rule === id));
const scores = createScores(rules.map(({ id }) => id));
let campaigns = 0;
let files = 0;
for (const launch of launches(Number(options.seed), Number(options.size))) {
  if (options.keep !== undefined) keep(launch, join(options.keep, String(launch.number)));
  const report = await check(launch);
  campaigns += launch.campaigns.length;
  files += launch.files.length;
  scores.add(launch, scoreLaunch(launch, report.findings), report.errors);
}

for (const line of lines(scores, { files, campaigns, seed: options.seed })) console.log(line);
for (const { id } of unlabelled)
  console.log(`${id} has no labelled fault: add one to its family in bench/accuracy/faults/`);
for (const line of shortfalls(scores)) console.log(line);
if (unlabelled.length > 0 || [...shortfalls(scores)].length > 0) process.exitCode = 1;

/** Twice where there are decisions: what they are about must have been found before. */
async function check(launch) {
  const first = await judge(launch, undefined);
  return launch.logOf ? judge(launch, launch.logOf(first.findings)) : first;
}

async function judge({ policy, files, past, plans }, log) {
  return gate({
    launches: [
      {
        policy: await loadPolicy("launchgate.yaml", async () => policy),
        exports: files.map(sourceOf),
        history: past.map(sourceOf),
        plans: plans.map(sourceOf),
        live: [],
        log,
      },
    ],
    today,
    as: undefined,
    encoding: undefined,
    allowEmpty: false,
    troubles: [],
  });
}

function sourceOf({ name, bytes }) {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

/** For whoever wants to see what a launch says: `launchgate check FOLDER/N/* --history FOLDER/N/past/*`; a plan is in its `plan/`. */
function keep({ policy, files, past, plans }, folder) {
  mkdirSync(join(folder, "past"), { recursive: true });
  writeFileSync(join(folder, "launchgate.yaml"), policy);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  mkdirSync(join(folder, "plan"), { recursive: true });
  for (const { name, bytes } of plans) writeFileSync(join(folder, "plan", name), bytes);
  for (const { name, bytes } of past) writeFileSync(join(folder, "past", name), bytes);
}
