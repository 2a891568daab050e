import { z } from "zod";
import {
  type CampaignFields,
  type PlanCell,
  type PlanClause,
  type PlannedCampaign,
  placesText,
} from "../../model/media-plan.ts";
import type { Scoped } from "../../model/policy.ts";
import type { Context } from "../../model/rule.ts";
import { type Day, daysBetween, earlier, later } from "../../values/date.ts";
import { plural } from "../../values/text.ts";

/** The first and the last day of a planned campaign, over all its rows. */
export interface PlannedFlight {
  readonly start: Bound | undefined;
  readonly end: Bound | undefined;
  readonly unreadable: readonly (PlanCell<Day> & { state: "unreadable" })[];
}

interface Bound {
  readonly day: Day;
  /** `plan.csv:4` */
  readonly where: string;
}

export function plannedFlight(
  plans: readonly Scoped<PlanClause>[],
  campaign: CampaignFields,
): PlannedFlight | undefined {
  const [planned] = plans.flatMap(({ clause }) => clause.find(campaign).planned ?? []);
  if (!planned) return undefined;
  const cells = planned.rows.flatMap((row) => [row.start, row.end]);
  return {
    start: boundOf(planned, "start", earlier),
    end: boundOf(planned, "end", later),
    unreadable: cells.filter((cell) => cell.state === "unreadable"),
  };
}

function boundOf(
  { rows }: PlannedCampaign,
  side: "start" | "end",
  further: (a: Day, b: Day) => Day,
): Bound | undefined {
  const cells = rows.map((row) => row[side]).filter((cell) => cell.state === "value");
  if (cells.length === 0) return undefined;
  const day = cells.map(({ value }) => value).reduce(further);
  return { day, where: placesText(cells.filter(({ value }) => value === day).map(({ at }) => at)) };
}

/** How many days a day is after another. */
export function daysAfter(day: Day, other: Day): number {
  return daysBetween(other, day) - 1;
}

export function daysText(count: number): string {
  return plural(count, "day");
}

/** Whether a plan has a date to compare with. */
export function isDated({ policy: { plan } }: Pick<Context<"plan", unknown>, "policy">): boolean {
  return plan.some(({ clause }) =>
    clause.campaigns.some(({ rows }) => rows.some(({ start, end }) => isSaid(start) || isSaid(end))),
  );
}

function isSaid({ state }: PlanCell<Day>): boolean {
  return state === "value" || state === "unreadable";
}

/** How far from the plan is still as planned. */
export function withinDays(description: string) {
  return z.strictObject({ within: z.number().int().nonnegative().default(0).describe(description) });
}

/** What the examples begin with. */
export const plan = [{ Campaign: "Spring", Start: "2026-12-01", End: "2026-12-31" }];
export const spring = { Campaign: "spring", Status: "Paused", Start: "2026-12-01", End: "2026-12-31" };
