import type { Compiling, Path } from "./compiling.ts";
import { patternIn } from "./texts.ts";

/** What is meant as a pattern would be taken to the letter and never be found, and nobody would notice. */
export function refusePatterns(
  texts: readonly string[],
  path: Path,
  { problem }: Pick<Compiling, "problem">,
): void {
  for (const [index, text] of texts.entries())
    if (patternIn(text) !== undefined)
      problem(
        [...path, index],
        `${text} is a pattern, and this takes plain words, in which * stands for any text: write them so, such as "Employees*"`,
      );
}
