import type { Merged } from "../../model/row.ts";
import type { Source } from "../source.ts";
import { placeOf } from "./place.ts";
import { readXml } from "./xml.ts";

/** The merged cells of a sheet. They are named after its rows, so that only who wants them reads it to its end for them. */
export async function mergedCells(part: Source): Promise<readonly Merged[]> {
  const found: Merged[] = [];
  const events = {
    open(name: string, attributes: { get(name: string): string | undefined }) {
      if (name !== "mergeCell") return;
      const [from, to] = (attributes.get("ref") ?? "").split(":").map(placeOf);
      if (from && to) found.push({ column: from.column, firstRow: from.row, lastRow: to.row });
    },
  };
  for await (const _ of readXml(part.name, part.open(), events));
  return found;
}
