import { type MacroStanding, macrosIn, standingOf } from "../../facts/macro-standing.ts";
import { macroShape } from "../../facts/name-macros.ts";
import type { Click } from "../../model/click.ts";
import type { Part } from "../../model/part.ts";

/** Every macro of the link, each once per place, with what it is to the platform. */
export function* macrosOf(
  click: Click,
  platform: string,
): Iterable<{ at: Part; macro: string; standing: MacroStanding }> {
  const said = new Set<string>();
  for (const { at, text } of textsOf(click)) {
    for (const macro of macrosIn(text)) {
      const standing = standingOf(macro, platform);
      if (!standing || said.has(`${at} ${macro}`)) continue;
      said.add(`${at} ${macro}`);
      yield { at, macro, standing };
    }
  }
}

/** The page, and the value of each parameter, as they are written. */
export function textsOf(click: Click): { at: Part; text: string }[] {
  const { page, params, texts } = click;
  const values = params.map(({ key, raw }) => ({ at: `param.${key}`, text: raw }) as const);
  return page ? [{ at: `click.${page}`, text: pageOf(texts[page] ?? "") }, ...values] : values;
}

/** What stands before the parameters, which speak for themselves, and behind a `#`. */
function pageOf(text: string): string {
  const masked = text.replace(macroShape, (macro) => "m".repeat(macro.length));
  const [, page = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(masked) ?? [];
  return text.slice(0, page.length) + text.slice(page.length + query.length);
}
