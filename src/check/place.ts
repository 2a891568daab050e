import type { Entry } from "../model/entry.ts";
import type { FieldName, Origin } from "../model/field.ts";
import type { Part } from "../model/part.ts";
import { isOfClick, originIn } from "./pages.ts";

/** The cell a part of an entry was read from. Rules speak of parts; only here do they get a column. */
export function originOf(entry: Entry, at: Part): Origin | undefined {
  const { fields } = entry;
  if (isOfClick(at)) return fields.click.state === "value" ? originIn(fields.click.value, at) : undefined;
  if (at.startsWith("audiences.excluded.")) return fieldOrigin(entry, "audiences.excluded");
  if (at.startsWith("budget.")) {
    const [, level, period] = at.split(".");
    const budgets = fields.budget.state === "value" ? fields.budget.value : [];
    const budget = budgets.find(
      (each) => each.level === level && each.period === (period === "unknown" ? undefined : period),
    );
    return (budget ?? budgets[0])?.origin ?? fieldOrigin(entry, "budget");
  }
  if (at.startsWith("tracking.")) {
    const kind = at.slice("tracking.".length);
    const known = fields.tracking.state === "value" ? Object.entries(fields.tracking.value) : [];
    const set = known.find(([name]) => name === kind)?.[1];
    return typeof set === "object" ? set.origin : fieldOrigin(entry, "tracking");
  }
  return at in fields ? fieldOrigin(entry, at as FieldName) : undefined;
}

function fieldOrigin({ fields }: Entry, name: FieldName): Origin | undefined {
  const field = fields[name];
  return field.state === "absent" ? undefined : field.origin;
}
