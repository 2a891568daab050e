import { nearest } from "../../values/words.ts";

/** The parameters analytics reads. Source: Google Analytics help, 10917952. */
const keys = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_id",
  "utm_term",
  "utm_content",
  "utm_source_platform",
  "utm_creative_format",
  "utm_marketing_tactic",
];

/** The parameter that a misspelled key is meant to be; undefined for one that is right, or means something else. */
export function meantKey(key: string): string | undefined {
  if (keys.includes(key) || !/^utm/i.test(key)) return undefined;
  const plain = key
    .toLowerCase()
    .replace(/[-.]/g, "_")
    .replace(/^utm(?=[a-z])/, "utm_");
  if (keys.includes(plain)) return plain;
  return plain.startsWith("utm_") ? nearest(plain, keys) : undefined;
}
