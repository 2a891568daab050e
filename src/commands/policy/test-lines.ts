import { Chalk, type ChalkInstance } from "chalk";
import type { Difference, Said } from "../../gate/policy-tests/compare.ts";
import type { TestResult } from "../../gate/policy-tests/run.ts";
import type { ExpectedFinding } from "../../model/policy-test.ts";
import type { Look } from "../../report/reporter.ts";
import { safe } from "../../report/safe.ts";
import { plural } from "../../values/text.ts";
import { wrapped } from "../wrap.ts";

/** What did not come out as expected, and how many did. `today`: the clock's, where nobody named a day. */
export function testLines(
  results: readonly TestResult[],
  today: string | undefined,
  { colour, width }: Look,
): string[] {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const troubled = results.filter(({ status }) => status !== "passed");
  return [
    ...troubled.flatMap((each) => [...resultLines(each, pen, width), ""]),
    ...summaryLines(results, today, pen, width),
  ];
}

function resultLines(result: TestResult, pen: ChalkInstance, width: number): string[] {
  const { name, at } = result.test;
  const head = [
    ...wrapped(safe(name), width, result.status === "failed" ? "FAILED  " : "NOT RUN  ").map((line) =>
      pen.bold(line),
    ),
    `  ${safe(at.file)}:${at.line}:${at.column}`,
  ];
  if (result.trouble !== undefined) return [...head, ...wrapped(safe(result.trouble), width, "    ")];
  const { missing, unexpected, different, verdict } = result;
  const lines = [
    ...missing.flatMap((each) => expectedLine(each)),
    ...unexpected.flatMap((each) => saidLines(each, result.test.rows.length > 1)),
    ...different.flatMap(differentLines),
    ...(verdict ? [minus(`verdict ${verdict.expected}`), plus(`verdict ${verdict.said}`)] : []),
  ];
  return [...head, ...lines.flatMap(({ sign, text }) => signed(sign, text, pen, width))];
}

interface Line {
  readonly sign: "-" | "+" | " ";
  readonly text: string;
}

const minus = (text: string): Line => ({ sign: "-", text });
const plus = (text: string): Line => ({ sign: "+", text });

function signed(sign: Line["sign"], text: string, pen: ChalkInstance, width: number): string[] {
  const paint = { "-": pen.red, "+": pen.green, " ": (line: string) => line }[sign];
  return wrapped(safe(text), width, `  ${sign} `).map((line) => paint(line));
}

function expectedLine({ rule, ...parts }: ExpectedFinding): Line[] {
  const said = Object.entries(parts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} ${value}`],
  );
  return [minus([rule, ...said].join(", "))];
}

function saidLines(
  { rule, severity, at, row, message, found, expected, fix }: Said,
  several: boolean,
): Line[] {
  const place = [
    ...(at === undefined ? [] : [`at ${at}`]),
    ...(row === undefined || !several ? [] : [`in row ${row}`]),
  ].join(" ");
  const parts = { found, expected, fix };
  return [
    plus(`${rule} (${severity}) ${place}: ${message}`.replace(" :", ":")),
    ...Object.entries(parts).flatMap(([key, value]) =>
      value === undefined ? [] : [plus(`  ${key.padEnd(8)}  ${value}`)],
    ),
  ];
}

function differentLines({ rule, parts }: Difference): Line[] {
  return [
    { sign: " ", text: rule },
    ...parts.flatMap(({ key, expected, said }) => [
      minus(`  ${key.padEnd(8)}  ${expected}`),
      plus(`  ${key.padEnd(8)}  ${said}`),
    ]),
  ];
}

function summaryLines(
  results: readonly TestResult[],
  today: string | undefined,
  pen: ChalkInstance,
  width: number,
): string[] {
  const count = (status: TestResult["status"]) => results.filter((each) => each.status === status).length;
  const [failed, notRun] = [count("failed"), count("not run")];
  const undated = results.filter(({ test }) => test.today === undefined).length;
  const summary = [
    `${plural(count("passed"), "test")} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notRun > 0 ? [`${notRun} could not be run`] : []),
  ].join(", ");
  return [
    ...(failed > 0 ? ["- what the test expects, + what the gate says", ""] : []),
    pen.bold(summary),
    ...(undated > 0 && today !== undefined
      ? wrapped(
          `${plural(undated, "test")} named no day and ${undated === 1 ? "was" : "were"} judged as of ${today}: today: makes them say the same every day`,
          width,
          "",
        )
      : []),
  ];
}
