import { accountKey } from "../../facts/accounts.ts";
import { platformOf } from "../../facts/platforms.ts";
import { remember } from "../../values/memo.ts";

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
  add(name: CampaignName, group: GroupName): void;
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
  let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    keyOf,
    add(name, group) {
      const known = canonical(name);
      const text = JSON.stringify(known);
      for (const mark of marks(known)) remember(said, mark, () => new Map()).set(text, known);
      if (group.id === "") return;
      owners.set(ownerKey(known, group), known);
      if (group.name !== "") named.set(JSON.stringify([known, group]), { campaign: name, group });
    },
    groupKeyOf(campaign, group) {
      if (group.id !== "") return `${campaign}${JSON.stringify(`id:${group.id}`)}`;
      groups ??= idsByName(named.values(), keyOf);
      const [id, ...others] = groups.get(groupText(campaign, group.name)) ?? [];
      const known = id !== undefined && others.length === 0 ? `id:${id}` : `name:${group.name}`;
      return `${campaign}${JSON.stringify(known)}`;
    },
    ownerOf: (within, group) =>
      group.id === "" ? undefined : owners.get(ownerKey(canonical(within), group)),
  };
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
