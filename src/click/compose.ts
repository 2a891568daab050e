import type { Click, ClickPart, Param, Shadowed, Slip } from "../model/click.ts";
import type { Level, Origin } from "../model/field.ts";
import { readAddress } from "./address.ts";
import { queryCut, splitHash, splitTemplate } from "./cuts.ts";
import { ownColumn, parseQuery } from "./params.ts";
import { hiddenIn, mendPage, mendQuery } from "./slips.ts";

/** The cells that make up a click, with where each stands. */
export interface ClickCells {
  readonly landing?: Cell | undefined;
  readonly template?: Cell | undefined;
  readonly suffix?: Cell | undefined;
  readonly tags?: Cell | undefined;
  /** What the template and the suffix replace. */
  readonly shadowed?: readonly (Cell & { readonly part: Shadowed["part"] })[] | undefined;
  /** The other pages that a click may open. */
  readonly further?: readonly Cell[] | undefined;
  /** Columns of their own, `utm_source`: part of the tags where the URL does not carry the key. */
  readonly utm: readonly { readonly key: string; readonly cell: Cell }[];
  /** A sheet that links are made with: its columns are what the link will be. */
  readonly makesLinks?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly origin: Origin;
}

export interface Names {
  readonly platform: string | undefined;
  readonly byLevel: Readonly<Record<Level, string | undefined>>;
  /** Custom parameters by their names, `_promo`, as they hold where the click is; undefined without a column for them. */
  readonly custom: ReadonlyMap<string, string> | undefined;
  /** Whether the campaign's own are among them. */
  readonly customIsWhole?: boolean;
}

/** Landing page, template, suffix and tags → the one URL that is clicked, each parameter with the cell it came from. */
export function compose({ further = [], ...cells }: ClickCells, names: Names): Click {
  return {
    ...composeOne(cells, names),
    further: further.map((landing, index) => ({
      name: nameOf(landing, further.slice(0, index)),
      click: { ...composeOne({ ...cells, landing }, names), further: [] },
    })),
  };
}

/** By its header; a cell that lists several has a second. */
function nameOf({ origin: { header } }: Cell, before: readonly Cell[]): string {
  const same = before.filter(({ origin }) => origin.header === header).length;
  return same === 0 ? header : `${header} ${same + 1}`;
}

function composeOne(cells: ClickCells, names: Names): Omit<Click, "further"> {
  const landing = cells.landing?.text.trim() ?? "";
  const [beforeHash, hash] = splitHash(landing);
  const mended = mendPage(beforeHash);
  const base = queryCut(mended.text);
  const params: Param[] = [];
  const slips: Slip[] = [...mended.slips, ...hiddenIn(hash, "landing", base.query === undefined ? "?" : "&")];
  const add = (part: ClickPart, written: string, origin: Origin) => {
    const [shown, hidden] = splitHash(written);
    const query = mendQuery(shown, part);
    // Spread into a call, some hundred thousand parameters overflow the stack.
    for (const param of parseQuery(query.text, part, origin, names)) params.push(param);
    for (const slip of [...query.slips, ...hiddenIn(hidden, part, "&")]) slips.push(slip);
  };
  if (cells.landing && base.query !== undefined) add("landing", base.query, cells.landing.origin);
  const template = cells.template?.text.trim() ?? "";
  const templated = template === "" ? undefined : splitTemplate(template);
  if (cells.template && templated) add("template", templated.query, cells.template.origin);
  if (cells.suffix) add("suffix", cells.suffix.text.trim(), cells.suffix.origin);
  if (cells.tags) add("tags", cells.tags.text.trim(), cells.tags.origin);
  const { added, overruled } = columnsBeside(params, cells.utm, names);
  params.push(...added);
  const leads = templated !== undefined && !templated.landing;
  const page = leads ? "template" : landing === "" ? undefined : "landing";
  const { host, scheme } = readAddress(leads ? template : landing);
  return {
    url: rebuild(leads ? templated.page : base.page, params, hash),
    page,
    host,
    scheme,
    params,
    slips,
    overruled,
    unlinked: cells.makesLinks ? [] : added,
    shadowed: cells.shadowed?.map((cell) => shadowedBy(cell, names)) ?? [],
    broken: brokenPart(landing, leads ? template : ""),
    ...standing(cells),
    knowsCustom: names.customIsWhole ?? false,
  };
}

/** Columns of their own add what the link lacks. */
function columnsBeside(params: readonly Param[], utm: ClickCells["utm"], names: Names) {
  const said = utm
    .filter(({ cell }) => cell.text.trim() !== "")
    .map(({ key, cell }) => ownColumn(key, cell, names));
  const isThere = ({ key }: Param) => params.some((param) => param.key.toLowerCase() === key);
  return { added: said.filter((each) => !isThere(each)), overruled: said.filter(isThere) };
}

function shadowedBy({ part, text, origin }: Cell & { part: Shadowed["part"] }, names: Names): Shadowed {
  const [written] = splitHash(part === "template" ? splitTemplate(text.trim()).query : text.trim());
  return { part, origin, params: parseQuery(mendQuery(written, part).text, part, origin, names) };
}

function rebuild(page: string, params: readonly Param[], hash: string): string {
  const query = params.map(({ key, raw }) => `${key}=${raw.replace(/[&\s]/g, encodeURIComponent)}`).join("&");
  return `${page}${query === "" ? "" : `?${query}`}${hash}`;
}

/** What the platform refuses to save counts too: the landing page under a template that leads elsewhere. */
function brokenPart(landing: string, template: string): Click["broken"] {
  for (const [part, text] of [
    ["template", template],
    ["landing", landing],
  ] as const) {
    const why = text === "" ? undefined : readAddress(text).broken;
    if (why !== undefined) return { part, why };
  }
  return undefined;
}

function standing({
  utm,
  ...parts
}: Omit<ClickCells, "further" | "shadowed" | "makesLinks">): Pick<Click, "texts" | "origins"> {
  const texts: Partial<Record<ClickPart, string>> = {};
  const origins: Record<string, Origin> = {};
  for (const { key, cell } of utm) origins[key] = cell.origin;
  for (const part of ["landing", "template", "suffix", "tags"] as const) {
    const cell = parts[part];
    if (!cell) continue;
    texts[part] = cell.text.trim();
    origins[part] = cell.origin;
  }
  return { texts, origins };
}
