import wrapAnsi from "wrap-ansi";

/** Text under a lead: the first line starts with it, the others are indented as far. */
export function wrapped(text: string, width: number, lead: string): string[] {
  const room = Math.max(20, width - lead.length);
  return wrapAnsi(text, room)
    .split("\n")
    .map((line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line);
}
