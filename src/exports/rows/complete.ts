import { accountKey } from "../../facts/accounts.ts";
import { platformOf } from "../../facts/platforms.ts";
import type { CampaignName } from "./identity.ts";

export function canonical({ platform, accountId, ...rest }: CampaignName): CampaignName {
  return {
    ...rest,
    platform: platform === "" ? "" : platformOf(platform),
    accountId: accountId === "" ? "" : accountKey(accountId),
  };
}

export function marks({ id, name }: CampaignName): string[] {
  return [...(id === "" ? [] : [`id:${id}`]), ...(name === "" ? [] : [`name:${name}`])];
}

const parts = ["platform", "accountId", "accountName", "id"] as const;

/** What other rows say of it counts where only one fits. */
export function complete(name: CampaignName, said: ReadonlyMap<string, ReadonlyMap<string, CampaignName>>) {
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

export function textOf({ platform, accountId, accountName, id, name }: CampaignName): string {
  return JSON.stringify([platform, accountId || accountName, id === "" ? `name:${name}` : `id:${id}`]);
}
