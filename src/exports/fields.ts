import { compose } from "../click/compose.ts";
import { hasMacro } from "../click/macros.ts";
import { platformOf } from "../facts/platforms.ts";
import { effectiveStatus, statusOf } from "../facts/statuses.ts";
import type { Entry } from "../model/entry.ts";
import {
  type Field,
  type FieldTypes,
  type Level,
  levels,
  type Named,
  type Status,
  type Tracking,
  trackingKinds,
} from "../model/field.ts";
import type { Written } from "../model/policy.ts";
import { slug } from "../values/text.ts";
import { type BudgetCell, isBlank, readBudgets } from "./budgets.ts";
import { type Family, type Located, locate, originKey } from "./cells.ts";
import type { ColumnName } from "./columns.ts";
import { readDay } from "./dates.ts";
import type { Intern, Reading } from "./intern.ts";
import type { At } from "./levels.ts";
import { readIds, readNamedList, readRegions } from "./lists.ts";

export interface Reader {
  readonly at: At;
  readonly headers: readonly string[];
  readonly intern: Intern;
  readonly written: Written;
  /** The currency of an account, else the policy's. */
  readonly currencyOf: (account: string | undefined) => string | undefined;
}

/** Cells → the gate's own words. Equal cells become the same field object, so each is read once. */
export function readFields(reader: Reader, family: Family): Entry["fields"] {
  const level = family.self.level;
  const text = (name: ColumnName & keyof FieldTypes) => textField(reader, family, name);
  const list = <T>(name: ColumnName & keyof FieldTypes, read: (text: string) => readonly T[]) =>
    listField(reader, family, name, read);
  const day = (name: "flight.start" | "flight.end") => dayField(reader, family, name);
  return {
    level: reader.intern("level", level, () => ({ value: level, origin: undefined })),
    platform: mapped(reader, family, "platform", platformOf),
    account: accountField(reader, family),
    type: mapped(reader, family, "type", slug),
    channel: mapped(reader, family, "channel", slug),
    "campaign.id": text("campaign.id"),
    "campaign.name": text("campaign.name"),
    "adGroup.id": text("adGroup.id"),
    "adGroup.name": text("adGroup.name"),
    "ad.id": text("ad.id"),
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

function field<T>(
  reader: Reader,
  family: Family,
  name: ColumnName & keyof FieldTypes,
  read: (cell: Located) => Reading<T>,
): Field<T> {
  const cell = locate(family, reader.at, reader.headers, name);
  if (!cell) return absent(reader, name);
  if (cell.text === "" && name === "copy" && family.isParent) return absent(reader, name, "level");
  return reader.intern(name, `${originKey(cell.origin)}|${cell.text}`, () => read(cell));
}

function absent<T>(reader: Reader, name: string, why: "column" | "level" = "column"): Field<T> {
  return reader.intern(name, why, () => ({ absent: why }));
}

function mapped(
  reader: Reader,
  family: Family,
  name: ColumnName & keyof FieldTypes,
  read: (text: string) => string,
) {
  return field<string>(reader, family, name, ({ text, origin }) =>
    text === "" ? { blank: origin } : { value: read(text), origin },
  );
}

function textField(reader: Reader, family: Family, name: ColumnName & keyof FieldTypes): Field<string> {
  return mapped(reader, family, name, (text) => text);
}

function listField<T>(
  reader: Reader,
  family: Family,
  name: ColumnName & keyof FieldTypes,
  read: (text: string) => readonly T[],
): Field<readonly T[]> {
  if (family.isParent && locate(family, reader.at, reader.headers, name)?.text === "")
    return absent(reader, name, "level");
  return field<readonly T[]>(reader, family, name, ({ text, origin }) => ({
    value: isBlank(text) ? [] : read(text),
    origin,
  }));
}

function dayField(reader: Reader, family: Family, name: "flight.start" | "flight.end"): Field<string> {
  // A parent without dates spans those of its children.
  if (family.isParent && locate(family, reader.at, reader.headers, name)?.text === "")
    return absent(reader, name, "level");
  return field<string>(reader, family, name, ({ text, origin }) => {
    if (isBlank(text)) return { blank: origin };
    const reading = readDay(text, reader.written.dates);
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
  const id = locate(family, reader.at, reader.headers, "account.id");
  const name = locate(family, reader.at, reader.headers, "account");
  const cell = id && id.text !== "" ? id : (name ?? id);
  if (!cell) return absent(reader, "account");
  const key = `${originKey(cell.origin)}|${id?.text ?? ""}|${name?.text ?? ""}`;
  return reader.intern("account", key, () => {
    if (cell.text === "") return { blank: cell.origin };
    return { value: { id: id?.text || undefined, name: name?.text || cell.text }, origin: cell.origin };
  });
}

function statusFields(reader: Reader, family: Family): Pick<Entry["fields"], "status" | "status.own"> {
  const own = locate(family, reader.at, reader.headers, "status");
  const cells = levels.map((level) => locate(family, reader.at, reader.headers, `${level}.status`));
  const ofSelf = own ?? cells[levels.indexOf(family.self.level)];
  const all = [own, ...cells].filter((cell) => cell !== undefined && cell.text !== "");
  return {
    status: statusField(
      reader,
      "status",
      all.filter((cell) => cell !== undefined),
      ofSelf,
    ),
    "status.own": statusField(reader, "status.own", ofSelf ? [ofSelf] : [], ofSelf),
  };
}

function statusField(
  reader: Reader,
  name: string,
  cells: readonly Located[],
  self: Located | undefined,
): Field<Status> {
  const first = cells[0] ?? self;
  if (!first) return absent(reader, name);
  const key = [first, ...cells].map((cell) => `${originKey(cell.origin)}|${cell.text}`).join("|");
  return reader.intern(name, key, () => {
    const read = cells
      .filter((cell) => cell.text !== "")
      .map((cell) => ({ cell, status: statusOf(cell.text) }));
    const unknown = read.find(({ status }) => status === undefined)?.cell;
    if (unknown) {
      const expected = "a status such as enabled, paused, draft, ended or removed";
      const trouble = {
        rule: "status/unreadable",
        message: "the status is not one the gate knows",
        found: unknown.text,
        expected,
      };
      return { trouble, origin: unknown.origin };
    }
    const status = effectiveStatus(read.flatMap((each) => each.status ?? []));
    const decisive = read.find((each) => each.status === status)?.cell ?? first;
    return status === undefined ? { blank: first.origin } : { value: status, origin: decisive.origin };
  });
}

function budgetField(reader: Reader, family: Family): Entry["fields"]["budget"] {
  const cells = budgetCells(reader, family);
  if (cells.length === 0) return absent(reader, "budget");
  const currencyCell = locate(family, reader.at, reader.headers, "currency");
  const account =
    locate(family, reader.at, reader.headers, "account.id")?.text ||
    locate(family, reader.at, reader.headers, "account")?.text;
  const stated = currencyCell?.text.toUpperCase() || undefined;
  const assumed = currencyCell ? undefined : reader.currencyOf(account);
  const key = cells
    .map(({ cell, beside }) => `${originKey(cell.origin)}|${cell.text}|${beside ?? ""}`)
    .join("|");
  return reader.intern("budget", `${stated ?? ""}|${assumed ?? ""}|${key}`, () =>
    readBudgets(cells, {
      decimal: reader.written.decimal,
      stated,
      assumed,
      blankCurrency: currencyCell?.text === "" ? currencyCell.origin : undefined,
    }),
  );
}

const budgetPrefixes = ["budget", "campaign.budget", "adGroup.budget"] as const;

function budgetCells(reader: Reader, family: Family): BudgetCell[] {
  return budgetPrefixes.flatMap((prefix) => {
    const beside = locate(family, reader.at, reader.headers, `${prefix}.period`)?.text;
    const columns = [
      [prefix, "beside"],
      [`${prefix}.daily`, "daily"],
      [`${prefix}.lifetime`, "lifetime"],
    ] as const;
    return columns.flatMap(([name, period]) => {
      const cell = locate(family, reader.at, reader.headers, name);
      return cell ? [{ cell, period, beside }] : [];
    });
  });
}

const clickParts = ["landing", "template", "suffix", "tags"] as const;
const utmKeys = ["source", "medium", "campaign", "content", "term", "id"] as const;

function clickField(reader: Reader, family: Family): Entry["fields"]["click"] {
  const parts = clickParts.flatMap((part) => {
    const cell = locate(family, reader.at, reader.headers, part);
    return cell ? [[part, cell] as const] : [];
  });
  const utm = utmKeys.flatMap((key) => {
    const cell = locate(family, reader.at, reader.headers, `utm.${key}`);
    return cell ? [{ key: `utm_${key}`, cell }] : [];
  });
  const cells = [...parts.map(([, cell]) => cell), ...utm.map(({ cell }) => cell)];
  if (cells.length === 0) return absent(reader, "click");
  if (family.isParent && cells.every((cell) => cell.text === "")) return absent(reader, "click", "level");
  const names = namesFor(reader, family, cells);
  const key = `${cells.map((cell) => `${originKey(cell.origin)}|${cell.text}`).join("|")}|${JSON.stringify(names.byLevel)}|${names.platform}`;
  return reader.intern("click", key, () => ({
    value: compose({ ...Object.fromEntries(parts), utm }, names),
    origin: parts[0]?.[1].origin ?? cells[0]?.origin,
  }));
}

// Names make a click distinct only where a macro puts them into it.
function namesFor(reader: Reader, family: Family, cells: readonly Located[]) {
  const used = cells.some((cell) => hasMacro(cell.text));
  const nameAt = (level: Level) =>
    locate(family, reader.at, reader.headers, `${level}.name`)?.text || undefined;
  const platform = locate(family, reader.at, reader.headers, "platform")?.text;
  return {
    platform: used && platform ? platformOf(platform) : undefined,
    byLevel: used
      ? { campaign: nameAt("campaign"), adGroup: nameAt("adGroup"), ad: nameAt("ad") }
      : { campaign: undefined, adGroup: undefined, ad: undefined },
  };
}

function trackingField(reader: Reader, family: Family): Field<Tracking> {
  const cells = trackingKinds.flatMap((kind) => {
    const cell = locate(family, reader.at, reader.headers, `tracking.${kind}`);
    return cell ? [{ kind, cell }] : [];
  });
  const [first] = cells;
  if (!first) return absent(reader, "tracking");
  if (family.isParent && cells.every(({ cell }) => cell.text === ""))
    return absent(reader, "tracking", "level");
  const key = cells.map(({ cell }) => `${originKey(cell.origin)}|${cell.text}`).join("|");
  return reader.intern("tracking", key, () => ({
    value: Object.fromEntries(
      cells.map(({ kind, cell }) => [
        kind,
        { ids: isBlank(cell.text) ? [] : readIds(cell.text), origin: cell.origin },
      ]),
    ),
    origin: first.cell.origin,
  }));
}
