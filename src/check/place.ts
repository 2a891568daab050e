import type { Entry } from "../model/entry.ts";
import type { FieldName, Origin } from "../model/field.ts";
import type { Part } from "../model/rule.ts";

/** The cell a part of an entry was read from. Rules speak of parts; only here do they get a column. */
export function originOf(entry: Entry, at: Part): Origin | undefined {
  const { fields } = entry;
  if (at.startsWith("utm.") || at.startsWith("param.")) return paramOrigin(entry, at);
  if (at.startsWith("click.")) return clickOrigin(entry, at.slice("click.".length));
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

function paramOrigin({ fields }: Entry, at: Part): Origin | undefined {
  if (fields.click.state !== "value") return undefined;
  const { params, origins } = fields.click.value;
  const key = at.startsWith("utm.") ? `utm_${at.slice("utm.".length)}` : at.slice("param.".length);
  // Of doubled keys the last one is the one to mend: it was added to a URL that had it.
  const { [key]: own, tags, suffix, landing, template } = origins;
  return (
    params.findLast((param) => param.key === key)?.origin ?? own ?? tags ?? suffix ?? landing ?? template
  );
}

function clickOrigin({ fields }: Entry, part: string): Origin | undefined {
  if (fields.click.state !== "value") return undefined;
  const { page, origins } = fields.click.value;
  return origins[part === "host" ? (page ?? "landing") : part];
}

function fieldOrigin({ fields }: Entry, name: FieldName): Origin | undefined {
  const field = fields[name];
  return field.state === "absent" ? undefined : field.origin;
}
