import { countLine, startWalk, step, type Walk } from "./json-walk.ts";

/** Where the platforms' interfaces put their records: `{"results": […]}`, `{"data": {"list": […]}}`. */
const outer = new Set(["results", "data", "records", "rows", "elements", "campaigns", "list"]);
/** These may as well be a part of one record, which then has an id or a name beside them. */
const inner = new Set([
  ...["items", "value", "values", "lineitems", "insertionorders"],
  ...["adsets", "adsquads", "adgroups", "ads"],
]);

/** The keys that lead from a document to the one list of its records; none where the document is a record itself. */
export async function pathToRecords(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const seen: Seen = { walk: startWalk(), lists: [], named: false, after: undefined };
  for await (const piece of pieces) {
    for (const character of piece) if (look(seen, character)) return verdict(seen);
  }
  return verdict(seen);
}

interface Seen {
  readonly walk: Walk;
  readonly lists: (readonly string[])[];
  /** It has an id or a name of its own. */
  named: boolean;
  /** A list has just begun: its first character says whether it holds records. */
  after: readonly string[] | undefined;
}

/** True once the first document is over. */
function look(seen: Seen, character: string): boolean {
  const { walk } = seen;
  countLine(walk, character);
  if (walk.depth === 0) {
    if (character === "{") step(walk, character);
    return false;
  }
  if (/[ \t\r\n]/.test(character) && !walk.quoted) return false;
  if (seen.after && (character === "{" || character === "]")) seen.lists.push(seen.after);
  seen.after = character === "[" && !walk.quoted ? listAt(walk) : undefined;
  step(walk, character);
  if (character === ":" && walk.depth === 1 && !walk.quoted && isName(walk.keys[1] ?? "")) seen.named = true;
  return walk.depth === 0;
}

function listAt({ depth, keys }: Walk): readonly string[] | undefined {
  if (depth > 2) return undefined;
  const path = keys.slice(1, depth + 1).filter((key) => key !== undefined);
  return path.length === depth && path.every((key) => outer.has(plain(key)) || inner.has(plain(key)))
    ? path
    : undefined;
}

function verdict({ lists, named }: Seen): readonly string[] {
  const [path] = lists;
  if (!path || lists.length > 1) return [];
  return named && inner.has(plain(path[0] ?? "")) ? [] : path;
}

function isName(key: string): boolean {
  return (/(^|_)(id|name)$/i.test(key) || /[a-z](Id|ID|Name)$/.test(key)) && !/request/i.test(key);
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}
