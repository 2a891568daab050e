import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Lines no wider than asked, whatever stands in them; nothing is cut off. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const room = Math.max(8, width - indent.length);
  return wrapAnsi(text, room, { hard: true, trim: false })
    .split("\n")
    .map((line, index) => (index === 0 ? line : `${indent}${line.trimStart()}`).trimEnd());
}

export function widthOf(text: string): number {
  return stringWidth(text);
}
