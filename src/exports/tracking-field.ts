import { type Field, type Tracking, trackingKinds } from "../model/field.ts";
import { isBlank } from "./budgets.ts";
import { type Family, originKey } from "./cells.ts";
import { readIds } from "./lists.ts";
import { absent, cellOf, type Reader } from "./reader.ts";

/** What measures the result, per kind the export has a column for. */
export function trackingField(reader: Reader, family: Family): Field<Tracking> {
  const cells = trackingKinds.flatMap((kind) => {
    const cell = cellOf(reader, family, `tracking.${kind}`);
    return cell ? [{ kind, cell }] : [];
  });
  const [first] = cells;
  if (!first) return absent(reader, "tracking");
  if (family.isParent && cells.every(({ cell }) => cell.text === ""))
    return absent(reader, "tracking", "level");
  const key = cells.map(({ cell }) => `${originKey(cell.origin)}|${cell.text}`).join("|");
  return reader.intern("tracking", key, () => ({
    value: Object.fromEntries(
      cells.map(({ kind, cell }) => [
        kind,
        { ids: isBlank(cell.text) ? [] : readIds(cell.text), origin: cell.origin },
      ]),
    ),
    origin: first.cell.origin,
  }));
}
