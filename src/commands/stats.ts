import type { Command } from "commander";
import { type Stats, statsOf, sumOf, type Tally } from "../decisions/stats.ts";
import { exitCodes } from "../exit-code.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { plural } from "../values/text.ts";
import { logName } from "./decision-log.ts";
import type { Io } from "./io.ts";
import { changed, open } from "./log.ts";
import { choice } from "./option.ts";

export function addStats(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("stats")
    .summary("the decisions in numbers: how often the gate is overridden, and where")
    .description(
      "Counts what was decided, by rule and by person. What is approved again and again is a policy that wants to be another.",
    )
    .argument("[file]", `the log (else ${logName} beside the policy)`)
    .addOption(choice("-f, --format <name>", "what to print", ["table", "json"]).default("table"))
    .action(async (file: string | undefined, { format }: { readonly format: "table" | "json" }) => {
      const { name, read } = await open(file, io);
      if (read.faults.length > 0) throw new UsageError(changed(name, read));
      const stats = statsOf(read);
      const text =
        format === "json" ? `${JSON.stringify({ version: 1, ...stats }, null, 2)}\n` : lines(name, stats);
      await io.stdout.write(safeLines(text));
      done(exitCodes.cleared);
    });
}

function lines(name: string, { all, from = "", to = "", rules, people, learned }: Stats): string {
  const count = sumOf(all);
  if (count === 0) return `${name}: nothing was decided yet\n`;
  const width = Math.max(...[...rules, ...people].map((each) => each.name.length));
  const rows = (title: string, tallies: readonly Tally[]) => [
    "",
    title,
    ...tallies.map((each) => `  ${each.name.padEnd(width)}  ${tallyText(each)}`),
  ];
  return [
    `${name}: ${plural(count, "decision")}, ${from.slice(0, 10)} to ${to.slice(0, 10)}`,
    `  ${tallyText(all)}: the gate was overridden in ${percent(all)} of them`,
    ...rows("By rule", rules),
    ...rows("By person", people),
    ...learned.flatMap((each) => [
      "",
      `${each.name} was approved ${each.approved} of ${sumOf(each)} times: perhaps the policy should allow what you approve`,
    ]),
    "",
  ].join("\n");
}

function tallyText({ approved, rejected, changed: mended }: Tally): string {
  return `${approved} approved, ${rejected} rejected, ${mended} changed`;
}

function percent(tally: Tally): string {
  return `${Math.round((100 * tally.approved) / sumOf(tally))} %`;
}
