import { accountKey } from "../../facts/accounts.ts";
import { platformOf } from "../../facts/platforms.ts";
import { remember } from "../../values/memo.ts";
import { createLadder, type Ladder } from "./ladder.ts";

/** What a row says of its campaign; blank where it does not say. */
export interface CampaignName {
  readonly platform: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly id: string;
  readonly name: string;
}

export interface GroupName {
  readonly id: string;
  readonly name: string;
}

export interface Identities {
  readonly ladder: Ladder;
  /** A number, the same for the same two names. */
  add(name: CampaignName, group: GroupName): number;
  /** What makes a campaign the same in other rows and files: its id, else its name, within what else is known of it. */
  keyOf(name: CampaignName): string;
  /** The same of an ad group, within its campaign. */
  groupKeyOf(campaign: string, group: GroupName): string;
  /** The campaign of an ad group that names none itself; undefined where no row says it. */
  ownerOf(within: CampaignName, group: GroupName): CampaignName | undefined;
}

/** Rows leave out what other rows say: a platform, an account, an id. It counts where only one fits. */
export function createIdentities(): Identities {
  const said = new Map<string, Map<string, CampaignName>>();
  const keys = new Map<string, string>();
  const owners = new Map<string, CampaignName>();
  const named = new Map<string, { campaign: CampaignName; group: GroupName }>();
  const keyOf = (name: CampaignName) =>
    remember(keys, JSON.stringify(name), () => textOf(complete(canonical(name), said)));
  const groupKeys = new Map<string, Map<string, string>>();
  const pairs = new Map<string, { readonly id: number; readonly owned: Owned | undefined }>();
  let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    ladder: createLadder(),
    keyOf,
    add(name, group) {
      const { id, owned } = remember(pairs, JSON.stringify([name, group]), () => ({
        id: pairs.size,
        owned: isNamed(name) ? introduce(name, group, said, named) : undefined,
      }));
      // Where two campaigns claim an ad group, the last row counts, and of one campaign the row that says its id.
      if (owned && !saysMore(owners.get(owned.key), owned.by)) owners.set(owned.key, owned.by);
      return id;
    },
    groupKeyOf(campaign, { id, name }) {
      const known = remember(groupKeys, campaign, () => new Map());
      const own = id === "" ? `name:${name}` : `id:${id}`;
      return remember(known, own, () => {
        if (id === "") groups ??= idsByName(named.values(), keyOf);
        const ids = id === "" ? [...(groups?.get(groupText(campaign, name)) ?? [])] : [];
        return `${campaign}${JSON.stringify(ids.length === 1 ? `id:${ids[0]}` : own)}`;
      });
    },
    ownerOf: (within, group) =>
      group.id === "" ? undefined : owners.get(ownerKey(canonical(within), group)),
  };
}

function saysMore(known: CampaignName | undefined, { id, name }: CampaignName): boolean {
  return known !== undefined && known.name === name && known.id !== "" && id === "";
}

function isNamed({ id, name }: CampaignName): boolean {
  return id !== "" || name !== "";
}

/** An ad group by its id, and the campaign that a row places it in. */
interface Owned {
  readonly key: string;
  readonly by: CampaignName;
}

function introduce(
  name: CampaignName,
  group: GroupName,
  said: Map<string, Map<string, CampaignName>>,
  named: Map<string, { campaign: CampaignName; group: GroupName }>,
): Owned | undefined {
  const known = canonical(name);
  const text = JSON.stringify(known);
  for (const mark of marks(known)) remember(said, mark, () => new Map()).set(text, known);
  if (group.id === "") return undefined;
  if (group.name !== "") named.set(JSON.stringify([known, group]), { campaign: name, group });
  return { key: ownerKey(known, group), by: known };
}

/** An ad group's id is one of its platform's own. */
function ownerKey({ platform }: CampaignName, { id }: GroupName): string {
  return JSON.stringify([platform, id]);
}

function idsByName(
  named: Iterable<{ campaign: CampaignName; group: GroupName }>,
  keyOf: (name: CampaignName) => string,
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { campaign, group } of named)
    remember(ids, groupText(keyOf(campaign), group.name), () => new Set()).add(group.id);
  return ids;
}

function groupText(campaign: string, name: string): string {
  return JSON.stringify([campaign, name]);
}

function canonical({ platform, accountId, ...rest }: CampaignName): CampaignName {
  return {
    ...rest,
    platform: platform === "" ? "" : platformOf(platform),
    accountId: accountId === "" ? "" : accountKey(accountId),
  };
}

function marks({ id, name }: CampaignName): string[] {
  return [...(id === "" ? [] : [`id:${id}`]), ...(name === "" ? [] : [`name:${name}`])];
}

const parts = ["platform", "accountId", "accountName", "id"] as const;

function complete(name: CampaignName, said: ReadonlyMap<string, ReadonlyMap<string, CampaignName>>) {
  const [mark = ""] = marks(name);
  const known = [...(said.get(mark)?.values() ?? [])].filter((each) =>
    parts.every((part) => each[part] === "" || name[part] === "" || each[part] === name[part]),
  );
  const only = (part: (typeof parts)[number]): string => {
    const [one, ...others] = new Set(known.map((each) => each[part]).filter((text) => text !== ""));
    return name[part] || (others.length === 0 ? (one ?? "") : "");
  };
  return {
    name: name.name,
    platform: only("platform"),
    accountId: only("accountId"),
    accountName: only("accountName"),
    id: only("id"),
  };
}

function textOf({ platform, accountId, accountName, id, name }: CampaignName): string {
  return JSON.stringify([platform, accountId || accountName, id === "" ? `name:${name}` : `id:${id}`]);
}
