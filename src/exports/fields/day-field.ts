import type { Field } from "../../model/field.ts";
import { isBlank, type Located, locateFirst, saidBelow } from "./cells.ts";
import { readDay } from "./dates.ts";
import type { Family } from "./family.ts";
import type { Reading } from "./intern.ts";
import { absent, type Reader } from "./reader.ts";

/** An ad group's own days count, else its campaign's. */
export function dayField(reader: Reader, family: Family, name: "flight.start" | "flight.end"): Field<string> {
  const columns = [`adGroup.${name}`, name] as const;
  const cell = locateFirst(family, columns);
  // A parent without dates spans those of its children.
  if (!cell || (!cell.text && saidBelow(family, columns))) return absent(reader, family, name, columns);
  return reader.intern(name, cell.key, () => dayOf(cell, name === "flight.start" ? "start" : "end"));
}

function dayOf({ text, origin, sheet }: Located, what: "start" | "end"): Reading<string> {
  if (isBlank(text)) return { blank: origin };
  const reading = readDay(text, sheet.written.dates);
  if ("day" in reading) return { value: reading.day, origin };
  const { unreadable, expected } = reading;
  return {
    trouble: { rule: "flight/unreadable", message: `the ${what} ${unreadable}`, found: text, expected },
    origin,
  };
}
