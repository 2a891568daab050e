import { nameIn } from "./score.js";

/** Under this, a rule is not to be trusted. */
const least = 0.99;
/** How many cases are told of each rule that falls short. */
const told = 4;

export function createScores(ids) {
  const byRule = new Map(ids.map((id) => [id, { faults: 0, found: 0, missed: [], alarms: [] }]));
  const troubles = [];
  const of = (id) => byRule.get(id);
  return {
    byRule,
    troubles,
    add(launch, { found, missed, alarms }, errors) {
      for (const { label } of found) {
        of(label.rule).faults++;
        of(label.rule).found++;
      }
      for (const label of missed) {
        of(label.rule).faults++;
        of(label.rule).missed.push({ launch, label });
      }
      for (const finding of alarms) of(finding.rule).alarms.push({ launch, finding });
      for (const { message } of errors)
        troubles.push(`launch ${launch.number} (${launch.format}) could not be checked: ${message}`);
    },
  };
}

export function* lines({ byRule }, { files, campaigns, seed }) {
  yield row(["rule", "faults", "found", "missed", "false", "precision", "recall"]);
  const sum = { faults: 0, found: 0, missed: [], alarms: [] };
  for (const [id, score] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield row(cells(id, score));
    sum.faults += score.faults;
    sum.found += score.found;
    sum.missed.push(...score.missed);
    sum.alarms.push(...score.alarms);
  }
  yield row(cells("all", sum));
  yield `${files} files, ${campaigns} campaigns, seed ${seed}`;
}

export function* shortfalls({ byRule, troubles }) {
  yield* troubles;
  for (const [id, score] of byRule) {
    const { precision, recall } = shares(score);
    if (precision >= least && recall >= least) continue;
    yield `${id} is below ${least}`;
    for (const { launch, label } of score.missed.slice(0, told))
      yield `  missed in launch ${launch.number} (${launch.format}, ${launch.under}): ${nameIn(label) ?? "the launch"}, ${label.found}`;
    for (const { launch, finding } of score.alarms.slice(0, told))
      yield `  false alarm in launch ${launch.number} (${launch.format}, ${launch.under}): ${finding.campaign ?? "the launch"}, ${finding.message}: ${(finding.found ?? "").slice(0, 90)}, line ${finding.line}`;
  }
}

function shares({ faults, found, alarms }) {
  const said = found + alarms.length;
  return { precision: said === 0 ? 1 : found / said, recall: faults === 0 ? 1 : found / faults };
}

function cells(id, score) {
  const { precision, recall } = shares(score);
  const counts = [score.faults, score.found, score.missed.length, score.alarms.length];
  return [id, ...counts.map(String), precision.toFixed(3), recall.toFixed(3)];
}

function row([name, ...rest]) {
  return name.padEnd(32) + rest.map((text) => text.padStart(10)).join("");
}
