import { activate } from "../../check/active.ts";
import type { Checker } from "../../check.ts";
import type { RowProblem } from "../../model/entry.ts";
import type { PastFile } from "../../model/past.ts";
import type { Policy } from "../../model/policy.ts";
import type { Input } from "../../model/report.ts";
import { volume, volumeOptions } from "../../rules/file/volume.ts";
import { middleOf, sortedBigints } from "../../values/median.ts";
import { plural } from "../../values/text.ts";
import { areOfOneKind, likeness } from "./alike.ts";
import { lostColumns } from "./lost-columns.ts";
import type { Seen, SeenFile } from "./seen.ts";

/** Says what a file has lost since past exports of its kind: columns, or most of its rows. */
export function compareFiles(
  inputs: readonly Input[],
  policy: Policy,
  { past, of }: Seen,
  checker: Pick<Checker, "addProblem">,
): void {
  if (!past) return;
  const { percent } = volumeOptions.parse(activate([volume], policy)[0]?.settingOf(undefined).options ?? {});
  for (const input of inputs) {
    const seen = of(input.file);
    const before = counterparts(input, past.files);
    const same = before.filter(({ file }) => (seen.shared.get(file) ?? 0) * 2 >= seen.campaigns.size);
    const last = same.at(-1) ?? before.findLast((each) => isOfSamePlatform(each, seen));
    const said = [...(last ? lostColumns(input, last) : []), ...tooFew(input, same, percent)];
    for (const problem of said) checker.addProblem(input.file, { ...ofFile, ...problem });
  }
}

const ofFile = {
  place: undefined,
  column: undefined,
  header: undefined,
  entry: undefined,
  level: undefined,
  fix: undefined,
} as const;

/** Of each day the file that is most like it; one that is much less like it than another day's is another file. */
function counterparts(input: Input, files: readonly PastFile[]): PastFile[] {
  const byDay = new Map<number, { readonly file: PastFile; readonly alike: number }>();
  for (const file of files) {
    if (!areOfOneKind(file, input)) continue;
    const alike = likeness(file, input);
    if (alike > (byDay.get(file.day)?.alike ?? 0)) byDay.set(file.day, { file, alike });
  }
  const all = [...byDay.values()];
  const best = Math.max(...all.map(({ alike }) => alike));
  return all.filter(({ alike }) => alike > best - 0.2).map(({ file }) => file);
}

/** Where two files share no campaign, their platforms at least must not differ. */
function isOfSamePlatform({ platforms }: PastFile, seen: SeenFile): boolean {
  return (
    platforms.size === 0 ||
    seen.platforms.size === 0 ||
    [...seen.platforms].some((each) => platforms.has(each))
  );
}

/** Of a handful of rows half is soon gone. */
const fewestRows = 10;

function tooFew(
  { entries }: Input,
  same: readonly PastFile[],
  percent: number,
): Omit<RowProblem, keyof typeof ofFile>[] {
  const usual = Number(middleOf(sortedBigints(same.map((each) => BigInt(each.entries)))));
  if (same.length === 0 || usual < fewestRows || entries * 100 > usual * (100 - percent)) return [];
  const less = Math.floor(((usual - entries) * 100) / usual);
  const of = same.length === 1 ? `in ${same[0]?.file}` : `the usual of ${plural(same.length, "past export")}`;
  return [
    {
      rule: "file/volume",
      message: `the export has ${less} % fewer rows than ${same.length === 1 ? `last time, ${of}` : of}`,
      found: plural(entries, "row"),
      expected: `about ${plural(usual, "row")}`,
      count: entries,
    },
  ];
}
