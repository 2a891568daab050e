import { InputError } from "../model/trouble.ts";
import { quoteItem } from "../values/text.ts";

/** A parsed object as cells: a nested key is dotted, a list is joined. */
export function cellsOf(value: unknown, path: string, line: number): Map<string, string> {
  const cells = new Map<string, string>();
  flatten(value, path, cells, line);
  return cells;
}

function flatten(value: unknown, path: string, cells: Map<string, string>, line: number): void {
  if (Array.isArray(value)) flattenList(value, path, cells, line);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === "" ? key : `${path}.${key}`, cells, line);
  } else put(cells, path, scalar(value), line);
}

// A list of objects becomes a list per key, so that `audiences: [{ id, name }]` reads like two list columns.
function flattenList(list: readonly unknown[], path: string, cells: Map<string, string>, line: number): void {
  const columns = new Map<string, string[]>();
  for (const item of list) {
    for (const [key, text] of cellsOf(item, path, line)) {
      const texts = columns.get(key) ?? [];
      texts.push(quoteItem(text));
      columns.set(key, texts);
    }
  }
  if (columns.size === 0) put(cells, path, "", line);
  for (const [key, texts] of columns) put(cells, key, texts.join("; "), line);
}

function put(cells: Map<string, string>, path: string, text: string, line: number): void {
  if (cells.has(path))
    throw new InputError(
      `the record that starts at line ${line} has ${JSON.stringify(path)} once as a key and once as a path`,
    );
  cells.set(path, text);
}

function scalar(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
