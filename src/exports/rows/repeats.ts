import type { RowProblem } from "../../model/entry.ts";
import { type Level, levelNames, levels } from "../../model/field.ts";
import { remember } from "../../values/memo.ts";
import { namesOf, plural } from "../../values/text.ts";
import type { ColumnName } from "../columns.ts";
import type { Kin } from "./kin.ts";
import { adKey, type Leveled } from "./levels.ts";
import { cellAt, type Sheet } from "./sheet.ts";

/** What has a row of its own, with the same settings, in more than one file of a run. */
export interface Repeats {
  add(leveled: Leveled, kin: Pick<Kin, "rowsOf" | "sheetsBelow">): void;
  /** One for each two files, of the later one by name. */
  problems(): { readonly file: string; readonly problem: RowProblem }[];
}

interface Repeated {
  readonly level: Level;
  readonly name: string;
  readonly sheets: Set<Sheet>;
  /** Those in which nothing else tells it from others of its name. */
  readonly sure: Set<Sheet>;
}

export function createRepeats(): Repeats {
  const known = new Map<string, Repeated>();
  return {
    add(leveled, kin) {
      const { row, sheet, level, keys } = leveled;
      const name = cellAt(row, sheet, `${level}.name`) || cellAt(row, sheet, `${level}.id`);
      // Whatever stands in one file alone is not kept: there may be as many ads as there are rows.
      if (name === "" || !isElsewhere(leveled, kin)) return;
      const seen = (key: string): Repeated => {
        const made = (): Repeated => ({ level, name, sheets: new Set(), sure: new Set() });
        const each = remember(known, `${level} ${key}`, made);
        each.sheets.add(sheet);
        return each;
      };
      seen(keys[level]).sure.add(sheet);
      // Another file may leave out the ids of ads, which have no names of their own.
      if (level === "ad") seen(adKey(keys.adGroup, "", name));
    },
    problems() {
      const pairs = new Map<string, Pair>();
      for (const { level, name, sheets, sure } of known.values()) {
        const sorted = [...sheets].sort(byFile);
        for (const [index, sheet] of sorted.entries()) {
          const other = sorted
            .slice(0, index)
            .find((each) => (sure.has(each) || sure.has(sheet)) && saySame(each, sheet));
          if (!other) continue;
          const files = [other.file, sheet.file] as const;
          const pair = remember(pairs, JSON.stringify(files), () => ({ files, names: new Map() }));
          remember(pair.names, level, () => []).push(name);
        }
      }
      return [...pairs.values()].map(toProblem);
    },
  };
}

function isElsewhere({ sheet, level, keys }: Leveled, kin: Pick<Kin, "rowsOf" | "sheetsBelow">): boolean {
  const sheets =
    level === "ad" ? [...kin.sheetsBelow(keys.adGroup)] : kin.rowsOf(keys[level]).map((each) => each.sheet);
  return sheets.some(({ file }) => file !== sheet.file);
}

function byFile(a: Sheet, b: Sheet): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** Files that say different things of a campaign, its dates here and its budget there, are meant to be read together. */
function saySame(a: Sheet, b: Sheet): boolean {
  return a.file !== b.file && [...a.at.keys()].some((name) => isSetting(name) && b.at.has(name));
}

function isSetting(name: ColumnName): boolean {
  return !/^(platform|account|currency|timeZone)|\.(id|name)$/.test(name);
}

interface Pair {
  readonly files: readonly [string, string];
  readonly names: Map<Level, string[]>;
}

function toProblem({ files: [other, file], names }: Pair): { file: string; problem: RowProblem } {
  const counted = levels.flatMap((level) => {
    const count = names.get(level)?.length ?? 0;
    return count === 0 ? [] : [plural(count, levelNames[level])];
  });
  const all = levels.flatMap((level) => [...(names.get(level) ?? [])].sort());
  const more = all.length - shown;
  const some = more > 0 ? `${all.slice(0, shown).join(", ")} and ${more} more` : namesOf(all);
  const problem = {
    rule: "file/repeated-entry",
    place: undefined,
    column: undefined,
    header: undefined,
    entry: undefined,
    level: undefined,
    message: `${namesOf(counted)} stand${all.length === 1 ? "s" : ""} in ${other} too`,
    found: `${some}, in ${other} and ${file}`,
    expected: "one file for each; both were checked, and a budget counts once",
    fix: undefined,
    count: all.length,
  };
  return { file, problem };
}

const shown = 5;
