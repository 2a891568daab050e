import { isNothing } from "../../facts/nothing.ts";
import { type Field, type Tracking, trackingKinds } from "../../model/field.ts";
import { isBlank, type Located, locate, saidBelow } from "./cells.ts";
import type { Family } from "./family.ts";
import { readIds } from "./lists.ts";
import { absent, type Reader } from "./reader.ts";

/** What measures the result, per kind the export has a column for. */
export function trackingField(reader: Reader, family: Family): Field<Tracking> {
  const cells = trackingKinds.flatMap((kind) => {
    const cell = locate(family, `tracking.${kind}`);
    const below = !cell?.text && saidBelow(family, [`tracking.${kind}`]);
    return cell || below ? [{ kind, cell, below }] : [];
  });
  const first = cells.find(({ below }) => !below)?.cell;
  if (!first) return absent(reader, family, "tracking", trackingColumns);
  const key = cells.map(({ kind, cell, below }) => (below ? `${kind} below` : cell?.key)).join("|");
  return reader.intern("tracking", key, () => ({
    value: Object.fromEntries(
      cells.map(({ kind, cell, below }) => [kind, below || !cell ? "below" : idsOf(cell)]),
    ),
    origin: first.origin,
  }));
}

const trackingColumns = trackingKinds.map((kind) => `tracking.${kind}` as const);

function idsOf({ text, origin }: Located) {
  return { ids: isBlank(text) ? [] : readIds(text).filter((id) => !isNothing(id)), origin };
}
