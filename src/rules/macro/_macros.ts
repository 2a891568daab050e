import { type MacroStanding, macrosIn, standingOf } from "../../facts/macro-standing.ts";
import type { Click } from "../../model/click.ts";
import type { Part } from "../../model/rule.ts";

/** Every macro of the link, each once per place, with what it is to the platform. */
export function* macrosOf(
  click: Click,
  platform: string,
): Iterable<{ at: Part; macro: string; standing: MacroStanding }> {
  const texts: [Part, string][] = click.params.map(({ key, raw }) => [`param.${key}`, raw]);
  if (click.page) texts.unshift([`click.${click.page}`, pageOf(click.texts[click.page] ?? "", click)]);
  const said = new Set<string>();
  for (const [at, text] of texts) {
    for (const macro of macrosIn(text)) {
      const standing = standingOf(macro, platform);
      if (!standing || said.has(`${at} ${macro}`)) continue;
      said.add(`${at} ${macro}`);
      yield { at, macro, standing };
    }
  }
}

/** What stands before the parameters, which speak for themselves. */
function pageOf(text: string, { params }: Click): string {
  return params.reduce((rest, { raw }) => (raw === "" ? rest : rest.replace(raw, "")), text);
}
