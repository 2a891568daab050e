/** A list of a document, one item at a time. */
export function* list<T>(key: string, items: readonly T[], toJson: (item: T) => unknown): Iterable<string> {
  if (items.length === 0) {
    yield `${member(key, [])},\n`;
    return;
  }
  yield `  ${escaped(key)}: [\n`;
  for (const [index, item] of items.entries())
    yield `${indented(toJson(item), "    ")}${index < items.length - 1 ? "," : ""}\n`;
  yield "  ],\n";
}

export function member(key: string, value: unknown): string {
  return `  ${escaped(key)}: ${indented(value, "  ").trimStart()}`;
}

/** A whole document. */
export function document(value: unknown): string {
  return `${inert(JSON.stringify(value, null, 2))}\n`;
}

function indented(value: unknown, indent: string): string {
  return indent + inert(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${indent}`);
}

function escaped(key: string): string {
  return JSON.stringify(key);
}

/** The same document for every parser, and nothing in it for a terminal or a CI log to act on. */
function inert(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, (character) =>
      character === "\n" ? "\n" : unicode(character),
    )
    .replace(/#(?=#)/g, "\\u0023");
}

function unicode(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
