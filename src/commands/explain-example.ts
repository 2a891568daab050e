import { judgeExample } from "../gate/examples.ts";
import type { Example } from "../model/example.ts";
import type { Verdict } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";

/** What the rule really says of its example: the words of the page are those of the report. */
export async function saidOf({ id }: Rule, example: Example): Promise<Verdict[]> {
  const { findings } = await judgeExample(example);
  return findings.filter(({ rule }) => rule === id);
}

/** The clean example that is most like the flagged one: the same policy, and the same columns. */
export function cleanBeside({ examples }: Rule, flagged: Example | undefined): Example | undefined {
  const headers = headersOf(flagged);
  const unlike = (example: Example) => {
    const own = headersOf(example);
    const others = [...own, ...headers].filter((header) => !own.has(header) || !headers.has(header));
    return (example.policy === flagged?.policy ? 0 : 100) + others.length;
  };
  return examples.filter(({ finds }) => finds.length === 0).sort((a, b) => unlike(a) - unlike(b))[0];
}

function headersOf(example: Example | undefined): Set<string> {
  return new Set(example?.rows?.flatMap((row) => Object.keys(row)));
}

/** How the first fault of the example is mended, and what else may be done. */
export function mending({ mend, policy }: Rule, [first]: readonly Verdict[]): string[] {
  if (mend !== undefined) return [mend];
  const own = first === undefined ? [] : [ofFinding(first)];
  const [section] = policy;
  return [
    ...own,
    ...(section === undefined ? [] : [`Or, where it is the policy that is wrong, change ${section}: in it.`]),
    "Then export again, and run it again.",
  ];
}

function ofFinding({ found, expected, fix, safe }: Verdict): string {
  if (fix !== undefined && found !== undefined) {
    const place = found === "nothing" ? "where there is nothing" : `in place of ${shown(found)}`;
    return `Write ${shown(fix)} ${place}${safe ? "" : ", if that is what was meant"}.`;
  }
  if (expected !== undefined)
    return `At the place that the report names, there is ${shown(found ?? "something else")}; there should be ${expected}.`;
  return "Look at the cell that the report names, and set it as the clean example below has it.";
}

/** A space at an end is seen in quotes alone. */
export function shown(text: string): string {
  return text === text.trim() ? text : `"${text}"`;
}
