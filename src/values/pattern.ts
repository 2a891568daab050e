import { RE2JS } from "re2js";

/** A pattern of the policy, run in linear time; it matches the whole value. */
export interface Pattern {
  readonly source: string;
  readonly matches: (value: string) => boolean;
  /** Length of the longest match at the start of the value, or -1. */
  readonly prefix: (value: string) => number;
}

/** Throws RE2JS's own error for syntax it does not run (look-arounds, back-references). */
export function compilePattern(source: string): Pattern {
  const whole = RE2JS.compile(source);
  const start = RE2JS.compile(`^(?:${source})`);
  return {
    source,
    matches: (value) => whole.matches(value),
    prefix: (value) => {
      const matcher = start.matcher(value);
      return matcher.find() ? matcher.end() : -1;
    },
  };
}
