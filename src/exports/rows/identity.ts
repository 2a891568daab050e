import { remember } from "../../values/memo.ts";
import { canonical, complete, marks, textOf } from "./complete.ts";
import { createLadder, type Ladder } from "./ladder.ts";
import { createTemporary, isTemporary } from "./temporary.ts";

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
  const temporary = { campaigns: createTemporary(), groups: createTemporary() };
  const keyOf = (name: CampaignName) =>
    remember(keys, JSON.stringify(name), () => textOf(settled(name, said, temporary.campaigns)));
  const groupKeys = new Map<string, Map<string, string>>();
  const pairs = new Map<string, { readonly id: number; readonly owned: Owned | undefined }>();
  let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    ladder: createLadder(),
    keyOf,
    add(name, group) {
      temporary.campaigns.add(name.id, name.name);
      temporary.groups.add(group.id, group.name);
      const { id, owned } = remember(pairs, JSON.stringify([name, group]), () => ({
        id: pairs.size,
        owned: isNamed(name) ? introduce(name, group, said, named) : undefined,
      }));
      // Where two campaigns claim an ad group, the last row counts, and of one campaign the row that says its id.
      if (owned && !saysMore(owners.get(owned.key), owned.by)) owners.set(owned.key, owned.by);
      return id;
    },
    groupKeyOf(campaign, group) {
      const { id, name } = temporary.groups.known(group);
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

function settled(
  name: CampaignName,
  said: ReadonlyMap<string, ReadonlyMap<string, CampaignName>>,
  temporary: ReturnType<typeof createTemporary>,
): CampaignName {
  const known = complete(canonical(name), said);
  const named = temporary.known(known);
  return named.id === known.id ? known : complete(named, said);
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
  const isNew = isTemporary(known.id);
  for (const mark of marks(known))
    remember(said, mark, () => new Map()).set(text, isNew ? { ...known, id: "" } : known);
  if (group.id === "") return undefined;
  if (group.name !== "" && !isTemporary(group.id))
    named.set(JSON.stringify([known, group]), { campaign: name, group });
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
