import type { Entry } from "../model/entry.ts";
import type { Trouble } from "../model/report.ts";
import { remember } from "../values/memo.ts";
import { plural } from "../values/text.ts";

/** The rules that had no answer, per file: the first entry they failed on, why, and how many more. */
export function createFailures() {
  const known = new Map<string, Failed>();
  return {
    counting(rule: string, failed: string): (entry: Entry) => void {
      return (entry) => {
        const key = JSON.stringify([rule, entry.file]);
        remember(known, key, () => ({ rule, failed, entry, count: 0 })).count++;
      };
    },
    list: (): Trouble[] =>
      [...known.values()].map(({ rule, failed, entry, count }) => ({
        file: entry.place.file,
        message: `line ${entry.place.line}: the rule ${rule} failed on ${nameOf(entry)}${count > 1 ? ` and ${plural(count - 1, "more row")}` : ""}: ${failed}`,
      })),
  };
}

interface Failed {
  readonly rule: string;
  readonly failed: string;
  readonly entry: Entry;
  count: number;
}

export type Failures = ReturnType<typeof createFailures>;

function nameOf({ level, fields }: Entry): string {
  const own = [fields[`${level}.name`], fields[`${level}.id`]];
  const [name] = own.flatMap((field) => (field.state === "value" && field.value ? [field.value] : []));
  return name === undefined ? "the row" : JSON.stringify(name);
}
