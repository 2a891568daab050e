/** The member states of the European Union, by ISO 3166-1. Source: european-union.europa.eu, "EU countries" (27). */
const members = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

export function isInEu(country: string): boolean {
  return members.has(country);
}

/** What a campaign declares about political advertising in the European Union. */
export const euPoliticalAnswers = ["none", "contains"] as const;
export type EuPolitical = (typeof euPoliticalAnswers)[number];

/**
 * Sources: Google Ads API, EuPoliticalAdvertisingStatusEnum; Google Ads Editor writes "Doesn't have EU political ads" and
 * "Has EU political ads", the templates for bulk uploads Yes and No. Undefined for a text that is none of these; the
 * enum's UNSPECIFIED is no answer.
 */
export function euPoliticalOf(text: string): EuPolitical | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  if (
    /^(no|false|none|doesn t have eu political ads|does not (have|contain) eu political (ads|advertising))$/.test(
      plain,
    )
  )
    return "none";
  return /^(yes|true|(has|have|contains) eu political (ads|advertising))$/.test(plain)
    ? "contains"
    : undefined;
}

export function isUndeclared(text: string): boolean {
  return /^(unspecified|unknown)$/i.test(text.trim());
}
