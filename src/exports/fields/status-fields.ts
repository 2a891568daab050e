import { effectiveStatus, statusOf } from "../../facts/statuses.ts";
import type { Entry } from "../../model/entry.ts";
import { type Field, levels, type Status } from "../../model/field.ts";
import { type Located, locate, locateAll } from "./cells.ts";
import type { Family } from "./family.ts";
import { absent, type Reader } from "./reader.ts";

type StatusFields = Pick<Entry["fields"], "status" | "status.own" | "status.campaign">;

/** The row's own status, its campaign's, and the effective one: what the platform does, under the parents. */
export function statusFields(reader: Reader, family: Family): StatusFields {
  const all = statusColumns.flatMap((name) => locateAll(family, name));
  const own = locate(family, "status") ?? locate(family, `${family.self.level}.status`);
  const campaigns = all.filter(
    ({ name, origin }) => name === "campaign.status" || origin.level === "campaign",
  );
  const none = (name: string) => absent<Status>(reader, family, name, statusColumns);
  return {
    status: all.length > 0 ? statusField(reader, "status", all) : none("status"),
    "status.own": own ? statusField(reader, "status.own", [own]) : none("status.own"),
    "status.campaign":
      campaigns.length > 0 ? statusField(reader, "status.campaign", campaigns) : none("status.campaign"),
  };
}

const statusColumns = ["status", ...levels.map((level) => `${level}.status` as const)] as const;

function statusField(reader: Reader, name: string, cells: readonly Located[]): Field<Status> {
  const key = cells.map((cell) => cell.key).join("|");
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
    const decisive = read.find((each) => each.status === status)?.cell ?? cells[0];
    if (!decisive) return { absent: "column" };
    return status === undefined ? { blank: decisive.origin } : { value: status, origin: decisive.origin };
  });
}
