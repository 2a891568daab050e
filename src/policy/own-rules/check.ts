import type { ParseError } from "@marcbachmann/cel-js";
import { compilePattern } from "../../values/pattern.ts";
import { nearest } from "../../values/words.ts";
import { walk } from "../places.ts";
import type { Problems } from "../problems.ts";
import type { Spot, Tree } from "../tree.ts";
import { type Checked, createCel, type Program } from "./cel.ts";
import { ownFieldOf, ownFields } from "./fields.ts";
import type { Comparison, FreeName } from "./names.ts";
import { ownWord } from "./words.ts";

/** The rules of the team's own, by id: each `when:` is an expression over fields that there are. CEL is loaded only for them. */
export async function readOwnRules(tree: Tree, problems: Problems): Promise<ReadonlyMap<string, Program>> {
  const { node: rules } = walk(tree, ["rules"]);
  const own = rules?.kind === "map" ? [...rules.entries].filter(([id]) => !id.includes("/")) : [];
  const programs = new Map<string, Program>();
  const written = own.flatMap(([id, { value }]) => {
    checkField(walk(value, ["field"]).node, problems);
    const { node: when } = walk(value, ["when"]);
    return when?.kind === "text" && when.text.trim() !== "" ? [{ id, when }] : [];
  });
  if (written.length === 0) return programs;
  const cel = await createCel();
  for (const { id, when } of written) {
    const say: Say = (offset, message, near) =>
      problems.add(spotIn(when.at, when.text, offset, problems), message, near);
    const parsed = cel.parse(when.text);
    if ("trouble" in parsed) {
      say(parsed.trouble.range?.start ?? 0, syntaxTrouble(parsed.trouble, when.text));
      continue;
    }
    const unknown = parsed.names.filter(({ name }) => !ownFieldOf(name));
    for (const each of unknown) sayUnknown(each, say);
    for (const { pattern } of parsed.matchings) if (pattern) checkPattern(pattern, say);
    for (const each of parsed.comparisons) sayOtherWord(each, say);
    const amount = parsed.names.find(({ name }) => name.startsWith("budget."));
    if (amount && !walk(tree, ["currency"]).node)
      say(
        amount.start,
        "amounts are compared in the policy's currency, and it has none: write currency: EUR, or yours",
      );
    if (unknown.length > 0) continue;
    const program = parsed.compile();
    checkType(program.checked, say);
    programs.set(id, program);
  }
  return programs;
}

type Say = (offset: number, message: string, near?: string) => void;

/** `"Germany" in regions` is never so: regions are codes. */
function sayOtherWord(comparison: Comparison, say: Say): void {
  const word = ownWord(comparison);
  if (word !== undefined)
    say(comparison.start, `${comparison.name} is never ${comparison.text}, whatever the export writes`, word);
}

function checkField(node: Tree | undefined, problems: Problems): void {
  if (node?.kind !== "text" || ownFieldOf(node.text)) return;
  problems.add(node.at, `there is no field ${node.text}`, nearest(node.text, Object.keys(ownFields)));
}

function checkPattern({ text, start }: { text: string; start: number }, say: Say): void {
  try {
    compilePattern(text);
  } catch (error) {
    say(start, `this is no pattern: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function syntaxTrouble({ summary, range }: ParseError, text: string): string {
  const found = range ? text.slice(range.start, range.end) : "";
  if (/\bEOF\b/.test(summary)) return "the expression ends before it is whole";
  if (/^Unterminated string/.test(summary)) return "a quote is opened in the expression and not closed";
  if (/^(Unexpected|Expected)/.test(summary) && found !== "")
    return `the expression does not expect ${found} here${found === "=" ? ": to compare, write ==" : ""}`;
  return `this is no expression in CEL: ${lowered(summary)}`;
}

function checkType(checked: Checked, say: Say): void {
  if ("wrong" in checked) say(checked.at, `this is no expression in CEL: ${lowered(checked.wrong)}`);
  else if (checked.type !== "bool" && checked.type !== "dyn")
    say(
      0,
      `when: is a question with yes or no for an answer, and this gives a ${checked.type}: compare it with something, such as > 5.0`,
    );
}

function lowered(summary: string): string {
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

function sayUnknown({ name, start }: FreeName, say: Say): void {
  const known = Object.keys(ownFields);
  const [head = ""] = name.split(".");
  const parts = known.filter((each) => each.startsWith(`${head}.`));
  // Of a field with parts the first is named where none is near.
  if (known.includes(head) || parts.length > 0)
    say(
      start,
      `there is no field ${name}`,
      nearest(
        name,
        [...parts, head].filter((each) => known.includes(each)),
      ) ?? parts[0],
    );
  else
    say(
      start,
      `there is no field ${head}; a word stands in quotes: "${head}"`,
      nearest(head, [...new Set(known.map((each) => each.split(".")[0] ?? each))]),
    );
}

/** Where a character of a text stands in the file; the text's start where YAML has folded its lines. */
function spotIn(at: Spot, text: string, offset: number, problems: Problems): Spot {
  const before = text.slice(0, offset).split("\n");
  const row = before.length - 1;
  const line = text.split("\n")[row] ?? "";
  for (const number of [at.line + row, at.line + row + 1]) {
    const from = number === at.line ? at.column - 1 : 0;
    const column = problems.lineOf(at.file, number).indexOf(line, from);
    if (column >= 0) return { ...at, line: number, column: column + 1 + (before[row] ?? "").length };
  }
  return at;
}
