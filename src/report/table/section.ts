import type { ChalkInstance } from "chalk";
import { wrap } from "../wrap.ts";

const mostLines = 20;

/** Lines under a title; nothing where there are none. */
export function* section(
  title: string,
  lines: readonly string[],
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  if (lines.length === 0) return;
  yield "";
  yield pen.bold(title);
  for (const line of lines.slice(0, mostLines)) yield* wrap(`  ${line}`, width, "    ");
  const hidden = lines.length - mostLines;
  if (hidden > 0) yield `  … and ${hidden.toLocaleString("en-US")} more`;
}
