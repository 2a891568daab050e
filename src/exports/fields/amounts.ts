import { currenciesOf, currencySigns } from "../../facts/currency-signs.ts";
import { type Decimal, readDecimal } from "../../values/decimal.ts";
import { currencyCodes } from "../../values/money.ts";

export type AmountReading =
  | { readonly amount: Decimal; readonly currencies: readonly string[] | undefined }
  | { readonly unreadable: string; readonly expected: string };

/** No amount is longer; a number of a million digits would take hours to read. */
const longest = 100;

const noAmount = {
  unreadable: "is not an amount",
  expected: "an amount such as 1500 or 1500.00",
} satisfies AmountReading;

/** Reads an amount as people and platforms write it; what could mean two things is asked about, never guessed. */
export function readAmount(text: string, decimal: "." | "," | undefined): AmountReading {
  if (text.length > longest) return noAmount;
  const { number, currencies } = peel(text);
  if (currencies?.length === 0) return { unreadable: "names two currencies", expected: "one currency" };
  const reading = readNumber(number, decimal);
  if (reading === undefined) return noAmount;
  if (reading === "ambiguous") {
    const [whole = "", part = ""] = number.split(/[.,]/);
    return {
      unreadable: "could be two amounts",
      expected: `${whole},${part}.00 or ${whole}.${part.replace(/0$/, "")}? Say so in the policy: written: { numbers: "1,234.56" } or { numbers: "1.234,56" }`,
    };
  }
  return { amount: reading, currencies };
}

interface Peeled {
  readonly number: string;
  readonly currencies: readonly string[] | undefined;
}

/** The number alone, and what a sign, a code, or both (`$50 USD`) say of its currency. */
function peel(text: string): Peeled {
  const number = text
    .normalize("NFKC")
    .trim()
    .replace(/\u2212/g, "-");
  const first = withoutCode(number) ?? withoutSign(number) ?? { number, currencies: undefined };
  const second = withoutCode(first.number) ?? withoutSign(first.number) ?? first;
  const both = first.currencies?.filter((code) => second.currencies?.includes(code));
  // A dash for the cents: `500,-` in the Netherlands and Germany, `500.–` in Switzerland.
  return { number: second.number.replace(/([.,])[-–—]{1,2}$/, "$100"), currencies: both };
}

function withoutCode(text: string): Peeled | undefined {
  const match = /^([A-Z]{3})\s*(?=[-+\d\p{Sc}])|(?<=[-–—\d\s\p{Sc}])([A-Z]{3})$/u.exec(text);
  const code = match?.[1] ?? match?.[2];
  if (!match || code === undefined || !currencyCodes.has(code)) return undefined;
  return { number: text.replace(match[0], "").trim(), currencies: [code] };
}

function withoutSign(text: string): Peeled | undefined {
  const lower = text.toLowerCase();
  for (const sign of currencySigns) {
    const number = lower.startsWith(sign)
      ? text.slice(sign.length)
      : lower.startsWith(`-${sign}`)
        ? `-${text.slice(sign.length + 1)}`
        : lower.endsWith(sign)
          ? text.slice(0, -sign.length)
          : undefined;
    if (number !== undefined) return { number: number.trim(), currencies: currenciesOf(sign) };
  }
  return undefined;
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
  if (/^\d{3}$/.test(part) && /^[-+]?[1-9]\d{0,2}$/.test(whole)) return "ambiguous";
  return dots === 1 ? "." : commas === 1 ? "," : undefined;
}
