import { formats } from "../exports/index.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../values/words.ts";
import type { Compiling, Path } from "./compiling.ts";
import type { PolicyInput } from "./schema.ts";

/** What a team knows cannot be answered names formats and checks that there are. */
export function checkCoverage(
  { coverage = {}, rules: own = {} }: PolicyInput,
  { problem, keyProblem }: Compiling,
): void {
  const known = new Set([...rules.flatMap(({ id }) => [id, id.split("/")[0] ?? id]), ...Object.keys(own)]);
  for (const [format, checks] of Object.entries(coverage)) {
    checkFormat(format, ["coverage", format], keyProblem);
    for (const [index, check] of checks.entries()) {
      if (known.has(check)) continue;
      const message = `${check} is neither a rule nor a family of rules`;
      problem(["coverage", format, index], message, nearest(check, [...known]));
    }
  }
}

/** A format that no file is read as would leave its encoding unsaid. */
export function checkEncodings({ written = {} }: PolicyInput, { keyProblem }: Compiling): void {
  for (const format of Object.keys(written.encodings ?? {}))
    checkFormat(format, ["written", "encodings", format], keyProblem);
}

function checkFormat(format: string, path: Path, keyProblem: Compiling["keyProblem"]): void {
  const ids = formats.map(({ id }) => id).sort();
  if (ids.includes(format)) return;
  const message = `${format} is not a format that exports are read as: it is one of ${ids.join(", ")}`;
  keyProblem(path, message, nearest(format, ids));
}
