import { nearestPlatform, platformIds, platformOf } from "../../facts/platforms.ts";
import type { Entry } from "../../model/entry.ts";
import type { Field, Level, Named } from "../../model/field.ts";
import { isRounded, slug } from "../../values/text.ts";
import { budgetField } from "./budget-field.ts";
import { isBlank } from "./budgets.ts";
import { type Family, locate, saidBelow } from "./cells.ts";
import { clickField } from "./click-field.ts";
import { readDay } from "./dates.ts";
import { readNamedList, readRegions } from "./lists.ts";
import { absent, field, type PlainName, type Reader } from "./reader.ts";
import { statusFields } from "./status-fields.ts";
import { trackingField } from "./tracking-field.ts";

/** Cells → the gate's own words. Equal cells become the same field object, so each is read once. */
export function readFields(reader: Reader, family: Family): Entry["fields"] {
  const level = family.self.level;
  const text = (name: PlainName) => textField(reader, family, name);
  const list = <T>(name: PlainName, read: (text: string) => readonly T[]) =>
    listField(reader, family, name, read);
  const day = (name: "flight.start" | "flight.end") => dayField(reader, family, name);
  return {
    level: reader.intern("level", level, () => ({ value: level, origin: undefined })),
    platform: platformField(reader, family),
    account: accountField(reader, family),
    type: mapped(reader, family, "type", slug),
    channel: mapped(reader, family, "channel", slug),
    "campaign.id": idField(reader, family, "campaign.id"),
    "campaign.name": text("campaign.name"),
    "adGroup.id": idField(reader, family, "adGroup.id"),
    "adGroup.name": text("adGroup.name"),
    "ad.id": idField(reader, family, "ad.id"),
    "ad.name": text("ad.name"),
    ...statusFields(reader, family),
    budget: budgetField(reader, family),
    "flight.start": day("flight.start"),
    "flight.end": day("flight.end"),
    timeZone: text("timeZone"),
    click: clickField(reader, family),
    tracking: trackingField(reader, family),
    "audiences.included": list("audiences.included", readNamedList),
    "audiences.excluded": list("audiences.excluded", readNamedList),
    regions: list("regions", readRegions),
    "regions.excluded": list("regions.excluded", readRegions),
    objective: text("objective"),
    owner: text("owner"),
    copy: list("copy", (cell) => [cell]),
  };
}

/** A column says whose it is, else the format does. */
function platformField(reader: Reader, family: Family): Field<string> {
  const cell = locate(family, "platform");
  const { platform } = family.self.sheet.format;
  if (cell?.text || platform === undefined) return statedPlatform(reader, family);
  return reader.intern("platform", `format ${platform}`, () => ({ value: platform, origin: undefined }));
}

/** A word that is one slip away from a platform would escape every rule for that platform. */
function statedPlatform(reader: Reader, family: Family): Field<string> {
  return field<string>(reader, family, "platform", ({ text, origin }) => {
    if (text === "") return { blank: origin };
    const platform = platformOf(text);
    const near = platformIds.includes(platform) ? undefined : nearestPlatform(text);
    if (near === undefined) return { value: platform, origin };
    const message = "the platform is not one the gate knows, and looks like a slip of the pen";
    return { trouble: { rule: "file/unknown-platform", message, found: text, expected: near }, origin };
  });
}

function mapped(reader: Reader, family: Family, name: PlainName, read: (text: string) => string) {
  return field<string>(reader, family, name, ({ text, origin }) =>
    text === "" ? { blank: origin } : { value: read(text), origin },
  );
}

function textField(reader: Reader, family: Family, name: PlainName): Field<string> {
  return mapped(reader, family, name, (text) => text);
}

function idField(reader: Reader, family: Family, name: `${Level}.id`): Field<string> {
  return field<string>(reader, family, name, ({ text, origin }) => {
    if (text === "") return { blank: origin };
    if (!isRounded(text)) return { value: text, origin };
    const expected =
      "every digit of the id: export again, and open the file without letting a spreadsheet convert it";
    const trouble = {
      rule: "file/damaged-id",
      message: "a spreadsheet rounded the id",
      found: text,
      expected,
    };
    return { trouble, origin };
  });
}

function listField<T>(
  reader: Reader,
  family: Family,
  name: PlainName,
  read: (text: string) => readonly T[],
): Field<readonly T[]> {
  if (isLeftToChildren(family, name)) return absent(reader, family, name, [name]);
  return field<readonly T[]>(reader, family, name, ({ text, origin }) => ({
    value: isBlank(text) ? [] : read(text),
    origin,
  }));
}

function dayField(reader: Reader, family: Family, name: "flight.start" | "flight.end"): Field<string> {
  // A parent without dates spans those of its children.
  if (isLeftToChildren(family, name)) return absent(reader, family, name, [name]);
  return field<string>(reader, family, name, ({ text, origin, sheet }) => {
    if (isBlank(text)) return { blank: origin };
    const reading = readDay(text, sheet.written.dates);
    if ("day" in reading) return { value: reading.day, origin };
    const what = name === "flight.start" ? "start" : "end";
    const { unreadable, expected } = reading;
    return {
      trouble: { rule: "flight/unreadable", message: `the ${what} ${unreadable}`, found: text, expected },
      origin,
    };
  });
}

function accountField(reader: Reader, family: Family): Field<Named> {
  const id = locate(family, "account.id");
  const name = locate(family, "account");
  const cell = id && id.text !== "" ? id : (name ?? id);
  if (!cell) return absent(reader, family, "account", ["account.id", "account"]);
  const key = `${cell.key}|${id?.text ?? ""}|${name?.text ?? ""}`;
  return reader.intern("account", key, () => {
    if (cell.text === "") return { blank: cell.origin };
    return { value: { id: id?.text || undefined, name: name?.text || cell.text }, origin: cell.origin };
  });
}

/** A parent that leaves a cell blank, or has no column for it, while its children have one. */
function isLeftToChildren(family: Family, name: PlainName): boolean {
  return !locate(family, name)?.text && saidBelow(family, [name]);
}
