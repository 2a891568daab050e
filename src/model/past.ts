import { accountKey } from "../facts/accounts.ts";
import type { Money } from "../values/money.ts";
import type { ColumnUse } from "./entry.ts";
import type { Budget, Named, Region } from "./field.ts";

/** A past export, or one of its tables. */
export interface PastFile {
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly entries: number;
  readonly columns: readonly ColumnUse[];
  readonly platforms: ReadonlySet<string>;
  /** Files of one day are read together: which day's it is, from the oldest. */
  readonly day: number;
}

/** What the newest past export says of a campaign or an ad group. */
export interface PastEntity {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** By period; where rows state several amounts, the smallest, so that no rise is missed. */
  readonly budgets: ReadonlyMap<Budget["period"], Money>;
  /** The largest, where rows state several. */
  readonly largest: ReadonlyMap<Budget["period"], Money>;
  /** Undefined where the export does not say it, or its rows say different things. */
  readonly included: readonly Named[] | undefined;
  readonly excluded: readonly Named[] | undefined;
}

export interface PastCampaign extends PastEntity {
  readonly platform: string | undefined;
  readonly account: Named | undefined;
  readonly day: number;
  /** The newest file it stands in, and all of them. */
  readonly file: string;
  readonly files: ReadonlySet<string>;
  /** By `id:` and by `name:`. */
  readonly groups: ReadonlyMap<string, PastEntity>;
}

/** What is usual among budgets of one kind. */
export interface Usual {
  readonly median: bigint;
  readonly count: number;
}

/** What past exports come down to: nothing of it grows with their rows. */
export interface Past {
  /** From the oldest to the newest. */
  readonly files: readonly PastFile[];
  /** By `id:` and by `name:`. */
  readonly campaigns: ReadonlyMap<string, readonly PastCampaign[]>;
  readonly usual: ReadonlyMap<string, Usual>;
  /** What each account and each platform was shown in. */
  readonly regions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who a row is of, as far as it says. */
export interface Who {
  readonly platform: string | undefined;
  readonly account: Named | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** The same campaign in the past: by its id, else by its name. Undefined where it is new, or where nobody can say which it was. */
export function pastCampaign({ campaigns }: Past, who: Who): PastCampaign | undefined {
  for (const mark of marksOf(who)) {
    const same = (campaigns.get(mark) ?? []).filter((each) => mayBeSame(each, who));
    const newest = Math.max(...same.map(({ day }) => day));
    const [only, another] = same.filter(({ day }) => day === newest);
    if (only) return another ? undefined : only;
  }
  return undefined;
}

/** The same ad group of the campaign, by its id, else by its name. */
export function pastGroup({ groups }: PastCampaign, who: Pick<Who, "id" | "name">): PastEntity | undefined {
  for (const mark of marksOf(who)) {
    const group = groups.get(mark);
    if (group && !differs(group.id, who.id)) return group;
  }
  return undefined;
}

export function marksOf({ id, name }: Pick<Who, "id" | "name">): string[] {
  return [...(id === undefined ? [] : [`id:${id}`]), ...(name === undefined ? [] : [`name:${name}`])];
}

/** What one of them leaves out says nothing against it. */
function mayBeSame(past: PastCampaign, who: Who): boolean {
  return (
    !differs(past.platform, who.platform) &&
    !differs(past.id, who.id) &&
    !differs(idOf(past.account), idOf(who.account)) &&
    (idOf(past.account) !== undefined ||
      idOf(who.account) !== undefined ||
      !differs(past.account?.name, who.account?.name))
  );
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function idOf(account: Named | undefined): string | undefined {
  return account?.id === undefined ? undefined : accountKey(account.id);
}

/** Budgets that may be compared with one another: of one channel, level, period and currency. */
export function usualKey(
  channel: string,
  { level, period, amount }: Omit<Budget, "shared" | "origin">,
): string {
  return JSON.stringify([channel, level, period ?? "", amount.currency ?? ""]);
}

/** Whose regions are compared, with what they are called: the account's, else the platform's. */
export function marketsOf({ account, platform }: Pick<Who, "account" | "platform">): [string, string][] {
  const owner = account?.id ?? account?.name;
  return [
    ...(owner === undefined ? [] : [[`account ${accountKey(owner)}`, `the account ${owner}`] as const]),
    ...(platform === undefined ? [] : [[`platform ${platform}`, platform] as const]),
  ].map(([key, name]) => [key, name]);
}

export function regionKey({ code, text }: Region): string {
  return code ?? text.trim().toLowerCase();
}
