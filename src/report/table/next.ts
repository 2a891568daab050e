import type { ChalkInstance } from "chalk";
import { isStopping, type Report, type Verdict } from "../../model/report.ts";
import { section } from "./section.ts";

export function* nextLines(report: Report, width: number, pen: ChalkInstance): Iterable<string> {
  const lines =
    report.errors.length > 0 ? ["mend what is named above, and run it again"] : toDo(report.findings);
  yield* section("Next", lines, width, pen);
}

function toDo(findings: readonly Verdict[]): string[] {
  const first = findings.find(isStopping);
  if (!first) return [];
  const held = findings.find(({ status, severity }) => status === "open" && severity === "hold");
  return [
    "mend these where they stand, export again, and run it again",
    ...(first.rule.includes("/")
      ? [`launchgate explain ${first.rule} says why, and shows how to mend it`]
      : []),
    ...(held
      ? [`launchgate approve ${held.id.slice(0, 8)} … lets a person allow what is held, with a reason`]
      : []),
  ];
}
