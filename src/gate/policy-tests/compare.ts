import type { ExpectedFinding } from "../../model/policy-test.ts";
import type { Verdict } from "../../model/report.ts";

/** What was said, in the words in which a test expects it. */
export interface Said extends Required<Pick<Verdict, "rule" | "severity" | "message">> {
  readonly at: string | undefined;
  readonly row: number | undefined;
  readonly found: string | undefined;
  readonly expected: string | undefined;
  readonly fix: string | undefined;
  readonly count: number;
  /** Need not be named: a note, or a check that the rows have no columns for. */
  readonly optional: boolean;
}

export interface Difference {
  readonly rule: string;
  readonly parts: readonly { readonly key: string; readonly expected: string; readonly said: string }[];
}

export interface Comparison {
  readonly missing: readonly ExpectedFinding[];
  readonly unexpected: readonly Said[];
  /** Said by the right rule, and with something else in it. */
  readonly different: readonly Difference[];
}

/** Each expectation takes a finding of its own; what is left on either side is the difference. */
export function compareFindings(expected: readonly ExpectedFinding[], said: readonly Said[]): Comparison {
  const taken = pairs(expected, said);
  const free = said.filter((each) => !taken.has(each));
  const missing: ExpectedFinding[] = [];
  const different: Difference[] = [];
  for (const each of expected.filter((one) => ![...taken.values()].includes(one))) {
    const near = free.findIndex(({ rule }) => rule === each.rule);
    const [other] = near < 0 ? [] : free.splice(near, 1);
    if (other) different.push({ rule: each.rule, parts: partsOf(each, other) });
    else missing.push(each);
  }
  return { missing, different, unexpected: free.filter(({ optional }) => !optional) };
}

/** As many as can be paired: one that would take another's only finding looks for a further one. */
function pairs(expected: readonly ExpectedFinding[], said: readonly Said[]): Map<Said, ExpectedFinding> {
  const taken = new Map<Said, ExpectedFinding>();
  const take = (each: ExpectedFinding, tried: Set<Said>): boolean => {
    for (const one of said) {
      if (tried.has(one) || partsOf(each, one).length > 0 || one.rule !== each.rule) continue;
      tried.add(one);
      const holder = taken.get(one);
      if (holder && !take(holder, tried)) continue;
      taken.set(one, each);
      return true;
    }
    return false;
  };
  for (const each of expected) take(each, new Set());
  return taken;
}

const keys = ["severity", "at", "row", "found", "expected", "fix", "count"] as const;

function partsOf(wanted: ExpectedFinding, said: Said): Difference["parts"] {
  return keys.flatMap((key) => {
    const [one, other] = [wanted[key], said[key]];
    return one === undefined || one === other
      ? []
      : [{ key, expected: String(one), said: other === undefined ? "nothing" : String(other) }];
  });
}
