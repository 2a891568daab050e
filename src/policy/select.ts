import { accountKey } from "../facts/accounts.ts";
import type { Entry } from "../model/entry.ts";
import type { Field, FieldName } from "../model/field.ts";
import type { Scoped } from "../model/policy.ts";
import { type Selector, type SelectorKey, selectorKeys } from "../model/selector.ts";
import { matchesAny } from "../values/glob.ts";
import { slug } from "../values/text.ts";

/** Which field each key of `for:` looks at. */
export const selectorFields = {
  account: "account",
  platform: "platform",
  type: "type",
  channel: "channel",
  region: "regions",
  name: "campaign.name",
  status: "status",
  owner: "owner",
} as const satisfies Record<SelectorKey, FieldName>;

/** `unknown`: the export does not carry a field that decides it, so nobody can say. */
export type Selection = "yes" | "no" | { readonly unknown: readonly FieldName[] };

export function selects(selector: Selector, fields: Entry["fields"]): Selection {
  const unknown: FieldName[] = [];
  for (const key of selectorKeys) {
    const globs = selector[key];
    if (!globs) continue;
    const name = selectorFields[key];
    const texts = textsOf(key, fields);
    if (texts === "unknown") unknown.push(name);
    else if (!texts.some((text) => matchesAny(globs, text))) return "no";
  }
  return unknown.length > 0 ? { unknown } : "yes";
}

export interface Applicable<T> {
  readonly clauses: readonly Scoped<T>[];
  /** Clauses of which nobody can say whether they are for the entry. */
  readonly perhaps: readonly Scoped<T>[];
  readonly unknown: readonly FieldName[];
}

/** The clauses that are for an entry, and the fields missing where that cannot be said. */
export function applicable<T>(scoped: readonly Scoped<T>[], fields: Entry["fields"]): Applicable<T> {
  const clauses: Scoped<T>[] = [];
  const perhaps: Scoped<T>[] = [];
  const unknown = new Set<FieldName>();
  for (const each of scoped) {
    const selection = selects(each.for, fields);
    if (selection === "yes") clauses.push(each);
    else if (selection !== "no") {
      perhaps.push(each);
      for (const name of selection.unknown) unknown.add(name);
    }
  }
  return { clauses, perhaps, unknown: [...unknown] };
}

/** The fields that a list of selectors looks at: what its answer may be remembered by. */
export function fieldsOf(selectors: readonly Selector[]): FieldName[] {
  return selectorKeys
    .filter((key) => selectors.some((selector) => selector[key]))
    .map((key) => selectorFields[key]);
}

function textsOf(key: SelectorKey, fields: Entry["fields"]): readonly string[] | "unknown" {
  if (key === "account")
    return ofField(fields.account, (account) =>
      account
        ? [...(account.id === undefined ? [] : [account.id, accountKey(account.id)]), account.name]
        : [],
    );
  if (key === "region")
    return ofField(fields.regions, (regions) =>
      regions.flatMap(({ code, text }) => (code === undefined ? [text] : [code, text])),
    );
  // A cell left blank says as little as no column; that none of the policy's channels fits is an answer.
  if (key === "channel" && fields.channel.state === "blank" && fields.channel.origin) return "unknown";
  // The policy's channels are named as a team writes them.
  if (key === "channel")
    return ofField(fields.channel, (channel) => (channel === undefined ? [] : [slug(channel)]));
  const field: Field<string | undefined> = fields[selectorFields[key]];
  // Every campaign is on some platform: a blank cell says as little as no column.
  if (key === "platform" && (field.state === "blank" || field.state === "unreadable")) return "unknown";
  return ofField(field, (text) => (text === undefined ? [] : [text]));
}

function ofField<T>(field: Field<T>, read: (value: T) => readonly string[]): readonly string[] | "unknown" {
  if (field.state === "value") return read(field.value);
  // What sits on another level is selected there.
  return field.state === "absent" && field.why !== "level" ? "unknown" : [];
}
