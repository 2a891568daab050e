import { describe, expect, test } from "vitest";
import type { Row, Table } from "../../src/model/row.ts";
import { createKeeping } from "../../src/read/kept.ts";

const big = 1_000_000;

function table(count: number): { table: Table; readings: () => number } {
  let readings = 0;
  return {
    table: {
      file: "a.csv",
      dialect: { kind: "csv", encoding: "utf-8", delimiter: "comma" },
      skipped: [],
      async *rows() {
        readings++;
        for (let row = 1; row <= count; row++) yield [{ line: row, row, cells: [`a${row}`, "same"] }];
      },
    },
    readings: () => readings,
  };
}

async function read({ rows }: Table, most = Number.POSITIVE_INFINITY): Promise<Row[]> {
  const all: Row[] = [];
  for await (const batch of rows()) {
    all.push(...batch);
    if (all.length >= most) break;
  }
  return all;
}

describe("a table that is read again", () => {
  test("is parsed once, and says the same", async () => {
    const { table: found, readings } = table(3);
    const kept = createKeeping(big)(found);
    expect([await read(kept), await read(kept)]).toEqual([await read(found), await read(found)]);
    expect(readings()).toBe(3);
  });

  test("is parsed to its end where somebody wanted its first rows alone", async () => {
    const { table: found, readings } = table(3);
    const kept = createKeeping(big)(found);
    expect(await read(kept, 1)).toHaveLength(1);
    expect([(await read(kept)).length, (await read(kept)).length, readings()]).toEqual([3, 3, 2]);
  });

  test("is parsed each time where it is large, or where others took the room", async () => {
    const large = table(10_000);
    const keep = createKeeping(10_000);
    const [first, second] = [table(30), table(30)];
    for (const { table: each } of [large, first, second]) {
      const kept = keep(each);
      expect(await read(kept)).toEqual(await read(kept));
    }
    expect([large, first, second].map((each) => each.readings())).toEqual([2, 1, 2]);
  });
});
