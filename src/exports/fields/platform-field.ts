import { nearestPlatform, platformIds, platformOf } from "../../facts/platforms.ts";
import type { Field } from "../../model/field.ts";
import { locate } from "./cells.ts";
import type { Family } from "./family.ts";
import { field, type Reader } from "./reader.ts";

/** A column says whose it is, else the format does. */
export function platformField(reader: Reader, family: Family): Field<string> {
  const cell = locate(family, "platform");
  const { platform } = family.self.sheet.format;
  if (cell?.text || platform === undefined) return statedPlatform(reader, family);
  return reader.intern("platform", `format ${platform}`, () => ({ value: platform, origin: undefined }));
}

/** A word that is one slip away from a platform, or has it among other words, would escape every rule for that platform. */
function statedPlatform(reader: Reader, family: Family): Field<string> {
  return field<string>(reader, family, "platform", ({ text, origin }) => {
    if (text === "") return { blank: origin };
    const platform = platformOf(text);
    const near = platformIds.includes(platform) ? undefined : nearestPlatform(text);
    if (near === undefined) return { value: platform, origin };
    const message = "the platform is not one the gate knows, and one seems to be meant";
    return { trouble: { rule: "file/unknown-platform", message, found: text, expected: near }, origin };
  });
}
