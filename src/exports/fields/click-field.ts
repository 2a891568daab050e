import { type Cell, compose, type Names } from "../../click/compose.ts";
import { hasMacro, readCustomParams } from "../../click/macros.ts";
import { platformOf } from "../../facts/platforms.ts";
import type { Entry } from "../../model/entry.ts";
import { type Level, levels, type Origin } from "../../model/field.ts";
import type { ColumnName } from "../columns.ts";
import { cellsOf } from "../rows/sheet.ts";
import { isBlank, locate, locateAll, locateFirst, saidBelow } from "./cells.ts";
import type { Family } from "./family.ts";
import { absent, type Reader } from "./reader.ts";
import { listTogether } from "./together.ts";

const clickParts = ["landing", "template", "suffix", "tags"] as const;

/** Where one row says it of several levels, the closest to the click counts. */
const columnsOf = {
  landing: ["landing"],
  template: ["template", "adGroup.template", "campaign.template", "account.template"],
  suffix: ["suffix", "adGroup.suffix", "campaign.suffix", "account.suffix"],
  tags: ["tags"],
} as const satisfies Record<(typeof clickParts)[number], readonly ColumnName[]>;
const clickColumns = clickParts.flatMap((part): readonly ColumnName[] => columnsOf[part]);
const paramColumns = ["campaign.params", "adGroup.params", "params"] as const;

const utmKeys = ["source", "medium", "campaign", "content", "term", "id"] as const;

/** The link that is really clicked, composed once per distinct combination of its parts. */
export function clickField(reader: Reader, family: Family): Entry["fields"]["click"] {
  const parts = clickParts.flatMap((part) => {
    const cell = locateFirst(family, columnsOf[part]);
    return cell ? [[part, cell] as const] : [];
  });
  const utm = utmKeys.flatMap((key) => {
    const cell = locate(family, `utm.${key}`);
    return cell ? [{ key: `utm_${key}`, cell }] : [];
  });
  const cells = [...parts.map(([, cell]) => cell), ...utm.map(({ cell }) => cell)];
  const hasPage = Boolean(locate(family, "landing")?.text);
  // A parent's suffix is clicked on its children's pages, which inherit it.
  // A template or suffix left blank says nothing about a page that has no column.
  const saysNothing = cells.every(({ text, name }) => text === "" && /template|suffix/.test(name));
  if (saysNothing || (!hasPage && saidBelow(family, clickColumns)))
    return absent(reader, family, "click", clickColumns);
  const further = furtherCells(family);
  const { makesLinks = false } = family.self.sheet.format;
  const shadowed = shadowedCells(family);
  const names = namesFor(family, [...cells, ...further, ...shadowed]);
  const known = JSON.stringify([
    names.byLevel,
    names.platform,
    names.custom ? [...names.custom] : null,
    names.customIsWhole,
  ]);
  const pages = further.map(({ text, origin }) => `${origin.from}/${origin.column}/${text.length}/${text}`);
  const keys = [...cells, ...shadowed].map((cell) => cell.key);
  const key = [...keys, ...pages, known, makesLinks].join("|");
  return reader.intern("click", key, () => ({
    value: compose({ ...withFurther(Object.fromEntries(parts), further), shadowed, utm, makesLinks }, names),
    origin: parts[0]?.[1].origin ?? cells[0]?.origin,
  }));
}

/** The template and the suffix that would hold if the closest ones were blank. */
function shadowedCells(family: Family) {
  return (["template", "suffix"] as const).flatMap((part) => {
    const [closest, ...others] = columnsOf[part]
      .flatMap((name) => locateAll(family, name))
      .filter(({ text }) => !isBlank(text));
    const next = others.find(
      ({ text, origin }) => text !== closest?.text && isAbove(origin, closest?.origin),
    );
    return next ? [{ ...next, part }] : [];
  });
}

function isAbove(one: Origin, other: Origin | undefined): boolean {
  const order = ["account", ...levels];
  return other !== undefined && order.indexOf(one.level) < order.indexOf(other.level);
}

/** The pages that the closest row says a click may open besides: in columns of their own, or in several for its page. */
function furtherCells({ rows }: Family): Cell[] {
  for (const [from, { row, sheet, of }] of rows.entries()) {
    const lists = sheet.format.together?.landing === listTogether ? cellsOf(row, sheet, "landing") : [];
    const cells = [...cellsOf(row, sheet, "landing.also"), ...lists].flatMap(({ column, text }) =>
      pagesIn(text).map((page) => {
        const header = sheet.headers[column] ?? "";
        return { text: page, origin: { level: of, from, column, header } };
      }),
    );
    if (cells.length > 0) return cells;
  }
  return [];
}

/** A landing page may be a list as well; each page that differs counts. */
function withFurther(parts: Partial<Record<(typeof clickParts)[number], Cell>>, others: readonly Cell[]) {
  const { landing } = parts;
  const [first, ...rest] = landing ? pagesIn(landing.text).map((text) => ({ ...landing, text })) : [];
  const seen = new Set([first?.text]);
  const further = [...others, ...rest].filter(({ text }) => !seen.has(text) && seen.add(text));
  return first ? { ...parts, landing: first, further } : { ...parts, further };
}

function pagesIn(text: string): string[] {
  return text
    .split(/\s*[;,|\n]\s*(?=https?:\/\/)/)
    .map((page) => page.trim())
    .filter((page) => page !== "");
}

// Names make a click distinct only where a macro puts them into it.
function namesFor(family: Family, cells: readonly Cell[]): Names {
  if (!cells.some((cell) => hasMacro(cell.text))) return noNames;
  const nameAt = (level: Level) => locate(family, `${level}.name`)?.text || undefined;
  const platform = locate(family, "platform")?.text || family.self.sheet.format.platform;
  return {
    platform: platform ? platformOf(platform) : undefined,
    byLevel: { campaign: nameAt("campaign"), adGroup: nameAt("adGroup"), ad: nameAt("ad") },
    ...customParams(family),
  };
}

/** The account's first, so that what is closer to the click overrides it. */
function customParams(family: Family): Pick<Names, "custom" | "customIsWhole"> {
  const cells = paramColumns.flatMap((column) => [...locateAll(family, column)].reverse());
  return {
    custom:
      cells.length === 0 ? undefined : new Map(cells.flatMap(({ text }) => [...readCustomParams(text)])),
    customIsWhole: cells.some(({ origin }) => origin.level === "campaign"),
  };
}

const noNames: Names = {
  platform: undefined,
  byLevel: { campaign: undefined, adGroup: undefined, ad: undefined },
  custom: undefined,
};
