import { countryCode } from "../../facts/countries.ts";
import { platformOf } from "../../facts/platforms.ts";
import { statuses, statusOf } from "../../facts/statuses.ts";
import { slug } from "../../values/text.ts";
import type { Comparison } from "./names.ts";

/** The word that the field would have for what is written; undefined where it is that, or where any word may stand. */
export function ownWord({ name, text }: Comparison): string | undefined {
  const word = wordOf[name]?.(text);
  return word === text ? undefined : word;
}

/** Fields whose words are the gate's own, whatever the export writes. */
const wordOf: Readonly<Record<string, (text: string) => string | undefined>> = {
  channel: slug,
  platform: platformOf,
  regions: countryCode,
  "regions.excluded": countryCode,
  status: (text) => statusOf(text) ?? statuses.join(", "),
  type: slug,
};
