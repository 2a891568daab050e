import type { ColumnName } from "../../exports/columns.ts";
import type { ExampleRow } from "../../model/example.ts";
import type { ExpectedFinding, PolicyTest } from "../../model/policy-test.ts";
import { rules } from "../../rules/index.ts";
import type { Day } from "../../values/date.ts";
import { nearest } from "../../values/words.ts";
import type { Path } from "../compiling.ts";
import { keySpotOf, spotOf } from "../places.ts";
import type { Problems } from "../problems.ts";
import type { Tree } from "../tree.ts";
import { cellText, knownHeaders, meantBy } from "./cells.ts";
import type { TestInput } from "./schema.ts";

/** What tests may name of the policy they are of. */
export interface Known {
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly ownRules: readonly string[];
  /** The day of the whole file. */
  readonly today?: Day | undefined;
}

/** Where the tests stand, and where trouble with them is said. */
export interface Where {
  readonly tree: Tree;
  readonly problems: Problems;
}

export function compileTests(
  tests: readonly TestInput[],
  known: Known,
  { tree, problems }: Where,
): PolicyTest[] {
  return tests.map((test, index) => {
    const path: Path = ["tests", index];
    const say = (at: Path, message: string, suggestion?: string) =>
      problems.add(keySpotOf(tree, [...path, ...at]), message, suggestion);
    const written = rowsOf(test, say);
    const headers = [...new Set(written.flatMap(({ row }) => Object.keys(row)))];
    const meant = meantBy(headers, known.columns);
    checkHeaders(written, meant, known, say);
    const finds = test.finds?.map((each, at) => expectedOf(each, at, { headers, known, say }));
    if (!finds && test.verdict === undefined)
      say([], "a test says what must come of its rows: give it finds: or verdict:");
    return {
      name: test.test,
      at: spotOf(tree, [...path, "test"]),
      today: test.today ?? known.today,
      rows: written.map(({ row }) => cellsOf(row, meant)),
      columns: columnsIn(meant),
      finds,
      verdict: test.verdict,
    };
  });
}

type Say = (at: Path, message: string, suggestion?: string) => void;
type Written = NonNullable<TestInput["row"]>;

function rowsOf({ row, rows }: TestInput, say: Say): { row: Written; path: Path }[] {
  if (row && rows) say(["rows"], "row: is for one row and rows: for several: keep one of the two");
  if (!row && !rows) say([], "a test has the row it is about: give it row:, with a column such as campaign:");
  const all = [
    ...(row ? [{ row, path: ["row"] }] : []),
    ...(rows ?? []).map((each, index) => ({ row: each, path: ["rows", index] })),
  ];
  return all;
}

function checkHeaders(
  written: readonly { readonly row: Written; readonly path: Path }[],
  meant: ReadonlyMap<string, ColumnName>,
  { columns }: Known,
  say: Say,
): void {
  const headers = knownHeaders(columns);
  for (const { row, path } of written) {
    for (const header of Object.keys(row))
      if (!meant.has(header))
        say([...path, header], `no column of an export is called ${header}`, nearest(header, headers));
    const names = Object.keys(row).flatMap((header) => meant.get(header) ?? []);
    const [twice] = names.filter((name, index) => names.indexOf(name) < index);
    const both = Object.keys(row).filter((header) => meant.get(header) === twice);
    if (twice !== undefined && twice !== "copy")
      say([...path, both.at(-1) ?? ""], `${both.join(" and ")} are the same column: keep one of them`);
    if (
      !names.some((name) => name === "campaign.name" || name === "campaign.id") &&
      names.length === Object.keys(row).length
    )
      say(path, "this row names no campaign: add campaign:, with a name that the policy allows");
  }
}

function expectedOf(
  written: NonNullable<TestInput["finds"]>[number],
  index: number,
  { headers, known, say }: { headers: readonly string[]; known: Known; say: Say },
): ExpectedFinding {
  const { row, count, ...finding } = typeof written === "string" ? { rule: written } : written;
  const ids = [...rules.map(({ id }) => id), ...known.ownRules];
  const path = ["finds", index, ...(typeof written === "string" ? [] : ["rule"])];
  if (!ids.includes(finding.rule)) say(path, `there is no rule ${finding.rule}`, nearRule(finding.rule, ids));
  if (finding.at !== undefined && !headers.includes(finding.at))
    say(
      ["finds", index, "at"],
      `no row of this test has a column ${finding.at}: it is one of ${headers.join(", ")}`,
      nearest(finding.at, headers),
    );
  return { ...finding, row: numberOf(row), count: numberOf(count) };
}

function nearRule(id: string, ids: readonly string[]): string | undefined {
  return nearest(id, ids) ?? ids.find((each) => each.endsWith(`/${id}`));
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function cellsOf(row: Written, meant: ReadonlyMap<string, ColumnName>): ExampleRow {
  return Object.fromEntries(
    Object.entries(row).map(([header, value]) => [header, cellText(value, meant.get(header))]),
  );
}

function columnsIn(meant: ReadonlyMap<string, ColumnName>): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const [header, name] of meant) columns.set(name, [...(columns.get(name) ?? []), header]);
  return columns;
}
