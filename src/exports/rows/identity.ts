import { platformOf } from "../../facts/platforms.ts";
import { remember } from "../../values/memo.ts";

/** What a row says of its campaign; blank where it does not say. */
export interface CampaignName {
  readonly platform: string;
  readonly account: string;
  readonly id: string;
  readonly name: string;
}

export interface Identities {
  add(name: CampaignName): void;
  /** What makes a campaign the same in other rows and files: its id, else its name, within what else is known of it. */
  keyOf(name: CampaignName): string;
}

/** Rows leave out what other rows say: a platform, an account, an id. It counts where only one fits. */
export function createIdentities(): Identities {
  const said = new Map<string, Map<string, CampaignName>>();
  const keys = new Map<string, string>();
  return {
    add(name) {
      const known = canonical(name);
      const text = JSON.stringify(known);
      for (const mark of marks(known)) remember(said, mark, () => new Map()).set(text, known);
    },
    keyOf: (name) => remember(keys, JSON.stringify(name), () => keyOf(complete(canonical(name), said))),
  };
}

function canonical({ platform, ...rest }: CampaignName): CampaignName {
  return { ...rest, platform: platform === "" ? "" : platformOf(platform) };
}

function marks({ id, name }: CampaignName): string[] {
  return [...(id === "" ? [] : [`id:${id}`]), ...(name === "" ? [] : [`name:${name}`])];
}

const parts = ["platform", "account", "id"] as const;

function complete(name: CampaignName, said: ReadonlyMap<string, ReadonlyMap<string, CampaignName>>) {
  const [mark = ""] = marks(name);
  const known = [...(said.get(mark)?.values() ?? [])].filter((each) =>
    parts.every((part) => each[part] === "" || name[part] === "" || each[part] === name[part]),
  );
  const only = (part: (typeof parts)[number]): string => {
    const [one, ...others] = new Set(known.map((each) => each[part]).filter((text) => text !== ""));
    return name[part] || (others.length === 0 ? (one ?? "") : "");
  };
  return { ...name, platform: only("platform"), account: only("account"), id: only("id") };
}

function keyOf({ platform, account, id, name }: CampaignName): string {
  return JSON.stringify([platform, account, id === "" ? `name:${name}` : `id:${id}`]);
}
