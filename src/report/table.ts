import { Chalk, type ChalkInstance } from "chalk";
import type { Report } from "../model/report.ts";
import type { Look, Reporter } from "./reporter.ts";
import { safe } from "./safe.ts";
import { stoppingLines } from "./table/campaigns.ts";
import { approvedLines } from "./table/decided.ts";
import { nextLines } from "./table/next.ts";
import { inputLines, notCheckedLines, noteLines } from "./table/rest.ts";
import { errorLines, verdictLines } from "./verdict.ts";

/** What a person in a hurry reads: the verdict, what stops each campaign, what was not checked, what to do next. */
export const table: Reporter = function* (report, look) {
  yield* verdictLines(report, look);
  yield* errorLines(report, look);
  for (const line of body(report, look, new Chalk({ level: look.colour ? 1 : 0 }))) yield `${line}\n`;
};

function* body(report: Report, look: Look, pen: ChalkInstance): Iterable<string> {
  const { width } = look;
  const several = report.launches.length > 1;
  for (const { policy } of report.launches) {
    const lines = [...stoppingLines(report, policy, look, pen)];
    if (several && lines.length > 0) yield* ["", pen.bold.underline(safe(policy ?? "no policy"))];
    yield* lines;
  }
  yield* approvedLines(report, width, pen);
  yield* noteLines(report, width, pen);
  yield* notCheckedLines(report, width, pen);
  yield* inputLines(report, width, pen);
  yield* nextLines(report, width, pen);
}
