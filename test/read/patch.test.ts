import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delimiterNames } from "../../src/read/delimiter.ts";
import { encoderOf } from "../../src/read/encode.ts";
import { type Encoding, encodings } from "../../src/read/encoding.ts";
import { patchTable } from "../../src/read/patch.ts";
import { openTables } from "../../src/read/table.ts";

const marks: Partial<Record<Encoding, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};

async function rowsOf(bytes: Uint8Array, encoding: Encoding): Promise<readonly (readonly string[])[]> {
  const source = {
    name: "a.csv",
    async *open() {
      yield bytes;
    },
  };
  const [table] = await openTables(source, { encoding });
  const rows: (readonly string[])[] = [];
  for await (const batch of table?.rows() ?? []) for (const { cells } of batch) rows.push(cells);
  return rows;
}

const written = encodings.filter((each) => encoderOf(each));
const cell = fc.oneof(
  fc.constantFrom("", "a", "é", '"', 'say "x"', "a,b;c|d\te", "two\nlines", " padded ", "utm_source=fb"),
  fc.string({ maxLength: 8, unit: "grapheme-ascii" }).map((text) => text.replace(/[\0\r]/g, "")),
);

/** A table as somebody might write it: where it has to be, and here and there besides, in quotes. */
const tables = fc.record({
  width: fc.integer({ min: 2, max: 4 }),
  cells: fc.array(fc.record({ text: cell, isQuoted: fc.boolean() }), { minLength: 8, maxLength: 24 }),
  delimiter: fc.constantFrom(...(Object.keys(delimiterNames) as (keyof typeof delimiterNames)[])),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  isEnded: fc.boolean(),
  isMarked: fc.boolean(),
  sep: fc.boolean(),
  encoding: fc.constantFrom(...written),
  at: fc.nat(),
  to: cell,
});

describe("a table with another text in one of its cells", () => {
  test("is read back with that text there, and every other byte is the same", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (made) => {
        const { width, delimiter, end, encoding, to } = made;
        const cells = [
          ...Array.from({ length: width }, (_, index) => ({ text: `H${index}`, isQuoted: false })),
          ...made.cells,
        ];
        const grid = Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
          cells.slice(row * width, (row + 1) * width),
        );
        const quote = ({ text, isQuoted }: (typeof cells)[number]) =>
          isQuoted || text.includes(delimiter) || /["\r\n]/.test(text)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const body = grid.map((row) => row.map(quote).join(delimiter)).join(end) + (made.isEnded ? end : "");
        const encode = encoderOf(encoding);
        const bytesOf = (text: string) => encode?.(text);
        const head = made.sep ? `sep=${delimiter}${end}` : "";
        const content = bytesOf(head + body);
        const mark = made.isMarked || encoding.startsWith("utf-16") ? (marks[encoding] ?? []) : [];
        fc.pre(content !== undefined && bytesOf(to) !== undefined);
        const bytes = Buffer.concat([Buffer.from(mark), content ?? Buffer.alloc(0)]);
        const before = await rowsOf(bytes, encoding).catch(() => undefined);
        fc.pre(
          before !== undefined &&
            before.length === grid.length &&
            before.every((row) => row.length === width),
        );

        const [row, column] = [1 + (made.at % grid.length), 1 + (made.at % width)];
        const dialect = { encoding, delimiter: delimiterNames[delimiter] };
        const patched = await patchTable(bytes, dialect, new Map([[row, new Map([[column, () => to]])]]));
        // Now and then what is written makes it look like JSON, or like a table with another delimiter.
        fc.pre(patched !== "with that text the file would look like one of another kind");
        if (typeof patched === "string") throw new Error(patched);
        const expected = (before ?? []).map((each, at) =>
          each.map((text, index) => (at === row - 1 && index === column - 1 ? to : text)),
        );
        expect(await rowsOf(patched, encoding)).toEqual(expected);

        const old = bytesOf(quote(grid[row - 1]?.[column - 1] ?? { text: "", isQuoted: false }))?.length ?? 0;
        const start =
          mark.length +
          (bytesOf(
            head +
              grid
                .slice(0, row - 1)
                .map((each) => each.map(quote).join(delimiter) + end)
                .join("") +
              (grid[row - 1] ?? [])
                .slice(0, column - 1)
                .map((each) => quote(each) + delimiter)
                .join(""),
          )?.length ?? 0);
        const rest = bytes.length - start - old;
        expect(Buffer.compare(bytes.subarray(0, start), patched.subarray(0, start))).toBe(0);
        expect(
          Buffer.compare(bytes.subarray(bytes.length - rest), patched.subarray(patched.length - rest)),
        ).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test("nothing to change is the same bytes", async () => {
    const bytes = Buffer.from('a,b\r\n1,"2"\r\n');
    expect(await patchTable(bytes, { encoding: "utf-8", delimiter: "comma" }, new Map())).toEqual(bytes);
  });

  test.each<[Encoding, string, string]>([
    ["windows-1252", "Łódź", "has a character that windows-1252 has not"],
    ["shift_jis", "a", "can be read here, and not be written"],
  ])("in %s not everything can be written", async (encoding, to, says) => {
    const edits = new Map([[1, new Map([[1, () => to]])]]);
    expect(await patchTable(Buffer.from("a,b\n"), { encoding, delimiter: "comma" }, edits)).toContain(says);
  });
});
