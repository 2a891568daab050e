import type { Day } from "../values/date.ts";
import { remember } from "../values/memo.ts";
import type { Money } from "../values/money.ts";
import { namesOf } from "../values/text.ts";
import type { Place } from "./entry.ts";

/** Where a cell of a plan stands. */
export interface CellPlace extends Place {
  /** 0-based. */
  readonly column: number;
  readonly header: string;
}

/** What a plan says in a cell, or why it says nothing. `absent`: it has no such column. */
export type PlanCell<T> =
  | { readonly state: "value"; readonly value: T; readonly at: CellPlace }
  | { readonly state: "blank"; readonly at: CellPlace }
  | {
      readonly state: "unreadable";
      readonly at: CellPlace;
      readonly found: string;
      readonly message: string;
      readonly expected: string;
    }
  | { readonly state: "absent" };

export interface CampaignNamed {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Undefined where nobody says it, or in a word that is no platform's. */
  readonly platform: string | undefined;
}

/** A row of a plan: a campaign, or a part of one: a month, a platform, a placement. */
export interface PlanRow extends CampaignNamed {
  readonly place: Place;
  /** It names a part: where the campaign has a row of its own, that has the amount. */
  readonly isPart: boolean;
  /** It says nothing but a name, and may be a heading. */
  readonly isBare: boolean;
  readonly amount: PlanCell<Money>;
  readonly start: PlanCell<Day>;
  readonly end: PlanCell<Day>;
  readonly owner: PlanCell<string>;
}

/** A campaign of the plan, on one platform where each of its rows names one: all its rows together. */
export interface PlannedCampaign extends CampaignNamed {
  /** The same in the next version of the plan. */
  readonly key: string;
  readonly rows: readonly PlanRow[];
}

/** The plans of a launch. */
export interface PlanClause {
  readonly files: readonly string[];
  readonly campaigns: readonly PlannedCampaign[];
  /** By the fields of an entry. */
  find(campaign: CampaignFields): Match;
}

export interface CampaignFields {
  readonly "campaign.id"?: string | undefined;
  readonly "campaign.name"?: string | undefined;
  readonly platform?: string | undefined;
}

/** `platforms`: the plan has the campaign, on these alone. */
export type Match =
  | { readonly planned: PlannedCampaign }
  | {
      readonly planned: undefined;
      readonly platforms: readonly string[];
      readonly places: readonly Place[];
    };

/** Rows of a plan → campaigns, by id, else by name: case and spaces say nothing. */
export function planOf(rows: readonly PlanRow[]): PlanClause {
  const baseOf = bases(rows);
  const families = new Map<string, PlanRow[]>();
  const named = new Map<string, Set<string>>();
  for (const row of rows) {
    const base = baseOf(row);
    remember(families, base, () => []).push(row);
    if (row.name !== undefined) remember(named, nameKey(row.name), () => new Set()).add(base);
  }
  const known = new Map<string, PlannedCampaign>();
  const find = ({ "campaign.id": id, "campaign.name": name, platform }: CampaignFields): Match => {
    const own = id === undefined ? undefined : families.get(`id ${id}`);
    const all = own ? [`id ${id}`] : [...(named.get(nameKey(name ?? "")) ?? [])];
    const family = all.flatMap((base) => families.get(base) ?? []);
    if (family.length === 0) return { planned: undefined, platforms: [], places: [] };
    const platforms = [...new Set(family.map((row) => row.platform))].filter((each) => each !== undefined);
    const isSplit = platform !== undefined && family.every((row) => row.platform !== undefined);
    const part = isSplit ? family.filter((row) => row.platform === platform) : family;
    if (part.length === 0) return { planned: undefined, platforms, places: family.map(({ place }) => place) };
    const key = JSON.stringify([...all, ...(isSplit ? [platform] : [])]);
    return { planned: remember(known, key, () => plannedOf(key, part, isSplit ? platform : undefined)) };
  };
  const campaigns = new Set(
    rows.flatMap(({ id, name, platform }) => {
      const match = find({ "campaign.id": id, "campaign.name": name, platform });
      return match.planned ?? [];
    }),
  );
  return { files: [...new Set(rows.map(({ place }) => place.file))], campaigns: [...campaigns], find };
}

function plannedOf(key: string, rows: readonly PlanRow[], platform: string | undefined): PlannedCampaign {
  const said = (of: "id" | "name") => rows.map((row) => row[of]).find((text) => text !== undefined);
  return { key, id: said("id"), name: said("name"), platform, rows };
}

/** A row without an id is of the campaign that has its name, where only one id has it. */
function bases(rows: readonly PlanRow[]): (row: PlanRow) => string {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of rows)
    if (id !== undefined && name !== undefined) remember(ids, nameKey(name), () => new Set()).add(id);
  return ({ id, name = "" }) => {
    if (id !== undefined) return `id ${id}`;
    const [only, ...others] = ids.get(nameKey(name)) ?? [];
    return only !== undefined && others.length === 0 ? `id ${only}` : `name ${nameKey(name)}`;
  };
}

function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** `plan.csv:4`, `plan.csv:4, plan.csv:9 and plan.csv:12`, or the first of many. */
export function placesText(places: readonly Place[]): string {
  const texts = [...new Set(places.map(({ file, line }) => `${file}:${line}`))];
  const more = texts.length - shownPlaces;
  return more > 0 ? `${texts.slice(0, shownPlaces).join(", ")} and ${more} more` : namesOf(texts);
}

const shownPlaces = 4;

export function plannedText({ name, id }: CampaignNamed): string {
  return name ?? id ?? "";
}
