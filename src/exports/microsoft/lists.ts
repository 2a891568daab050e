import type { ExportFormat } from "../format.ts";

/** The rows that add to a list of a campaign or an ad group. */
export function listsOf(
  of: "campaign" | "adGroup",
  columns: ExportFormat["synonyms"],
): ExportFormat["kinds"] {
  const name = of === "campaign" ? "campaign" : "ad group";
  return {
    [`${name} included audience`]: {
      addsTo: "audiences.included",
      of,
      columns: { ...columns, "audiences.included": ["Audience"] },
      id: "Audience Id",
    },
    [`${name} excluded audience`]: {
      addsTo: "audiences.excluded",
      of,
      columns: { ...columns, "audiences.excluded": ["Audience"] },
      id: "Audience Id",
    },
    [`${name} included location`]: { addsTo: "regions", of, columns: { ...columns, regions: ["Target"] } },
    // A circle is no country: a person must look at it.
    [`${name} included radius`]: {
      addsTo: "regions",
      of,
      columns: { ...columns, regions: ["Name"] },
      id: "Latitude",
    },
    [`${name} excluded location`]: {
      addsTo: "regions.excluded",
      of,
      columns: { ...columns, "regions.excluded": ["Target"] },
    },
  };
}
