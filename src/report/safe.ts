import { visible } from "../values/text.ts";

/**
 * Text from a file, made harmless for a terminal and a CI log: nothing in it moves a cursor, colours a line or is read
 * as a command. GitHub runs `::x` at the start of a line and `##[x` anywhere, Azure `##vso[`, TeamCity `##teamcity[`;
 * wrapping may put any of it at the start of a line.
 */
export function safe(text: string): string {
  return visible(text)
    .replaceAll("::", ":\\u{3a}")
    .replace(/#(?=#(\[|vso\[|teamcity\[))/gi, "\\u{23}");
}

/** The same for text of several lines, which stay lines. */
export function safeLines(text: string): string {
  return text.split("\n").map(safe).join("\n");
}
