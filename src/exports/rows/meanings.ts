import { currenciesOf } from "../../facts/currency-signs.ts";
import type { Row } from "../../model/row.ts";
import { UsageError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, isColumnName } from "../columns.ts";
import type { ExportFormat, Headers, RowKind } from "../format.ts";

/** `columns:` of the policy: which headers say what. */
export type Mapped = ReadonlyMap<string, readonly string[]>;

export interface Meanings {
  readonly mapped: ReadonlyMap<string, ColumnName>;
  readonly synonyms: ReadonlyMap<string, ColumnName>;
  readonly fallbacks: ReadonlyMap<string, ColumnName>;
}

/** Whether the policy maps one of the cells to the campaign's name or id. */
export function hasMappedCampaign({ cells }: Row, columns: Mapped): boolean {
  const headers = (["campaign.name", "campaign.id"] as const).flatMap((name) => columns.get(name) ?? []);
  const keys = new Set(headers.map(headerKey));
  return keys.size > 0 && cells.some((cell) => keys.has(headerKey(cell)));
}

/** What a format's headers mean in rows of a kind. */
export function meaningsOf(format: ExportFormat, kind: RowKind | undefined, columns: Mapped): Meanings {
  const mapped = new Map<string, ColumnName>();
  for (const [name, headers] of columns) {
    if (!isColumnName(name)) throw new UsageError(`columns: ${name} is not a field`);
    for (const header of headers) mapped.set(headerKey(header), name);
  }
  const synonyms = new Map([...byKey(format.synonyms), ...byKey(columnsIn(kind))]);
  for (const name of kind && "without" in kind ? (kind.without ?? []) : [])
    for (const [key, meant] of synonyms) if (meant === name) synonyms.delete(key);
  return { mapped, synonyms, fallbacks: byKey({ ...ofEveryFormat, ...format.fallbacks }) };
}

/** A file of a platform that somebody joined with its currency: read past it, and every amount would be the policy's own. */
const ofEveryFormat: Headers = {
  currency: ["Currency", "Currency code", "Account currency", "Account currency code", "Budget currency"],
};

/** `Daily budget (EUR)` and `Daily budget (US$)` are daily budgets. */
const currencyEnding = /\s*[([]\s*([^()[\]\s]{1,4})\s*[)\]]\s*$/;

/** Of a cell of a megabyte only the end is looked at. */
const longestEnding = 20;

export function withoutCurrency(header: string): string {
  if (!inBrackets(header)) return header;
  return header.slice(0, -longestEnding) + header.slice(-longestEnding).replace(currencyEnding, "");
}

/** The header states it for the whole column; a sign that several share says that it is one of them. */
export function currenciesIn(header: string): readonly string[] | undefined {
  const text = header.trim();
  const sign =
    /^[a-z]{0,3}\p{Sc}/iu.exec(text.slice(0, longestEnding)) ??
    /[a-z]{0,3}\p{Sc}$/iu.exec(text.slice(-longestEnding));
  return inBrackets(header) ?? currenciesOf(sign?.[0] ?? "");
}

/** The one currency that a header states. */
export function currencyIn(header: string): string | undefined {
  const [only, ...others] = currenciesIn(header) ?? [];
  return others.length === 0 ? only : undefined;
}

function inBrackets(header: string): readonly string[] | undefined {
  const text = currencyEnding.exec(header.slice(-longestEnding))?.[1] ?? "";
  return /^[A-Z]{3}$/.test(text) ? [text] : currenciesOf(text);
}

/** What each column of a header row says; undefined: not understood. */
export function columnsOf(
  { cells }: Row,
  { mapped, synonyms, fallbacks }: Meanings,
): (ColumnName | undefined)[] {
  // A header that the policy maps comes before the format's own, in a file that has it.
  const claimed = new Set(cells.map((cell) => mapped.get(headerKey(cell))));
  const names = cells.map((cell): ColumnName | undefined => {
    const key = headerKey(cell);
    const bare = headerKey(withoutCurrency(cell));
    const named = mapped.get(key) ?? mapped.get(bare);
    if (named) return named;
    const meant = synonyms.get(key) ?? synonyms.get(bare);
    return meant && !claimed.has(meant) ? meant : undefined;
  });
  // A bare `name` beside a campaign's own columns is something else's, beside an ad's id the ad's, and alone it may be anything's.
  const isBareOf = names.some((name) => name !== undefined) && !names.some(isOthers);
  for (const [index, cell] of cells.entries()) {
    const fallback = fallbacks.get(headerKey(cell));
    const isFree =
      fallback && names[index] === undefined && !names.includes(fallback) && !claimed.has(fallback);
    if (isFree && (isBareOf || !/^(id|name)$/.test(headerKey(cell)))) names[index] = fallback;
  }
  return names;
}

function isOthers(name: ColumnName | undefined): boolean {
  return name === "campaign.id" || name === "campaign.name" || name === "adGroup.id" || name === "ad.id";
}

function columnsIn(kind: RowKind | undefined): Headers {
  return kind && "columns" in kind ? (kind.columns ?? {}) : {};
}

function byKey(headers: Headers): Map<string, ColumnName> {
  const keys = new Map<string, ColumnName>();
  for (const [name, written] of Object.entries(headers)) {
    if (isColumnName(name)) for (const header of written) keys.set(headerKey(header), name);
  }
  return keys;
}
