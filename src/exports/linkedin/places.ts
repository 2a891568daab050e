import { quoteItem } from "../../values/text.ts";

const included = /^(?:include )?locations?$/i;
const excluded = /^(?:exclude locations?|excluded locations?|locations? excluded)$/i;

/**
 * The places in `Locations: Germany, France; Seniorities: Director, VP`. LinkedIn documents no grammar for it, so a text
 * that speaks of locations in any other way is left whole: no place is called that, and a person is asked.
 */
export function placesIn(text: string, name: "regions" | "regions.excluded"): string {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  const told = parts.map((part) => /^([^:]*):(.*)$/s.exec(part));
  const isClear = parts.every((part, index) => {
    const [, head = "", items = ""] = told[index] ?? [];
    const isPlaces = included.test(head.trim()) || excluded.test(head.trim());
    return isPlaces ? !/[:()|]/.test(items) : !/locat|\bgeo/i.test(part);
  });
  if (!isClear) return name === "regions" ? quoteItem(text) : "";
  const wanted = name === "regions" ? included : excluded;
  const lists = told
    .filter((part) => wanted.test(part?.[1]?.trim() ?? ""))
    .map((part) => part?.[2]?.trim() ?? "");
  return lists.filter((list) => list !== "").join(", ");
}
