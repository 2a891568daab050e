import { compose } from "../../click/compose.ts";
import { hasMacro } from "../../click/macros.ts";
import { platformOf } from "../../facts/platforms.ts";
import type { Entry } from "../../model/entry.ts";
import type { Level } from "../../model/field.ts";
import { type Family, type Located, locate, saidBelow } from "./cells.ts";
import { absent, type Reader } from "./reader.ts";

const clickParts = ["landing", "template", "suffix", "tags"] as const;
const utmKeys = ["source", "medium", "campaign", "content", "term", "id"] as const;

/** The link that is really clicked, composed once per distinct combination of its parts. */
export function clickField(reader: Reader, family: Family): Entry["fields"]["click"] {
  const parts = clickParts.flatMap((part) => {
    const cell = locate(family, part);
    return cell ? [[part, cell] as const] : [];
  });
  const utm = utmKeys.flatMap((key) => {
    const cell = locate(family, `utm.${key}`);
    return cell ? [{ key: `utm_${key}`, cell }] : [];
  });
  const cells = [...parts.map(([, cell]) => cell), ...utm.map(({ cell }) => cell)];
  const hasPage = Boolean(locate(family, "landing")?.text);
  // A parent's suffix is clicked on its children's pages, which inherit it.
  if (cells.length === 0 || (!hasPage && saidBelow(family, clickParts)))
    return absent(reader, family, "click", clickParts);
  const names = namesFor(family, cells);
  const key = `${cells.map((cell) => cell.key).join("|")}|${JSON.stringify(names.byLevel)}|${names.platform}`;
  return reader.intern("click", key, () => ({
    value: compose({ ...Object.fromEntries(parts), utm }, names),
    origin: parts[0]?.[1].origin ?? cells[0]?.origin,
  }));
}

// Names make a click distinct only where a macro puts them into it.
function namesFor(family: Family, cells: readonly Located[]) {
  const used = cells.some((cell) => hasMacro(cell.text));
  const nameAt = (level: Level) => locate(family, `${level}.name`)?.text || undefined;
  const platform = locate(family, "platform")?.text;
  return {
    platform: used && platform ? platformOf(platform) : undefined,
    byLevel: used
      ? { campaign: nameAt("campaign"), adGroup: nameAt("adGroup"), ad: nameAt("ad") }
      : { campaign: undefined, adGroup: undefined, ad: undefined },
  };
}
