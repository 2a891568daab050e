import { platformIds } from "../../facts/platforms.ts";
import { type Entry, placeFrom, type RowProblem } from "../../model/entry.ts";
import type { Field, Origin } from "../../model/field.ts";
import type { CellPlace, PlanCell, PlanRow } from "../../model/media-plan.ts";
import { daysBetween } from "../../values/date.ts";
import { type Money, moneyText, times } from "../../values/money.ts";

/** A row of a plan, from what the reader of exports makes of it. */
export function toPlanRow(entry: Entry): { row: PlanRow; problems: readonly RowProblem[] } {
  const { fields, place, level } = entry;
  const start = cellOf(entry, fields["flight.start"]);
  const end = cellOf(entry, fields["flight.end"]);
  const owner = cellOf(entry, fields.owner);
  const amount = amountOf(entry, start, end);
  const id = textOf(fields["campaign.id"]);
  const platform = textOf(fields.platform);
  const said = [start, end, owner, amount].some(({ state }) => state === "value" || state === "unreadable");
  return {
    row: {
      place,
      id,
      name: textOf(fields["campaign.name"]),
      platform: platform !== undefined && platformIds.includes(platform) ? platform : undefined,
      isPart: level !== "campaign",
      isBare: !said && id === undefined && platform === undefined && level === "campaign",
      amount,
      start,
      end,
      owner,
    },
    problems: [fields["campaign.id"], fields.platform].flatMap((field) => problemOf(entry, field)),
  };
}

function textOf(field: Field<string | undefined>): string | undefined {
  return field.state === "value" ? field.value : undefined;
}

function cellOf<T>(entry: Entry, field: Field<T | undefined>): PlanCell<T> {
  if (field.state === "absent") return { state: "absent" };
  const at = placeOf(entry, field.origin);
  if (field.state === "unreadable") return { ...unreadable(field), at };
  if (field.state === "blank" || field.value === undefined) return { state: "blank", at };
  return { state: "value", value: field.value, at };
}

function unreadable({ trouble }: Field<unknown> & { state: "unreadable" }) {
  const { found, message, expected } = trouble;
  return { state: "unreadable" as const, found, message, expected: underPlan(expected) };
}

/** How a plan is written is said under plan:, beside what is said of the exports. */
export function underPlan(text: string): string {
  return text
    .replace(/Set the language [^;]*; or say in the policy what the columns are:/, "Say in the policy:")
    .replace(/in the policy: (columns|written):/, "in the policy, under plan: $1:");
}

function placeOf(entry: Entry, origin: Origin | undefined): CellPlace {
  const { column = 0, header = "" } = origin ?? {};
  return { ...placeFrom(entry, origin), column, header };
}

/** What the row approves in all. A budget without a period is its total: nobody approves a rate without an end. */
function amountOf(entry: Entry, start: PlanRow["start"], end: PlanRow["end"]): PlanCell<Money> {
  const { budget } = entry.fields;
  if (budget.state !== "value") return cellOf<never>(entry, budget);
  const at = placeOf(entry, budget.value[0]?.origin ?? budget.origin);
  const cannot = (message: string, found: string, expected: string) =>
    ({ state: "unreadable", at, found, message, expected }) as const;
  const totals = budget.value.filter(({ period }) => period !== "daily");
  const amounts = new Map(
    (totals.length > 0 ? totals : budget.value).map((each) => [moneyText(each.amount), each]),
  );
  const [one, another] = amounts.values();
  if (!one) return { state: "blank", at };
  if (another)
    return cannot(
      "the budget is said in several columns, which differ",
      [...amounts.keys()].join(", "),
      "one approved amount; say which column it is in the policy: plan: { columns: { budget: … } }",
    );
  if (one.period !== "daily") return { state: "value", value: one.amount, at };
  if (start.state === "value" && end.state === "value" && end.value >= start.value)
    return { state: "value", value: times(one.amount, daysBetween(start.value, end.value)), at };
  return cannot(
    "the budget is an amount a day, and its row does not say from when to when",
    `${moneyText(one.amount)} a day`,
    "a start and an end date, or an amount in total",
  );
}

function problemOf(entry: Entry, field: Field<unknown>): RowProblem[] {
  if (field.state !== "unreadable") return [];
  const { rule, message, found, expected, fix } = field.trouble;
  const { column, header, line, row } = placeOf(entry, field.origin);
  return [
    {
      rule,
      place: { line, row },
      column,
      header,
      entry: undefined,
      level: undefined,
      message,
      found,
      expected,
      fix,
    },
  ];
}
