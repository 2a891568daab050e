import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/gate/fix/apply.ts";
import { fixesOf } from "../../src/gate/fix/fixes.ts";
import { toCsv } from "../../src/gate/in-memory.ts";
import type { Example } from "../../src/model/example.ts";
import { rules } from "../../src/rules/index.ts";
import { runExample } from "../run.ts";

const examples = rules.flatMap(({ id, examples: own }) =>
  own.flatMap((example, index) =>
    example.finds.some(({ fix }) => fix !== undefined) && example.rows
      ? [[`${id} ${index}`, example] as const]
      : [],
  ),
);

const textOf = ({ text, rows }: Example) => text ?? toCsv(rows ?? []);

describe("a fix that may be made without asking", () => {
  test.each(examples)(
    "%s: once made, what it mends is gone, and it is made where it stands",
    async (_name, example) => {
      const before = await runExample(example, { cells: true });
      const fixes = fixesOf(before);
      const files: Record<string, string> = {
        "export.csv": textOf(example),
        ...(example.beside && { "beside.csv": example.beside }),
      };
      const { files: copies, unplaced } = await applyFixes(fixes, before.inputs, async (file) =>
        Buffer.from(files[file] ?? ""),
      );
      expect(unplaced.map(({ fix, why }) => `${fix.finding.rule}: ${fix.found} → ${fix.to}: ${why}`)).toEqual(
        [],
      );
      const said = Object.fromEntries(copies.map(({ file, bytes }) => [file, Buffer.from(bytes).toString()]));
      const { rows: _, ...rest } = example;
      const after = await runExample({
        ...rest,
        text: said["export.csv"] ?? textOf(example),
        ...(example.beside && { beside: said["beside.csv"] ?? example.beside }),
      });
      const left = after.findings.filter(({ safe, fix }) => safe && fix !== undefined);
      expect(left.map((finding) => `${finding.rule} ${finding.found}`)).toEqual([]);
    },
  );
});
