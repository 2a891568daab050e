import { effectiveStatus, statusOf } from "../facts/statuses.ts";
import type { Entry } from "../model/entry.ts";
import { type Field, levels, type Status } from "../model/field.ts";
import { type Family, type Located, originKey } from "./cells.ts";
import { absent, cellOf, type Reader } from "./reader.ts";

/** The row's own status, and the effective one: what the platform does, under the parents. */
export function statusFields(reader: Reader, family: Family): Pick<Entry["fields"], "status" | "status.own"> {
  const own = cellOf(reader, family, "status");
  const cells = levels.map((level) => cellOf(reader, family, `${level}.status`));
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
