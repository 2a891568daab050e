import { type Decimal, readDecimal } from "../../values/decimal.ts";

/** Signs that stand for one currency alone; a dollar or yen sign could be several. Source: Unicode CLDR. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ["€", ["EUR"]],
  ["£", ["GBP"]],
  ["₹", ["INR"]],
  ["₩", ["KRW"]],
  ["₺", ["TRY"]],
  ["zł", ["PLN"]],
  ["R$", ["BRL"]],
  ["¥", ["JPY", "CNY"]],
  ["$", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP", "ARS"]],
  ["kr", ["SEK", "NOK", "DKK", "ISK"]],
]);

/** The currencies that a sign may stand for. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  return signs.get(sign);
}

export type AmountReading =
  | { readonly amount: Decimal; readonly currencies: readonly string[] | undefined }
  | { readonly unreadable: string; readonly expected: string };

/** Reads an amount as people and platforms write it; what could mean two things is asked about, never guessed. */
export function readAmount(text: string, decimal: "." | "," | undefined): AmountReading {
  const { number, currencies } = peel(text);
  const reading = readNumber(number, decimal);
  if (reading === undefined)
    return { unreadable: "is not an amount", expected: "an amount such as 1500 or 1500.00" };
  if (reading === "ambiguous") {
    const [whole = "", part = ""] = number.split(/[.,]/);
    return {
      unreadable: "could be two amounts",
      expected: `${whole},${part}.00 or ${whole}.${part.replace(/0$/, "")}? Say so in the policy: written: { numbers: "1,234.56" } or { numbers: "1.234,56" }`,
    };
  }
  return { amount: reading, currencies };
}

function peel(text: string): { number: string; currencies: readonly string[] | undefined } {
  let number = text
    .normalize("NFKC")
    .trim()
    .replace(/\u2212/g, "-");
  const code = /^([A-Z]{3})\s*(?=[-+\d.,(])|(?<=[\d)])\s*([A-Z]{3})$/.exec(number);
  if (code) return { number: number.replace(code[0], "").trim(), currencies: [code[1] ?? code[2] ?? ""] };
  for (const [sign, currencies] of signs) {
    if (number.startsWith(sign)) number = number.slice(sign.length);
    else if (number.startsWith(`-${sign}`)) number = `-${number.slice(sign.length + 1)}`;
    else if (number.endsWith(sign)) number = number.slice(0, -sign.length);
    else continue;
    return { number: number.trim(), currencies };
  }
  return { number, currencies: undefined };
}

function readNumber(number: string, decimal: "." | "," | undefined): Decimal | "ambiguous" | undefined {
  if (/^[-+]?\d+$/.test(number)) return readDecimal(number);
  if (/^[-+]?\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(number)) {
    return readDecimal(number.replace(/[ '’]/g, "").replace(",", "."));
  }
  const point = decimal ?? pointOf(number);
  if (point === "ambiguous" || point === undefined) return point;
  const group = point === "." ? "," : ".";
  const [whole = "", part, ...more] = number.split(point);
  if (more.length > 0 || (part !== undefined && !/^\d+$/.test(part))) return undefined;
  if (whole.includes(group) && !/^[-+]?\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(whole)) return undefined;
  return readDecimal(whole.replaceAll(group, "") + (part === undefined ? "" : `.${part}`));
}

/** Which of the two is the point of decimals; `1.500` alone could be either. */
function pointOf(number: string): "." | "," | "ambiguous" | undefined {
  const dots = number.split(".").length - 1;
  const commas = number.split(",").length - 1;
  if (dots > 0 && commas > 0) return number.lastIndexOf(".") > number.lastIndexOf(",") ? "." : ",";
  if (dots > 1) return ",";
  if (commas > 1) return ".";
  const [whole = "", part = ""] = number.split(/[.,]/);
  if (part.length === 3 && /^[-+]?[1-9]\d{0,2}$/.test(whole)) return "ambiguous";
  return dots === 1 ? "." : commas === 1 ? "," : undefined;
}
