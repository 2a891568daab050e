import { exampleLog } from "../decisions/example-log.ts";
import { gate } from "../gate.ts";
import type { Example, ExampleRow } from "../model/example.ts";
import type { Verdict } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { loadPolicy } from "../policy/load.ts";
import type { Source } from "../read/source.ts";

/** The day that examples without one of their own are written for. */
const exampleDay = "2026-11-21";

/** What the rule really says of its example: the words of the page are those of the report. */
export async function saidOf({ id }: Rule, example: Example): Promise<Verdict[]> {
  const { policy, rows, text, beside, plan, today } = example;
  const yaml = policy === undefined ? undefined : `version: 1\n${policy}`;
  const besides = beside === undefined ? [] : [fileOf("beside.csv", beside)];
  const { findings } = await gate({
    launches: [
      {
        policy: yaml === undefined ? emptyPolicy() : await loadPolicy("launchgate.yaml", async () => yaml),
        exports: [fileOf("export.csv", text ?? toCsv(rows ?? [])), ...besides],
        live: [],
        plans: plan === undefined ? [] : [fileOf("plan.csv", toCsv(plan))],
        log: exampleLog(example),
      },
    ],
    today: today ?? exampleDay,
    as: undefined,
    encoding: undefined,
    allowEmpty: true,
    troubles: [],
  });
  return findings.filter(({ rule }) => rule === id);
}

function fileOf(name: string, text: string): Source {
  return {
    name,
    async *open() {
      yield Buffer.from(text);
    },
  };
}

/** Rows as a spreadsheet would save them. */
function toCsv(rows: readonly ExampleRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [line(headers), ...rows.map((row) => line(headers.map((header) => row[header] ?? "")))].join("\n");
}

/** How the first fault of the example is mended, and what else may be done. */
export function mending({ policy }: Rule, [first]: readonly Verdict[]): string[] {
  const own = first === undefined ? [] : [ofFinding(first)];
  const [section] = policy;
  return [
    ...own,
    ...(section === undefined ? [] : [`or, where it is the policy that is wrong, change ${section}: in it`]),
    "then export again, and run it again",
  ];
}

function ofFinding({ found, expected, fix, safe }: Verdict): string {
  if (fix !== undefined && found !== undefined)
    return `write ${fix} in place of ${found}${safe ? "" : ", if that is what was meant"}`;
  if (expected !== undefined)
    return `where the report points, found is what stands there; make it what is expected: ${expected}`;
  return "look at the cell that the report points at, and set it as the clean example below has it";
}
