import { parse } from "lossless-json";
import { InputError } from "../model/trouble.ts";
import { breaksIn } from "./lines.ts";

/** One JSON object; numbers stay the text they were. What is wrong is said with its line. */
export function parseJson(text: string, line: number): unknown {
  const value = attempt(text, line);
  const doubled = doubledKey(text);
  if (doubled)
    throw new InputError(
      `line ${lineAt(text, doubled.at, line)} has the key ${JSON.stringify(doubled.key)} twice in one object: nobody can tell which value is meant`,
    );
  return value;
}

function attempt(text: string, line: number): unknown {
  try {
    return parse(text, undefined, { parseNumber: (number) => number, onDuplicateKey: () => undefined });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = Number(/ at position (\d+)$/.exec(reason)?.[1] ?? 0);
    throw new InputError(
      `line ${lineAt(text, at, line)} is not valid JSON: ${reason.replace(/ at position \d+$/, "")}`,
    );
  }
}

function lineAt(text: string, at: number, line: number): number {
  return line + breaksIn(text.slice(0, at));
}

/** The library lets a key occur twice with equal values; here the text is known to be JSON. */
function doubledKey(text: string): { key: string; at: number } | undefined {
  const open: Set<string>[] = [];
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    const [token, quoted, colon] = match;
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (quoted !== undefined && colon !== undefined) {
      const key = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
      if (open.at(-1)?.has(key)) return { key, at: match.index };
      open.at(-1)?.add(key);
    }
  }
  return undefined;
}
