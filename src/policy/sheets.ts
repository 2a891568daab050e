import { dirname, isAbsolute, join } from "node:path";
import type { SheetWords } from "../model/sheets.ts";
import { InputError } from "../model/trouble.ts";
import type { Source } from "../read/source.ts";
import { openTables } from "../read/table.ts";
import { nearest } from "../values/words.ts";
import type { Problems } from "./problems.ts";
import { type Column, columnIn, tablesNamed } from "./sheet-columns.ts";
import type { Spot, Tree } from "./tree.ts";

/** A file beside the policy; a text says why there is none. */
export type OpenFile = (file: string) => Promise<Source | string>;

type TreeMap = Tree & { kind: "map" };

/** `{ from: taxonomy.xlsx, column: Product }` in the vocabulary and under audiences: the words that stand in that column. */
export async function withSheets(
  tree: Tree,
  open: OpenFile,
  problems: Problems,
): Promise<{ tree: Tree; sheets: readonly SheetWords[] }> {
  const sheets: SheetWords[] = [];
  const read = async (node: Tree, where: string): Promise<Tree> => {
    if (node.kind !== "map") return node;
    const from = node.entries.get("from")?.value;
    if (from?.kind !== "text") {
      if (where.startsWith("vocabulary")) misspelled(node, problems);
      return node;
    }
    const column = await columnOf(node, from, open, problems);
    // What could not be read is said once; something that fits stands in for it.
    if (!column) return where.startsWith("vocabulary") ? textNode(node, "/.*/") : listNode(node, [from.text]);
    const { words, file, header, blank, repeated } = column;
    sheets.push({ where, file, column: header, words: words.length, blank, repeated });
    return listNode(node, words);
  };
  const vocabulary = await inMap(tree, "vocabulary", (words) => everyEntry(words, "vocabulary", read));
  const whole = await inMap(vocabulary, "audiences", async (audiences) => {
    if (audiences.kind !== "list") return everyEntry(audiences, "audiences", read);
    const items: Tree[] = [];
    for (const [index, item] of audiences.items.entries())
      items.push(await everyEntry(item, `audiences entry ${index + 1}`, read));
    return { ...audiences, items };
  });
  return { tree: whole, sheets };
}

function textNode({ at }: Tree, text: string): Tree {
  return { kind: "text", at, text, quoted: true };
}

function listNode(node: Tree, words: readonly string[]): Tree {
  return { kind: "list", at: node.at, flow: true, items: words.map((text) => textNode(node, text)) };
}

async function inMap(tree: Tree, key: string, change: (node: Tree) => Promise<Tree>): Promise<Tree> {
  const entry = tree.kind === "map" ? tree.entries.get(key) : undefined;
  if (tree.kind !== "map" || !entry) return tree;
  return {
    ...tree,
    entries: new Map([...tree.entries, [key, { ...entry, value: await change(entry.value) }]]),
  };
}

async function everyEntry(
  node: Tree,
  where: string,
  read: (node: Tree, where: string) => Promise<Tree>,
): Promise<Tree> {
  let changed = node;
  for (const key of node.kind === "map" ? node.entries.keys() : [])
    if (key !== "for") changed = await inMap(changed, key, (value) => read(value, `${where}.${key}`));
  return changed;
}

/** `{ form: taxonomy.xlsx }` is no word that means a file. */
function misspelled({ entries }: TreeMap, problems: Problems): void {
  for (const [key, { key: at, value }] of entries)
    if (value.kind === "text" && /\.(xlsx|csv|tsv)$/i.test(value.text))
      problems.add(
        at ?? value.at,
        `${key} is not how a sheet is named: write from: ${value.text}, and the column`,
        "from",
      );
}

async function columnOf(
  { entries, at }: TreeMap,
  from: Tree & { kind: "text" },
  open: OpenFile,
  problems: Problems,
): Promise<(Column & { file: string }) | undefined> {
  const keys = ["from", "column", "sheet"];
  for (const [key, entry] of entries)
    if (!keys.includes(key))
      return void problems.add(
        entry.key,
        `${key} is not a key here: a sheet has from, column and sheet`,
        nearest(key, keys),
      );
  const column = textAt(entries, "column");
  if (!column) return void problems.add(at, "a sheet needs the header of a column, such as column: Product");
  const file = isAbsolute(from.text) ? from.text : join(dirname(from.at.file), from.text);
  const source = await open(file);
  if (typeof source === "string") return void problems.add(from.at, `${file}: ${source}`);
  return readColumn(source, { file, from: from.at, column, sheet: textAt(entries, "sheet") }, problems);
}

function textAt(entries: TreeMap["entries"], key: string): (Tree & { kind: "text" }) | undefined {
  const value = entries.get(key)?.value;
  return value?.kind === "text" && value.text !== "" ? value : undefined;
}

interface Wanted {
  readonly file: string;
  readonly from: Spot;
  readonly column: Tree & { kind: "text" };
  readonly sheet: (Tree & { kind: "text" }) | undefined;
}

async function readColumn(
  source: Source,
  { file, from, column, sheet }: Wanted,
  problems: Problems,
): Promise<(Column & { file: string }) | undefined> {
  try {
    const tables = tablesNamed(await openTables(source), sheet?.text);
    if ("near" in tables)
      return void problems.add(sheet?.at ?? from, `there is no sheet ${sheet?.text} in ${file}`, tables.near);
    const found = await columnIn(tables.tables, column.text);
    if ("words" in found) return { ...found, file };
    problems.add(column.at, `${found.trouble} in ${file}`, found.near);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.add(from, `${file}: ${error.message}`);
  }
  return undefined;
}
