import type { Field } from "../../model/field.ts";
import type { Written } from "../../model/written.ts";
import type { Sheet } from "../rows/sheet.ts";
import { isBlank, type Located, locate, locateFirst, saidBelow } from "./cells.ts";
import { readDay } from "./dates.ts";
import type { Family } from "./family.ts";
import type { Reading } from "./intern.ts";
import { absent, elsewhere, type Reader } from "./reader.ts";

type Side = "start" | "end";

/** An ad group runs on its own days, but never before its campaign starts or after it ends. */
export function dayField(reader: Reader, family: Family, name: "flight.start" | "flight.end"): Field<string> {
  const columns = [`adGroup.${name}`, name] as const;
  const side = name === "flight.start" ? "start" : "end";
  const [own, campaigns] = columns.map((column) => locate(family, column));
  const cell = own?.text && campaigns?.text ? narrower(own, campaigns, side) : locateFirst(family, columns);
  // A parent without dates spans those of its children.
  if (!cell || (!cell.text && saidBelow(family, columns))) return absent(reader, family, name, columns);
  if (family.groupsElsewhere && !own && isBlank(cell.text)) return elsewhere(reader, name);
  return reader.intern(name, cell.key, () => dayOf(cell, side));
}

/** What cannot be read is not hidden behind what can. */
function narrower(own: Located, campaigns: Located, side: Side): Located {
  if (isBlank(campaigns.text)) return own;
  if (isBlank(own.text)) return campaigns;
  const [inner, outer] = [own, campaigns].map(({ text, sheet }) => readDay(text, orderIn(text, sheet)));
  if (!inner || !("day" in inner)) return own;
  if (!outer || !("day" in outer)) return campaigns;
  const outlasts = side === "start" ? inner.day < outer.day : inner.day > outer.day;
  return outlasts ? campaigns : own;
}

/** A date that the platform would write otherwise was written by a spreadsheet, in an order of its own. */
function orderIn(text: string, { format, written, said }: Sheet): Written["dates"] {
  if (format.dateShape !== undefined && !format.dateShape.test(text)) return said.dates;
  // What cannot be the platform's stays no date of its own: it would refuse it too.
  const isForeign = format.datesLookAlike && !("day" in readDay(text, "month-first"));
  return isForeign && said.dates === undefined ? "month-first" : written.dates;
}

function dayOf({ text, origin, sheet }: Located, what: Side): Reading<string> {
  if (isBlank(text) || (what === "end" && noEnd.test(text))) return { blank: origin };
  const reading = readDay(text, orderIn(text, sheet));
  if ("day" in reading) return { value: reading.day, origin };
  const { unreadable, ...mended } = reading;
  return {
    trouble: { rule: "flight/unreadable", message: `the ${what} ${unreadable}`, found: text, ...mended },
    origin,
  };
}

/** How people say that there is none. */
const noEnd =
  /^(?:ongoing|no end(?: date)?|none|n\/?a|open(?:[- ]end(?:ed)?)?|until further notice|unlimited|continuous(?:ly)?|evergreen)$/i;
