import { judgeExample } from "../gate/examples.ts";
import type { Example } from "../model/example.ts";
import type { Verdict } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";

/** What the rule really says of its example: the words of the page are those of the report. */
export async function saidOf({ id }: Rule, example: Example): Promise<Verdict[]> {
  const { findings } = await judgeExample(example);
  return findings.filter(({ rule }) => rule === id);
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
