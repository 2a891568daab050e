import { Chalk, type ChalkInstance } from "chalk";
import type { ExportFormat } from "../../exports/format.ts";
import { withoutCurrency } from "../../exports/rows/meanings.ts";
import type { FileUnderstood } from "../../gate/fields.ts";
import type { Understanding } from "../../model/entry.ts";
import { levelNames, levels } from "../../model/field.ts";
import { fieldLabels } from "../../model/field-labels.ts";
import type { Look } from "../../report/reporter.ts";
import { safe } from "../../report/safe.ts";
import { letter, unusedColumns } from "../../report/table/words.ts";
import { widthOf, wrap } from "../../report/wrap.ts";
import { headerKey, plural, skippedText } from "../../values/text.ts";
import { entryWords } from "./words.ts";

/** How a file was understood, for a person in doubt. */
export function* fieldsTable(understood: FileUnderstood, { colour, width }: Look): Iterable<string> {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  for (const line of lines(understood, width, pen)) yield `${line}\n`;
}

function* lines(understood: FileUnderstood, width: number, pen: ChalkInstance): Iterable<string> {
  yield* head(understood, width, pen);
  yield* section("Columns", columnLines(understood, width), pen);
  yield* section("Ignored", ignored(understood), pen, width);
  yield* section("It does not say", [lacks(understood)], pen, width);
  const { first } = understood;
  if (first) {
    const title = `First ${levelNames[first.level]} (line ${first.place.line})`;
    const words = entryWords(first).map(({ label, text }) => [label, text] as const);
    yield* section(title, pairs(words, width), pen);
  }
  const trouble = understood.problems.map(
    ({ rule, place, message }) => `${rule}${place ? ` line ${place.line}` : ""}: ${message}`,
  );
  yield* section("Trouble", capped(trouble.map(safe)), pen, width);
}

function* head({ format, about, counts, levels: count }: FileUnderstood, width: number, pen: ChalkInstance) {
  const { file, encoding, delimiter, headerLine } = about;
  yield* wrap(`${pen.bold(safe(file))} is ${format.label} (${format.id})${why(format, about)}`, width, "  ");
  const dialect = [encoding, ...(delimiter === undefined ? [] : [`${delimiter} separated`])];
  const header = headerLine > 0 ? `; the header is line ${headerLine}` : "";
  yield* wrap(`  ${dialect.join(", ")}${header}`, width, "    ");
  const each = levels
    .filter((level) => count[level] > 0)
    .map((level) => plural(count[level], levelNames[level]));
  const skipped = counts.skipped.map(
    ({ reason, count: times, lines: at }) =>
      `${skippedText(times, reason)} (${times === 1 ? "line" : "lines"} ${at.join(", ")}${times > at.length ? ", …" : ""})`,
  );
  const left = skipped.length > 0 ? `; skipped ${skipped.join(", ")}` : "";
  yield* wrap(
    `  ${plural(counts.rows, "row")}, ${plural(counts.entries, "entry", "entries")}${each.length > 0 ? `: ${each.join(", ")}` : ""}${safe(left)}`,
    width,
    "    ",
  );
}

/** Of the headers that tell a format, those the file has. */
function why({ marks, opens }: ExportFormat, { columns }: Understanding): string {
  if (!marks)
    return `, told by ${opens ? "the lines above its header" : "its headers alone: no platform's own"}`;
  const told = marks.map((group) => {
    const keys = new Set(group.map(headerKey));
    const found = columns.find(({ header }) =>
      [header, withoutCurrency(header)].some((each) => keys.has(headerKey(each))),
    );
    return found ? safe(found.header.trim()) : undefined;
  });
  if (opens && told.includes(undefined)) return ", told by the lines above its header";
  const headers = told.map((header, index) => header ?? marks[index]?.join(" or "));
  return `, told by its headers ${[...new Set(headers)].join(", ")}`;
}

function columnLines({ about, samples }: FileUnderstood, width: number): string[] {
  const rows = about.columns
    .filter(({ field }) => field !== undefined)
    .map(
      ({ column, header, field }) =>
        [letter(column), safe(header), field ?? "", safe(samples[column - 1] ?? "")] as const,
    );
  const wide = (index: 0 | 1 | 2) => Math.max(0, ...rows.map((row) => widthOf(row[index])));
  const [first, second, third] = [wide(0), wide(1), wide(2)];
  if (first + second + third + 30 > width)
    return rows.flatMap(([at, header, field, sample]) => [
      ...wrap(`  ${at}  ${header} → ${field}`, width, "     "),
      ...(sample === "" ? [] : wrap(`     ${shortened(sample)}`, width, "     ")),
    ]);
  return rows.map(([at, header, field, sample]) => {
    const lead = `  ${pad(at, first)}  ${pad(header, second)}  ${pad(field, third)}  `;
    const room = width - widthOf(lead);
    return `${lead}${widthOf(sample) > room ? `${sample.slice(0, Math.max(0, room - 1))}…` : sample}`.trimEnd();
  });
}

function shortened(sample: string): string {
  return sample.length > 100 ? `${sample.slice(0, 99)}…` : sample;
}

function ignored({ about }: FileUnderstood): string[] {
  const names = unusedColumns(about.columns);
  return names.length === 0
    ? []
    : [names.join(", "), 'to use one, say in the policy what it is: columns: { owner: "Its header" }'];
}

function lacks({ lacks: names }: FileUnderstood): string {
  return [
    ...new Set(names.filter((name) => !name.startsWith("status.")).map((name) => fieldLabels[name])),
  ].join(", ");
}

export function pairs(words: readonly (readonly [string, string])[], width: number): string[] {
  const longest = Math.max(...words.map(([label]) => label.length));
  return words.flatMap(([label, text]) =>
    wrap(safe(text), width - longest - 4).map(
      (line, index) => `  ${(index === 0 ? label : "").padEnd(longest)}  ${line}`,
    ),
  );
}

function capped(all: readonly string[]): string[] {
  return all.length > 20 ? [...all.slice(0, 20), `… and ${all.length - 20} more`] : [...all];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Lines that are laid out already, or, with a width, sentences to wrap. */
function* section(
  title: string,
  texts: readonly string[],
  pen: ChalkInstance,
  width?: number,
): Iterable<string> {
  if (texts.every((text) => text === "")) return;
  yield "";
  yield pen.bold(title);
  for (const text of texts) yield* width === undefined ? [text] : wrap(`  ${text}`, width, "  ");
}
