import type { Budget, FieldName } from "../../model/field.ts";
import type { BudgetClause, Scoped, TotalKey } from "../../model/policy.ts";
import type { Context, Fields } from "../../model/rule.ts";
import { type Period, type Slice, slicesOf } from "./_flight.ts";

export const totalReads = [
  "budget",
  "flight.start?",
  // How much of a budget falls where cannot be said without it.
  "flight.end",
  "account?",
  "platform?",
  "type?",
  "channel?",
  "regions?",
  "owner?",
  "campaign.id?",
  "campaign.name?",
  "adGroup.id?",
  "adGroup.name?",
] as const;

export type TotalFields = Fields<(typeof totalReads)[number]>;
export type Total = Scoped<BudgetClause & { kind: "total" }>;

/** What one budget adds to one sum. */
export interface Share {
  readonly key: string;
  /** What the sum is of, in words: `search in 2026-12`. */
  readonly label: string;
  readonly campaign: string;
  readonly owner: string;
  readonly budget: Budget;
  readonly slice: Slice;
}

/** A budget of which nobody can say into which sum it goes. */
export interface Unplaced {
  readonly key: string;
  readonly missing: readonly FieldName[];
  readonly campaign: string;
}

export function totalsOf({ policy: { budgets } }: Context<"budgets", unknown>): Total[] {
  return budgets.flatMap(({ clause, ...scoped }) => (clause.kind === "total" ? [{ ...scoped, clause }] : []));
}

/** Columns that the sum is counted by and the export does not carry. */
export function unplaced(
  { for: selector, clause: { per } }: Total,
  fields: TotalFields,
): Unplaced | undefined {
  const names = per.flatMap((key): readonly FieldName[] =>
    key === "month" || key === "quarter" ? [] : fieldOf[key],
  );
  const missing = names.filter((name) => !Object.hasOwn(fields, name));
  if (missing.length === 0) return undefined;
  return { key: JSON.stringify(["unplaced", selector, per, missing]), missing, campaign: identity(fields) };
}

const fieldOf = {
  account: ["account"],
  platform: ["platform"],
  type: ["type"],
  channel: ["channel"],
  region: ["regions"],
  owner: ["owner"],
  campaign: [],
} as const satisfies Record<Exclude<TotalKey, "month" | "quarter">, readonly FieldName[]>;

/** A budget whose period is unclear plans nothing yet: budget/unclear-period stops it. */
export function* sharesOf(total: Total, fields: TotalFields, today: string): Iterable<Share> {
  const { per } = total.clause;
  const campaign = identity(fields);
  for (const budget of fields.budget) {
    if (budget.period === undefined || budget.amount.minor <= 0n) continue;
    const adGroup = budget.level === "adGroup" ? (fields["adGroup.id"] ?? fields["adGroup.name"]) : "";
    const whose =
      budget.shared === undefined ? [campaign, adGroup] : [accountText(fields), "shared", budget.shared];
    const owner = JSON.stringify([...whose, budget.period, budget.amount.currency]);
    const slices = slicesOf(budget, fields["flight.start"], fields["flight.end"], today, periodOf(per));
    for (const { ids, texts } of groupsOf(per, fields)) {
      for (const slice of slices) {
        const key = JSON.stringify([total.for, per, ids, slice.period ?? ""]);
        const what = texts.length === 0 ? "all campaigns" : texts.join(", ");
        const label = slice.period === undefined ? what : `${what} in ${slice.period}`;
        yield { key, label, campaign, owner, budget, slice };
      }
    }
  }
}

function periodOf(per: readonly TotalKey[]): Period {
  return per.includes("month") ? "month" : per.includes("quarter") ? "quarter" : undefined;
}

interface Group {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

function groupsOf(per: readonly TotalKey[], fields: TotalFields): readonly Group[] {
  return per.reduce<readonly Group[]>(
    (groups, key) => {
      if (key === "month" || key === "quarter") return groups;
      const values = valuesOf(key, fields);
      return groups.flatMap(({ ids, texts }) =>
        values.map(({ id, text }) => ({ ids: [...ids, id], texts: [...texts, text] })),
      );
    },
    [{ ids: [], texts: [] }],
  );
}

/** Nobody knows how a budget splits over its regions, so it counts fully in each of them. */
function valuesOf(
  key: Exclude<TotalKey, "month" | "quarter">,
  fields: TotalFields,
): { id: string; text: string }[] {
  if (key === "campaign")
    return [{ id: identity(fields), text: fields["campaign.name"] ?? fields["campaign.id"] ?? "" }];
  if (key === "account" && fields.account)
    return [{ id: fields.account.id ?? fields.account.name, text: fields.account.name }];
  const texts =
    key === "region"
      ? regionsOf(fields)
      : key === "account"
        ? []
        : [fields[key]].filter((text) => text !== undefined);
  return texts.length === 0 ? [{ id: "", text: `no ${key}` }] : texts.map((text) => ({ id: text, text }));
}

function regionsOf({ regions = [] }: TotalFields): string[] {
  return [...new Set(regions.map(({ code, text }) => code ?? text))];
}

/** Campaign names are unique within an account, else within a platform. */
function identity(fields: TotalFields): string {
  const { "campaign.id": id, "campaign.name": name } = fields;
  return JSON.stringify([accountText(fields), id ?? name ?? ""]);
}

function accountText({ platform, account }: TotalFields): string {
  return JSON.stringify([platform ?? "", account?.id ?? account?.name ?? ""]);
}
