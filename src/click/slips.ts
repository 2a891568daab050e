import type { ClickPart, Slip } from "../model/click.ts";
import { mask } from "./macros.ts";

interface Mended {
  /** As it is meant. */
  readonly text: string;
  readonly slips: readonly Slip[];
}

type Kind = Slip["kind"];

const key = "utm_(?:source|medium|campaign|term|content|id)";

/** Where one parameter ends and the next begins, as people get it wrong; in this order. */
const shapes: readonly (readonly [Kind, RegExp])[] = [
  ["space", /\s+[&=]\s*|[&=]\s+/g],
  ["question-mark", /\?[\w.[\]-]+=/g],
  ["encoded", new RegExp(`%26${key}(?:=|%3D)`, "gi")],
  ["separator", new RegExp(`\\s*(?:[;,|]\\s*)+${key}=`, "gi")],
  ["glued", new RegExp(`(?<=[^&?;,|/=\\s_-])${key}=`, "gi")],
];

/** A query as it is meant: what is read so is one fault, and not one for each parameter behind it. */
export function mendQuery(query: string, part: ClickPart): Mended {
  // url/escaped names it.
  let text = query.replace(/&amp;(?=[^&=]*=)/gi, "&");
  const slips: Slip[] = [];
  const leading = /^[?&]+(?=[^=&]+=)/.exec(text)?.[0];
  if (leading !== undefined && (part === "suffix" || part === "tags")) {
    text = text.slice(leading.length);
    const name = text.slice(0, text.indexOf("=") + 1);
    slips.push({ part, kind: "leading", found: leading + name, meant: name });
  }
  for (const [kind, shape] of shapes) {
    let rest = text;
    let done = "";
    for (const { 0: found, index } of mask(text).matchAll(shape)) {
      const at = index - (text.length - rest.length);
      const before = `${done}${rest.slice(0, at)}`;
      const piece = before.slice(before.lastIndexOf("&") + 1);
      if (!isMeant(kind, piece)) continue;
      const meant = meantBy(kind, found);
      const shown = kind === "glued" ? piece : "";
      slips.push({ part, kind, found: shown + found, meant: shown + meant });
      done = before + meant;
      rest = rest.slice(at + found.length);
    }
    text = done + rest;
  }
  return { text, slips };
}

/** A page whose parameters begin without a `?`. */
export function mendPage(url: string): Mended {
  const masked = mask(url);
  const [found = "", name = ""] = new RegExp(`[&;,|]?(${key}=)`, "i").exec(masked) ?? [];
  const at = masked.indexOf(found);
  if (
    found === "" ||
    masked.includes("?") ||
    /:\/\/|%3A%2F%2F|\/www\./i.test(url.slice(0, at).replace(/^\w+:\/\//, ""))
  )
    return { text: url, slips: [] };
  return {
    text: `${url.slice(0, at)}?${name}${url.slice(at + found.length)}`,
    slips: [{ part: "landing", kind: "no-question-mark", found, meant: `?${name}` }],
  };
}

/** Parameters that stand behind a `#`. */
export function hiddenIn(hash: string, part: ClickPart, joint: "?" | "&"): Slip[] {
  if (!new RegExp(`[#?&;]${key}=`, "i").test(mask(hash))) return [];
  const [, anchor, query] = /^(#[^?&=]*)[?&](.*)$/s.exec(hash) ?? [];
  const meant = query === undefined || part !== "landing" ? undefined : `${joint}${query}${anchor}`;
  return [{ part, kind: "fragment", found: hash, meant }];
}

function meantBy(kind: Kind, found: string): string {
  if (kind === "space") return found.trim();
  return `&${found.replace(/^(?:%26|[^\w[]+)/, "").replace(/%3D$/i, "=")}`;
}

function isMeant(kind: Kind, before: string): boolean {
  if (kind === "space") return true;
  return !isNested(before.replace(/^[^=]*=/, "")) && (kind === "question-mark" || before.includes("="));
}

/** An address within an address: its parameters are its own. */
function isNested(value: string): boolean {
  return /^(?:\/|%2F|www\.|\{\w*lpurl)|:\/\/|%3A%2F%2F/i.test(value);
}
