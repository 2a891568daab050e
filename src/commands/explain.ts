import { Chalk } from "chalk";
import type { Command } from "commander";
import type { Example } from "../model/example.ts";
import { labelOf } from "../model/field-labels.ts";
import type { Verdict } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { UsageError } from "../model/trouble.ts";
import { safe } from "../report/safe.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../values/words.ts";
import { mending, saidOf } from "./explain-example.ts";
import { optionLines } from "./explain-options.ts";
import type { Io } from "./io.ts";
import { lookOf } from "./look.ts";
import { wrapped } from "./wrap.ts";

export function addExplain(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("explain")
    .summary("say what a rule flags, why, and how to mend it")
    .description(
      "Lists the rules; with a rule's name, says what it flags, why that costs money, what it reads, its options, and a bad and a good example.",
    )
    .argument("[rule]", "a rule, such as utm/not-allowed")
    .addHelpText("after", "\nExamples:\n  $ launchgate explain\n  $ launchgate explain budget/over-daily-cap")
    .action(async (id: string | undefined) => {
      const { colour, width } = lookOf(io.stdout, io.env);
      const lines = id === undefined ? listRules(colour, width) : await explainRule(find(id), colour, width);
      await io.stdout.write(`${lines.join("\n")}\n`);
      done(0);
    });
}

function find(id: string): Rule {
  const rule = rules.find((each) => each.id === id);
  if (rule) return rule;
  const near =
    nearest(
      id,
      rules.map((each) => each.id),
    ) ?? rules.find((each) => each.id.endsWith(`/${id}`))?.id;
  throw new UsageError(
    `there is no rule ${id}${near ? `; did you mean ${near}?` : `; launchgate explain lists them${id.includes("/") ? "" : ", and a rule of your own is explained by its say: in the policy"}`}`,
  );
}

function listRules(colour: boolean, width: number): string[] {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const lines: string[] = [];
  let family = "";
  for (const rule of rules) {
    const [of = ""] = rule.id.split("/");
    if (of !== family) lines.push(...(family === "" ? [] : [""]), pen.bold(of));
    family = of;
    lines.push(...wrapped(rule.summary, width, `  ${rule.id.padEnd(longest)}  ${rule.severity.padEnd(5)}  `));
  }
  return [...lines, "", "launchgate explain <rule> says more, with examples."];
}

async function explainRule(rule: Rule, colour: boolean, width: number): Promise<string[]> {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const reads = rule.reads.map((read) => labelOf(read.replace("?", "")));
  const asks =
    rule.policy.length > 0
      ? `${rule.policy.map((name) => `${name}:`).join(", ")} in the policy`
      : "everybody, with or without a policy";
  const flagged = rule.examples.find((each) => each.finds.length > 0);
  const clean = rule.examples.find((each) => each.finds.length === 0);
  const said = flagged === undefined ? [] : await saidOf(rule, flagged);
  return [
    `${pen.bold(rule.id)}  (${rule.severity} unless the policy says otherwise)`,
    "",
    ...wrapped(rule.summary, width, ""),
    "",
    pen.bold("Why"),
    ...wrapped(rule.why, width, "  "),
    "",
    pen.bold("Asked by"),
    `  ${asks}`,
    ...listed(pen.bold("Reads"), reads, width),
    ...listed(pen.bold("Leaves the word to"), betterSaidBy(rule), width),
    ...optionLines(rule, pen, width),
    ...example(flagged, pen.bold("Flagged")),
    ...said.slice(0, 3).flatMap((finding) => saidLines(finding, width)),
    "",
    pen.bold("How to mend it"),
    ...mending(rule, said).flatMap((line) => wrapped(safe(line), width, "  ")),
    ...example(clean, pen.bold("Clean")),
    "",
    pen.bold("In the policy"),
    `  rules:`,
    `    ${rule.id}: ${rule.severity === "note" ? "hold" : "note"}    # or block, hold, note, off`,
  ];
}

function listed(title: string, items: readonly string[], width: number): string[] {
  return items.length === 0 ? [] : ["", title, ...wrapped([...new Set(items)].join(", "), width, "  ")];
}

/** The rules that say enough where both would speak. */
function betterSaidBy(rule: Rule): string[] {
  const to = rule.kind === "entry" ? (rule.givesWayTo ?? []) : [];
  return to.map((each) => (typeof each === "string" ? each : each.rule));
}

function example(shown: Example | undefined, title: string): string[] {
  if (!shown) return [];
  const policy = shown.policy ? ["  policy:", ...shown.policy.split("\n").map((line) => `    ${line}`)] : [];
  const export_ = shown.text === undefined ? rowsOf("export", shown.rows) : textOf("export", shown.text);
  const beside = shown.beside === undefined ? [] : textOf("beside it", shown.beside);
  const plan = rowsOf("plan", shown.plan);
  return ["", title, ...policy, ...plan, ...export_, ...beside, ...approvedBefore(shown)];
}

function approvedBefore({ approvals = [], torn }: Example): string[] {
  const lines = approvals.map(
    ({ rule, campaign, value, until }) =>
      `    ${rule} of ${campaign}: ${value}${until === undefined ? "" : `, until ${until}`}`,
  );
  if (torn !== undefined) lines.push(`    ${torn}`);
  return lines.length === 0 ? [] : ["  approved before:", ...lines];
}

function textOf(what: string, text: string): string[] {
  return [`  ${what}:`, ...text.split(/\r?\n/).map((line) => `    ${safe(line)}`)];
}

function saidLines({ message, found, expected, fix, safe: isSafe }: Verdict, width: number): string[] {
  const line = (label: string, text: string | undefined) =>
    text === undefined ? [] : wrapped(safe(text), width, `  ${label.padEnd(9)} `);
  return [
    ...line("says", message),
    ...line("found", found),
    ...line("expected", expected),
    ...line(isSafe ? "fix" : "perhaps", fix),
  ];
}

function rowsOf(what: string, rows: Example["rows"] = []): string[] {
  return rows.flatMap((row, index) => [
    index === 0 ? `  ${what}:` : "    …",
    ...Object.entries(row).map(([header, cell]) => `    ${header}: ${cell === "" ? "(blank)" : cell}`),
  ]);
}
