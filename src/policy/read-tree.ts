import { type Document, LineCounter, parseDocument } from "yaml";
import { toTree } from "./node-tree.ts";
import type { Problems } from "./problems.ts";
import { createReferences } from "./references.ts";
import { deeperThan, fatalOf, harmless, lineAt } from "./syntax.ts";
import type { Spot, Tree } from "./tree.ts";
import { oddIndent } from "./unclosed.ts";
import { inWords } from "./yaml-words.ts";

const maxLength = 1_000_000;
const maxDepth = 50;

/** YAML → tree. The failsafe schema keeps `no`, `15.000` and 19-digit ids the text they are; nothing becomes a float. */
export function readTree(file: string, text: string, problems: Problems): Tree | undefined {
  const start: Spot = { file, line: 1, column: 1 };
  const refuse = (at: Spot, message: string) => void problems.add(at, message);
  const unfit = unfitText(text);
  if (unfit !== undefined) return refuse(start, unfit);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    stringKeys: true,
    prettyErrors: false,
  });
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { yaml, tags } = document.directives ?? { yaml: { explicit: false }, tags: {} };
  if (yaml.explicit || Object.keys(tags).length > 1)
    return refuse(start, "a policy has no line that starts with %: take it out");
  const odd = oddIndent(text);
  if (odd) return refuse(spot(odd.offset), odd.message);
  const traps: Trap[] = [];
  const trap = (at: Spot, message: string) => void traps.push({ at, message });
  const references = createReferences(document);
  const reading = { trap, spot, source: text, references };
  const tree = document.contents ? toTree(document.contents, reading) : undefined;
  if (!sayTroubles({ document, text, spot, traps }, problems)) return undefined;
  return tree ?? refuse(start, "the policy is empty; launchgate init shows what one looks like");
}

/** What must not reach a parser. */
function unfitText(text: string): string | undefined {
  if (text.length > maxLength) return "the policy is over 1 MB: this is no policy";
  if (/[\0\ufffd]/.test(text)) return "this is not text in UTF-8: save the policy as UTF-8";
  return deeperThan(text, maxDepth) ? `the policy is nested more than ${maxDepth} deep` : undefined;
}

/** What YAML reads otherwise than people do. */
interface Trap {
  readonly at: Spot;
  readonly message: string;
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly spot: (offset: number) => Spot;
  readonly traps: readonly Trap[];
}

/** Says the traps and the parser's errors, each place once. False where the form is broken: then nothing is what it seems. */
function sayTroubles({ document, text, spot, traps }: Parsed, problems: Problems): boolean {
  const fatal = document.errors.find(({ code }) => !harmless.has(code));
  const end = fatal && fatalOf(fatal, text);
  const endAt = end && spot(end.offset);
  // What follows the first error that breaks the form follows from it.
  for (const { at, message } of traps) if (!endAt || isBefore(at, endAt)) problems.add(at, message);
  for (const { code, message, pos } of document.errors) {
    const at = spot(pos[0]);
    // A trap has said it better.
    if (harmless.has(code) && !problems.spokenOn(at) && (!endAt || isBefore(at, endAt)))
      problems.add(at, inWords(code, message, lineAt(text, pos[0])));
  }
  if (end && endAt && !problems.spokenOn(endAt)) problems.add(endAt, end.message);
  return end === undefined;
}

function isBefore(at: Spot, end: Spot): boolean {
  return at.line < end.line || (at.line === end.line && at.column < end.column);
}
