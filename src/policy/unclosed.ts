export interface Culprit {
  readonly offset: number;
  readonly message: string;
}

/**
 * Where the trouble began that YAML only notices further down: an odd space, or a quote or bracket that is opened and
 * not closed. `until`: where
 * it was noticed; `brackets`: whether one of them is what YAML misses.
 */
export function culpritBefore(text: string, until: number, brackets: boolean): Culprit | undefined {
  const open: number[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (offset > until) break;
    const quote = scanLine(line, offset, open, until);
    if (quote !== undefined)
      return {
        offset: quote,
        message: `a quote is opened and not closed: ${text.charAt(quote)} is missing at its end`,
      };
    offset += line.length + 1;
  }
  const bracket = brackets ? open.at(-1) : undefined;
  return bracket === undefined
    ? undefined
    : { offset: bracket, message: unclosedBracket(text, bracket, until) };
}

/** A space that is none to YAML, at the start of a line. */
export function oddIndent(text: string): Culprit | undefined {
  const found = /^[ \t]*([^\S \t\r\n])/m.exec(text);
  if (!found) return undefined;
  const [whole] = found;
  return {
    offset: found.index + whole.length - 1,
    message: "a no-break space indents this line: it looks like a space and is none to YAML; type it anew",
  };
}

/** The line's quote that does not end on it; brackets are noted as they open and close. */
function scanLine(line: string, start: number, open: number[], until: number): number | undefined {
  let index = 0;
  while (index < line.length) {
    const character = line.charAt(index);
    if (character === "#" && /^\s*$|\s$/.test(line.slice(0, index))) return undefined;
    if ((character === '"' || character === "'") && startsValue(line, index)) {
      const length = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(line.slice(index))?.[0].length;
      if (length === undefined) return start + index;
      index += length;
      continue;
    }
    if (start + index < until && /[[{]/.test(character) && (open.length > 0 || startsValue(line, index)))
      open.push(start + index);
    if (start + index < until && /[\]}]/.test(character)) open.pop();
    index++;
  }
  return undefined;
}

function startsValue(line: string, index: number): boolean {
  return /(?:^|[[{,]|(?:^|\s)[-?]\s|:\s)\s*$/.test(line.slice(0, index));
}

function unclosedBracket(text: string, at: number, until: number): string {
  const bracket = text.charAt(at);
  const comment = /[ \t]#[^\n]*/.exec(text.slice(at, until))?.[0].trim();
  const closing = bracket === "[" ? "]" : "}";
  return comment?.includes(closing)
    ? `what follows a # is a comment to YAML, and so is the ${closing} in ${comment}: write the text with the # in quotes`
    : `a bracket is opened and not closed: ${closing} is missing`;
}
