import { InputError } from "../model/trouble.ts";

const maxDepth = 64;
/** Keys are looked at down to here. */
const keyDepth = 2;

/** Where in a JSON text a reader stands, one character after the other, without holding more than a key of it. */
export interface Walk {
  line: number;
  depth: number;
  quoted: boolean;
  escaped: boolean;
  afterReturn: boolean;
  token: string;
  /** The key before the value being read, by depth. */
  readonly keys: (string | undefined)[];
}

export function startWalk(): Walk {
  return { line: 1, depth: 0, quoted: false, escaped: false, afterReturn: false, token: "", keys: [] };
}

export function countLine(walk: Walk, character: string): void {
  if (character === "\r" || (character === "\n" && !walk.afterReturn)) walk.line++;
  walk.afterReturn = character === "\r";
}

/** One character inside an object or a list. */
export function step(walk: Walk, character: string): void {
  if (walk.quoted) {
    stepQuoted(walk, character);
    return;
  }
  if (character === '"') {
    walk.quoted = true;
    walk.token = "";
  } else if (character === "{" || character === "[") {
    walk.depth++;
    walk.keys[walk.depth] = undefined;
    if (walk.depth > maxDepth) throw new InputError(`line ${walk.line} is nested more than ${maxDepth} deep`);
  } else if (character === "}" || character === "]") walk.depth--;
  else if (walk.depth > keyDepth) return;
  else if (character === ":") walk.keys[walk.depth] = keyOf(walk.token);
  else if (character === ",") walk.keys[walk.depth] = undefined;
}

function stepQuoted(walk: Walk, character: string): void {
  if (!walk.escaped && character === '"') {
    walk.quoted = false;
    return;
  }
  walk.escaped = !walk.escaped && character === "\\";
  if (walk.depth <= keyDepth) walk.token += character;
}

/** Undefined where it is no JSON string: the parser will say so. */
function keyOf(token: string): string | undefined {
  if (!token.includes("\\")) return token;
  try {
    return String(JSON.parse(`"${token}"`));
  } catch {
    return undefined;
  }
}
