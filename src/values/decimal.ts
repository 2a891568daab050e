/** An exact decimal: `digits` × 10^-`scale`. No float ever touches an amount. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const plain = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads `1234.5`: ASCII digits and one point, nothing else. */
export function readDecimal(text: string): Decimal | undefined {
  const match = plain.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", part = ""] = match;
  const digits = BigInt(whole + part);
  return { digits: sign === "-" ? -digits : digits, scale: part.length };
}

/** The decimal as an integer at `scale`, or undefined where that would lose a digit. */
export function atScale({ digits, scale }: Decimal, wanted: number): bigint | undefined {
  if (scale <= wanted) return digits * 10n ** BigInt(wanted - scale);
  const divisor = 10n ** BigInt(scale - wanted);
  return digits % divisor === 0n ? digits / divisor : undefined;
}

/** `numerator / denominator`, rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

export function plusDecimal(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

export function isOver(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  return at(a, scale) > at(b, scale);
}

function at({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

export function decimalText({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
