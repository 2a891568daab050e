import type { Subject } from "../model/decision.ts";
import type { Entry } from "../model/entry.ts";
import type { Level, Origin } from "../model/field.ts";
import type { Problem } from "../model/rule.ts";
import { readAmountText } from "../values/exact.ts";
import { fingerprintOf, sha256 } from "../values/fingerprint.ts";

/** What a decision about the problem is bound to, beside the value: by ids, else by names, since a decision is made before the platform has given any. */
export function subjectOf(
  rule: string,
  entry: Entry,
  { at, which, about, message, found, expected }: Problem,
  owner: Origin["level"],
): Subject {
  const isAmount = readAmountText(found ?? "") !== undefined;
  const said = isAmount ? undefined : fingerprintOf([message, expected ?? null]);
  const part = { rule, at, which: which === "" ? undefined : which, said };
  if (about === "launch") return part;
  const { platform, account } = entry.fields;
  const within = {
    ...part,
    platform: platform.state === "value" ? platform.value : undefined,
    account: account.state === "value" ? (account.value?.id ?? account.value?.name) : undefined,
  };
  if (owner === "account") return within;
  const campaign = { ...within, campaign: nameOf(entry, "campaign") };
  return owner === "adGroup" ? { ...campaign, entry: { level: owner, ...nameOf(entry, owner) } } : campaign;
}

/** Personal data goes into no log. */
export function boundValue({ hidden, found }: Pick<Problem, "hidden" | "found">): string | undefined {
  return hidden === undefined ? found : `sha256:${sha256(hidden)}`;
}

export function nameOf(entry: Entry, level: Level): { id: string | undefined; name: string | undefined } {
  return { id: text(entry, `${level}.id`), name: text(entry, `${level}.name`) };
}

function text(entry: Entry, name: `${Level}.${"id" | "name"}`): string | undefined {
  const field = entry.fields[name];
  return field.state === "value" ? field.value : undefined;
}
