import { platformIds, platformOf } from "../facts/platforms.ts";
import type { Entry } from "../model/entry.ts";
import type { Field } from "../model/field.ts";
import type { Policy } from "../model/policy.ts";
import { matchesAny } from "../values/glob.ts";
import { remember } from "../values/memo.ts";
import { slug } from "../values/text.ts";
import { fieldsOf, selects } from "./select.ts";

/** Adds what only the policy knows of an entry: its channel and its owner. The same answer for the same fields. */
export function createSettle(policy: Policy, nextId: () => number): (entry: Entry) => Entry {
  const { channels, owners } = policy;
  const ownWords = new Map<number, Text>();
  const channelOf = settled(
    fieldsOf((channels ?? []).map((channel) => channel.for)),
    (fields) => settleChannel(channels ?? [], fields, nextId()),
    // The policy's channels come first; the export's own word counts where none of them fits.
    (settled, own) =>
      settled.state === "value" || own.state !== "value"
        ? settled
        : remember(ownWords, own.id, () => ownChannel(channels ?? [], own, nextId())),
  );
  const ownerOf = settled(
    fieldsOf(owners.map((owner) => owner.for)),
    (fields) => settleOwner(owners, fields, nextId()),
    // Owners of the policy are for exports that carry none.
    (settled, own) => (own.state === "value" ? own : settled),
  );
  return (entry) => {
    if (!channels && owners.length === 0) return entry;
    const withChannel = channels
      ? { ...entry.fields, channel: channelOf(entry.fields, entry.fields.channel) }
      : entry.fields;
    const fields =
      owners.length > 0 ? { ...withChannel, owner: ownerOf(withChannel, withChannel.owner) } : withChannel;
    return { ...entry, fields };
  };
}

type Fields = Entry["fields"];
type Text = Field<string | undefined>;

function settled(
  names: readonly (keyof Fields)[],
  settle: (fields: Fields) => Text,
  choose: (settled: Text, own: Text) => Text,
) {
  const known = new Map<string, Text>();
  return (fields: Fields, own: Text): Text => {
    const key = names.map((name) => fields[name].id).join(",");
    return choose(
      remember(known, key, () => settle(fields)),
      own,
    );
  };
}

/** Where people name the platform as the channel, it is the one that the policy has for that platform. */
function ownChannel(channels: NonNullable<Policy["channels"]>, own: Text, id: number): Text {
  const word = own.state === "value" ? (own.value ?? "") : "";
  const platform = platformOf(word);
  const isNear = ({ name }: { readonly name: string }) => within(name, word) || within(word, name);
  if (channels.some(({ name }) => slug(name) === slug(word))) return own;
  // `Paid social ads`, or `Social` alone: perhaps the policy's paid-social, perhaps another.
  if (channels.some(isNear)) return { state: "absent", id, why: "column" };
  if (!platformIds.includes(platform)) return own;
  const its = channels.find(({ for: { platform: globs = [] } }) => matchesAny(globs, platform));
  if (!its) return own;
  // What else decides it, nobody can say.
  if (Object.keys(its.for).length > 1) return { state: "absent", id, why: "column" };
  return { state: "value", id, value: its.name, origin: own.state === "value" ? own.origin : undefined };
}

/** Whether one text's words stand among the other's. */
function within(one: string, other: string): boolean {
  return `-${slug(other)}-`.includes(`-${slug(one)}-`);
}

function settleChannel(channels: NonNullable<Policy["channels"]>, fields: Fields, id: number): Text {
  for (const channel of channels) {
    const selection = selects(channel.for, fields);
    if (selection === "yes") return { state: "value", id, value: channel.name, origin: undefined };
    if (selection !== "no") return { state: "absent", id, why: "column" };
  }
  return { state: "blank", id, origin: undefined };
}

function settleOwner(owners: Policy["owners"], fields: Fields, id: number): Text {
  for (const owner of owners) {
    const selection = selects(owner.for, fields);
    if (selection === "yes") return { state: "value", id, value: owner.clause, origin: undefined };
    // The first match wins, and nobody can say whether this is it.
    if (selection !== "no") return { state: "absent", id, why: "column" };
  }
  return { state: "blank", id, origin: undefined };
}
