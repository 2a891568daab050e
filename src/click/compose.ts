import { macroShape } from "../facts/name-macros.ts";
import type { Click, ClickPart, Param } from "../model/click.ts";
import type { Level, Origin } from "../model/field.ts";
import { expandNames } from "./macros.ts";

/** The cells that make up a click, with where each stands. */
export interface ClickCells {
  readonly landing?: Cell | undefined;
  readonly template?: Cell | undefined;
  readonly suffix?: Cell | undefined;
  readonly tags?: Cell | undefined;
  /** Columns of their own, `utm_source`: part of the tags where the URL does not carry the key. */
  readonly utm: readonly { readonly key: string; readonly cell: Cell }[];
}

export interface Cell {
  readonly text: string;
  readonly origin: Origin;
}

export interface Names {
  readonly platform: string | undefined;
  readonly byLevel: Readonly<Record<Level, string | undefined>>;
  /** Custom parameters by their names, `_promo`, as they hold where the click is. */
  readonly custom: ReadonlyMap<string, string>;
}

/** Landing page, template, suffix and tags → the one URL that is clicked, each parameter with the cell it came from. */
export function compose(cells: ClickCells, names: Names): Click {
  const landing = cells.landing?.text.trim() ?? "";
  const [beforeHash, hash] = splitHash(landing);
  const base = queryCut(beforeHash);
  const params: Param[] = [];
  const add = (part: ClickPart, query: string, origin: Origin) =>
    params.push(...parseQuery(query, part, origin, names));
  if (cells.landing && base.query !== undefined) add("landing", base.query, cells.landing.origin);
  const template = cells.template?.text.trim() ?? "";
  const templated = template === "" ? undefined : splitTemplate(template);
  if (cells.template && templated) add("template", templated.query, cells.template.origin);
  if (cells.suffix) add("suffix", bare(cells.suffix.text), cells.suffix.origin);
  if (cells.tags) add("tags", bare(cells.tags.text), cells.tags.origin);
  for (const { key, cell } of cells.utm) {
    const known = params.some((param) => param.key.toLowerCase() === key);
    if (!known && cell.text.trim() !== "")
      add("tags", `${key}=${encodeURIComponent(cell.text.trim())}`, cell.origin);
  }
  const page = templated && !templated.landing ? templated.page : base.page;
  const url = rebuild(page, params, hash);
  return { url, ...address(page), params, broken: brokenWhy(landing, page), origins: originsOf(cells) };
}

function splitHash(url: string): [string, string] {
  const at = mask(url).indexOf("#");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

function queryCut(url: string): { page: string; query: string | undefined } {
  const at = mask(url).indexOf("?");
  return at < 0 ? { page: url, query: undefined } : { page: url.slice(0, at), query: url.slice(at + 1) };
}

// A template without {lpurl} is the destination itself; with it, it adds parameters to the landing page.
function splitTemplate(template: string): { landing: boolean; page: string; query: string } {
  const landing = /\{(?:unescaped|escaped)?lpurl(?:\+\d)?\}/i.test(template);
  const { page, query } = queryCut(
    landing ? template.replace(/^\{(?:unescaped|escaped)?lpurl(?:\+\d)?\}/i, "") : template,
  );
  return { landing, page, query: query ?? "" };
}

function bare(query: string): string {
  return query.trim().replace(/^[?&]+/, "");
}

function parseQuery(query: string, part: ClickPart, origin: Origin, names: Names): Param[] {
  const masked = mask(query);
  const params: Param[] = [];
  for (let from = 0; from <= query.length; ) {
    const stop = masked.indexOf("&", from) < 0 ? query.length : masked.indexOf("&", from);
    const equals = masked.indexOf("=", from);
    const split = equals < 0 || equals > stop ? stop : equals;
    const raw = split < stop ? query.slice(split + 1, stop) : "";
    const key = decode(query.slice(from, split));
    if (key !== "") params.push({ key, raw, value: expandNames(decode(raw), names), part, origin });
    from = stop + 1;
  }
  return params;
}

/** Percent escapes and plus signs outside macros, as analytics decodes them; broken escapes stay as written. */
function decode(text: string): string {
  let result = "";
  let from = 0;
  for (const match of text.matchAll(macroShape)) {
    result += decodePlain(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + decodePlain(text.slice(from));
}

function decodePlain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** The same text with every macro blotted out, so that its `?`, `=` or `{` separates nothing. */
function mask(text: string): string {
  return text.replace(macroShape, (macro) => "m".repeat(macro.length));
}

function rebuild(page: string, params: readonly Param[], hash: string): string {
  const query = params.map(({ key, raw }) => `${key}=${raw}`).join("&");
  return `${page}${query === "" ? "" : `?${query}`}${hash}`;
}

function address(page: string): { host: string | undefined; scheme: string | undefined } {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(page);
  const host = match?.[2]?.replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase();
  const hidden = host === undefined || host === "" || mask(page).slice(0, match?.[0].length) !== match?.[0];
  return { scheme: match?.[1]?.toLowerCase(), host: hidden ? undefined : host };
}

function brokenWhy(landing: string, page: string): string | undefined {
  if (landing === "") return undefined;
  const masked = mask(landing);
  if (/\s/.test(masked)) return "has a space or line break in it";
  if (/^https?:\/\/https?:/i.test(masked)) return "has its scheme twice";
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$))/i.test(masked)) return "has no https:// before it";
  if (!/^[a-z][a-z0-9+.-]*:/i.test(masked)) return /^m+$/.test(mask(page)) ? undefined : "is not a URL";
  if (/^(?:https?):(?!\/\/)/i.test(masked)) return "is missing the // after its scheme";
  if (
    (masked.match(/\?/g)?.length ?? 0) > 1 &&
    masked.indexOf("?", masked.indexOf("?") + 1) < hashAt(masked)
  ) {
    return "has a second ? where an & belongs";
  }
  return URL.canParse(masked) ? undefined : "is not a URL";
}

function hashAt(masked: string): number {
  const at = masked.indexOf("#");
  return at < 0 ? masked.length : at;
}

function originsOf(cells: ClickCells): Click["origins"] {
  const origins: Partial<Record<ClickPart, Origin>> = {};
  for (const part of ["landing", "template", "suffix", "tags"] as const) {
    const cell = cells[part];
    if (cell) origins[part] = cell.origin;
  }
  return origins;
}
