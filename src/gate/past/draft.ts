import type { Entry } from "../../model/entry.ts";
import type { Budget, Field, Named } from "../../model/field.ts";
import type { Who } from "../../model/past.ts";
import { remember } from "../../values/memo.ts";
import type { Money } from "../../values/money.ts";
import { createList, type PastList } from "./list.ts";

/** A campaign or ad group of past exports that is still being gathered. */
export interface Draft {
  id: string | undefined;
  name: string | undefined;
  readonly budgets: Map<Budget["period"], Budget>;
  readonly largest: Map<Budget["period"], Money>;
  readonly included: PastList;
  readonly excluded: PastList;
}

export interface CampaignDraft extends Draft {
  platform: string | undefined;
  account: Named | undefined;
  channel: string | undefined;
  readonly day: number;
  readonly file: string;
  readonly files: Set<string>;
  readonly groups: Map<string, Draft>;
}

export function draft(): Draft {
  return {
    id: undefined,
    name: undefined,
    budgets: new Map(),
    largest: new Map(),
    included: createList(),
    excluded: createList(),
  };
}

export function campaignDraft(file: string, day: number, before: Iterable<string>): CampaignDraft {
  return {
    ...draft(),
    platform: undefined,
    account: undefined,
    channel: undefined,
    day,
    file,
    files: new Set(before),
    groups: new Map(),
  };
}

export function groupOf({ groups }: CampaignDraft, { fields, keys }: Entry): Draft {
  const group = remember(groups, keys.adGroup, draft);
  identify(group, { id: said(fields["adGroup.id"]), name: said(fields["adGroup.name"]) });
  return group;
}

export function identify(entity: Draft, { id, name }: Pick<Who, "id" | "name">): void {
  entity.id ??= id;
  entity.name ??= name;
}

export function keepAmount({ budgets, largest }: Draft, budget: Budget): void {
  const { period, amount } = budget;
  const known = budgets.get(period);
  if (!known || known.amount.minor > amount.minor) budgets.set(period, budget);
  if ((largest.get(period)?.minor ?? amount.minor) <= amount.minor) largest.set(period, amount);
}

export function said<T>(field: Field<T>): T | undefined {
  return field.state === "value" ? field.value : undefined;
}
