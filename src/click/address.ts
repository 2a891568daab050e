import { domainToUnicode } from "node:url";
import type { Host } from "../model/click.ts";
import { mask } from "./macros.ts";

export interface Address {
  /** Lower-cased. */
  readonly scheme: string | undefined;
  /** Undefined where nobody can say it: the text is no URL, or a macro stands there. */
  readonly host: Host | undefined;
  /** Why it cannot be read as it stands, in words. */
  readonly broken: string | undefined;
}

/** Where a browser goes with this text. What it would have to repair on the way is said: people and lists read it otherwise. */
export function readAddress(text: string): Address {
  const masked = mask(text);
  const [start, scheme, authority] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\]*)/i.exec(masked) ?? [];
  const known = { scheme: scheme?.toLowerCase(), host: undefined };
  const shapeless = whyShapeless(masked);
  if (shapeless !== undefined) return { ...known, broken: shapeless };
  if (start === undefined || authority === undefined || !text.startsWith(start))
    return { ...known, broken: undefined };
  if (!URL.canParse(masked)) return { ...known, broken: "is not a URL" };
  const opened = new URL(masked).hostname.replace(/\.$/, "");
  const written = authority.replace(/^.*@/, "").replace(/:\d*$/, "");
  const host = { written, forms: [...new Set([opened, domainToUnicode(opened) || opened])] };
  const meant = written.normalize("NFC").toLowerCase().replace(/\.$/, "");
  const broken = host.forms.includes(meant)
    ? repaired(masked, authority)
    : `has a host that browsers read as ${opened}`;
  return { ...known, host, broken };
}

/** What no browser opens as a page, or only as another one. */
function whyShapeless(masked: string): string | undefined {
  if (/[^\S\ufeff]|\p{Cc}/u.test(masked)) return "has a space or line break in it";
  if (/^https?:\/\/https?:/i.test(masked)) return "has its scheme twice";
  if (/^[^?#]*[;,|]\s*https?:\/\//i.test(masked)) return "names two pages, and only one can be opened";
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$))/i.test(masked)) return "has no https:// before it";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(masked)?.[1];
  if (scheme === undefined) return /^m+$/.test(masked.replace(/[?#].*$/s, "")) ? undefined : "is not a URL";
  if (/^m+$/.test(scheme)) return undefined;
  if (!/^https?$/i.test(scheme)) return `opens with ${scheme}:, and a page is opened with https:`;
  if (!/^[a-z]+:\/\//i.test(masked)) return "is missing the // after its scheme";
  return /^[a-z]+:\/\/\//i.test(masked) ? "has more than two slashes after its scheme" : undefined;
}

function repaired(masked: string, authority: string): string | undefined {
  if (/^[^?#]*\\/.test(masked)) return "has a backslash, which browsers read as a slash";
  return authority.includes("@") ? "has an @ before its host: browsers open what follows it" : undefined;
}
