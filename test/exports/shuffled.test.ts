import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryWords } from "../../src/commands/fields/words.ts";
import { formats } from "../../src/exports/index.ts";
import type { Row } from "../../src/model/row.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import type { Source } from "../../src/read/source.ts";
import { openTables } from "../../src/read/table.ts";
import { root } from "../cli.ts";
import { textSource, understandOne } from "../run.ts";

const folder = join(root, "fixtures/exports");
const cases = formats
  .filter(({ marks, refusal }) => marks && !refusal)
  .flatMap(({ id }) =>
    readdirSync(join(folder, id))
      .filter((name) => /^(usual|inheritance)\.(csv|tsv|txt)$/.test(name))
      .map((name) => [id, name] as const),
  );

describe("rows in any order say the same", () => {
  test.each(cases)("%s: %s", async (id, name) => {
    const rows = await rowsOf({ name, open: () => createReadStream(join(folder, id, name)) });
    const { about } = await understandOne(textSource(name, written(rows)), emptyPolicy(), id);
    const at = rows.findIndex((row) =>
      row.cells.every((cell, index) => about.columns[index]?.header === cell),
    );
    const [above, below] = [rows.slice(0, at + 1), rows.slice(at + 1)];
    const expected = await entriesOf(rows, id);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(below, { minLength: below.length }), async (shuffled) => {
        expect(await entriesOf([...above, ...shuffled], id)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

async function rowsOf(source: Source): Promise<Row[]> {
  const rows: Row[] = [];
  for (const table of await openTables(source)) for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

async function entriesOf(rows: readonly Row[], format: string): Promise<string[]> {
  const entries: string[] = [];
  await understandOne(textSource("rows.csv", written(rows)), emptyPolicy(), format, (entry) => {
    // Lists that rows of their own make up stand in the order of those.
    const words = entryWords(entry).map(
      ({ name, text }) =>
        `${name}: ${text
          .split(/[;, ]+/)
          .sort()
          .join(" ")}`,
    );
    entries.push([entry.level, ...words].join("\n"));
  });
  return entries.sort();
}

function written(rows: readonly Row[]): string {
  const line = ({ cells }: Row) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return rows.map(line).join("\r\n");
}
