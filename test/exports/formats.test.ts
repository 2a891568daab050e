import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsTable, pairs } from "../../src/commands/fields/table.ts";
import { entryWords } from "../../src/commands/fields/words.ts";
import { formats } from "../../src/exports/index.ts";
import type { Entry } from "../../src/model/entry.ts";
import { levelNames } from "../../src/model/field.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { root } from "../cli.ts";
import { understandOne } from "../run.ts";

const folder = join(root, "fixtures/exports");
const cases = readdirSync(folder).flatMap((format) =>
  readdirSync(join(folder, format))
    .filter((name) => !name.endsWith(".expected.txt"))
    .map((name) => [format, name] as const),
);

/** Each file is a story: how it is understood, entry by entry, stands beside it. `npm run generate` rewrites it. */
describe("exports as the platforms write them", () => {
  test.each(cases)("%s: %s", async (format, name) => {
    const entries: Entry[] = [];
    const source = { name, open: () => createReadStream(join(folder, format, name)) };
    const expected = join(folder, format, `${name}.expected.txt`);
    const opening = understandOne(source, emptyPolicy(), undefined, (entry) => entries.push(entry));
    const { label, refusal } = formats.find(({ id }) => id === format) ?? {};
    if (refusal) return expect(opening).rejects.toThrow(`this is ${label}: ${refusal}`);
    const understood = await opening;
    expect(understood.format.id, "its headers decide").toBe(format);
    const text = [...fieldsTable(understood, { colour: false, width: 100 }), ...entries.flatMap(entryText)];
    await expect(text.join("")).toMatchFileSnapshot(expected);
  });
});

test("each format has a file that shows how it is usually written, and one that is messy", () => {
  for (const { id, marks } of formats) {
    if (!marks) continue;
    const names = existsSync(join(folder, id)) ? readdirSync(join(folder, id)) : [];
    for (const story of ["usual", "messy"]) {
      expect(
        names.some((name) => name.startsWith(story)),
        `add fixtures/exports/${id}/${story}.csv (or another ending), then npm run generate`,
      ).toBe(true);
    }
  }
});

function entryText(entry: Entry): string[] {
  const words = entryWords(entry).map(({ label, text }) => [label, text] as const);
  const lines = pairs(words, 100).map((line) => `${line}\n`);
  return [`\n${levelNames[entry.level]} at line ${entry.place.line}, row ${entry.place.row}\n`, ...lines];
}
