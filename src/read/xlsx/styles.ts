import type { Source } from "../source.ts";
import { readXmlWhole } from "./xml.ts";

/** What a number's format says it is. `span`: a duration, such as 36:00:00. */
export type Shown = "number" | "day" | "moment" | "time" | "span";

/** How each style shows a number, by the style's position. */
export async function readStyles(part: Source | undefined): Promise<readonly Shown[]> {
  if (!part) return [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  await readXmlWhole(part.name, part.open(), {
    open(name, attributes) {
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt") codes.set(id, attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) styles.push(id);
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtIn(id) : shownBy(code);
  });
}

/** Source: ECMA-376 part 1, 18.8.30 numFmt; 27–36 and 50–58 are dates in the East Asian editions. */
function builtIn(id: number): Shown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return "day";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return "time";
  if (id === 22) return "moment";
  return id === 46 ? "span" : "number";
}

/** Reads a format code such as `[$-409]d-mmm-yy;@`: only letters outside quotes, escapes and brackets speak. */
export function shownBy(code: string): Shown {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/general/gi, "")
    .split(";")[0]
    ?.toLowerCase()
    .replace(/am\/pm|a\/p|上午\/下午|e[+-]/g, "");
  if (bare === undefined) return "number";
  if (/\[(h+|m+|s+)\]/.test(bare)) return "span";
  const letters = bare.replace(/\[[^\]]*\]/g, "");
  const clock = /[hs]/.test(letters);
  const calendar = /[ydge]/.test(letters) || (!clock && letters.includes("m"));
  if (calendar) return clock ? "moment" : "day";
  return clock ? "time" : "number";
}
