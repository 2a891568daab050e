import type { Severity } from "../model/finding.ts";
import type { Part } from "../model/part.ts";
import type { Rule } from "../model/rule.ts";

/** What a rule says of a part of an entry. */
export interface Speech {
  readonly says?: {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly at: Part;
    readonly found: string | undefined;
  };
}

/** Two rules never say the same of one cell: of what is said of an entry, without what gives way to the rest. */
export function heard<T extends Speech>(all: readonly T[]): T[] {
  return all.filter(({ says }) => !says || !all.some((other) => silences(other.says, says)));
}

function silences(
  other: Speech["says"],
  { rule, severity, at, found }: NonNullable<Speech["says"]>,
): boolean {
  if (!other || rule.kind !== "entry" || rule.givesWayTo === undefined) return false;
  // A note stops nothing: what would stop the launch is not silent for it.
  if (other.severity === "note" && severity !== "note") return false;
  return rule.givesWayTo.some((to) => {
    if (typeof to === "string") return to === other.rule.id && cellOf(at) === cellOf(other.at);
    if (to.rule !== other.rule.id) return false;
    return "at" in to ? to.at === other.at : at === other.at && found === other.found;
  });
}

/** A UTM parameter may be spoken of as any parameter. */
function cellOf(at: Part): string {
  return at.replace(/(^|: )param\.utm_/, "$1utm.");
}
