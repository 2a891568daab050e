import { InputError } from "../../model/trouble.ts";
import type { Source } from "../source.ts";
import { readXmlWhole } from "./xml.ts";

const mostCharacters = 100_000_000;

/** The texts that cells refer to by number. */
export async function readSharedStrings(part: Source | undefined): Promise<readonly string[]> {
  if (!part) return [];
  const strings: string[] = [];
  const rich = richText();
  let characters = 0;
  await readXmlWhole(part.name, part.open(), {
    open: rich.open,
    text: rich.text,
    close(name) {
      rich.close(name);
      if (name !== "si") return;
      const text = rich.take();
      characters += text.length;
      if (characters > mostCharacters)
        throw new InputError(
          "it holds more than 100 million characters of text: split it into smaller workbooks",
        );
      strings.push(text);
    },
  });
  return strings;
}

/** A text may come in runs, each with a look of its own, and with its pronunciation beside it, which is none of it. */
export function richText() {
  let text = "";
  let inText = false;
  let spoken = false;
  return {
    open(name: string) {
      if (name === "t") inText = true;
      else if (name === "rPh") spoken = true;
    },
    text(piece: string) {
      if (inText && !spoken) text += piece;
    },
    close(name: string) {
      if (name === "t") inText = false;
      else if (name === "rPh") spoken = false;
    },
    take(): string {
      const whole = unescaped(text);
      text = "";
      return whole;
    },
  };
}

/** What XML cannot carry is written `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
