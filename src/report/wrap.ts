import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Lines no wider than asked, whatever stands in them; nothing is cut off. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const room = Math.max(8, width - indent.length);
  return wrapAnsi(breakable(text, room), room, { hard: true, trim: false })
    .split("\n")
    .map((line, index) => (index === 0 ? line : `${indent}${line.trimStart()}`).trimEnd());
}

export function widthOf(text: string): number {
  return stringWidth(text);
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** A word longer than a line is broken where a reader of URLs and names would: after `/ ? & _ -`. */
function breakable(text: string, room: number): string {
  let column = 0;
  return text
    .split(/( +)/)
    .map((word) => {
      const width = widthOf(word);
      if (width <= room) {
        column = column + width <= room ? column + width : width;
        return word;
      }
      const pieces = piecesOf(word, room, room - column);
      column = widthOf(pieces.at(-1) ?? "");
      return pieces.join("\n");
    })
    .join("");
}

/** As much as fits into the rest of the line, then into lines of their own. */
function piecesOf(word: string, room: number, first: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let width = 0;
  let left = first;
  for (const part of word.split(/(?<=[/?&_=-])(?![/?&_=-])/)) {
    const more = widthOf(part);
    if (width + more > left && piece !== "") {
      pieces.push(piece);
      piece = "";
      width = 0;
      left = room;
    } else if (width + more > left && more <= room) {
      pieces.push("");
      left = room;
    }
    piece += part;
    // What has no place to break fills its lines, and goes on after the last of them.
    width = more > left ? more % left : width + more;
  }
  return [...pieces, piece];
}
