import { accountKey } from "../../facts/accounts.ts";
import type { FieldName } from "../../model/field.ts";
import type { BudgetClause, Scoped, TotalKey } from "../../model/policy.ts";
import type { Context, Fields } from "../../model/rule.ts";
import { matchesAny } from "../../values/glob.ts";
import type { Period } from "./_flight.ts";

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
] as const;

export type TotalFields = Fields<(typeof totalReads)[number]>;
export type Total = Scoped<BudgetClause & { kind: "total" }>;

/** One of the sums that a total asks for: that of a channel, say. */
export interface Group {
  readonly key: string;
  /** What the sum is of, in words: `search`. */
  readonly label: string;
  /** Columns that the sum is counted by and the export does not carry: then nobody can say into which sum a budget goes. */
  readonly missing: readonly FieldName[];
}

export function totalsOf({ policy: { budgets } }: Context<"budgets", unknown>): Total[] {
  return budgets.flatMap(({ clause, ...scoped }) => (clause.kind === "total" ? [{ ...scoped, clause }] : []));
}

/** The sums that an entry's budgets count in; totals that differ in nothing but their cap share one. */
export function groupsOf(total: Total, fields: TotalFields, campaign: string): Group[] {
  const { for: selector, clause } = total;
  const missing = clause.per.flatMap((key): readonly FieldName[] =>
    (key === "month" || key === "quarter" ? [] : fieldOf[key]).filter((name) => !Object.hasOwn(fields, name)),
  );
  if (missing.length > 0)
    return [{ key: JSON.stringify(["unplaced", selector, clause.per, missing]), label: "", missing }];
  return partsOf(total, fields, campaign).map(({ ids, texts }) => ({
    key: JSON.stringify([selector, clause.per, ids]),
    label: texts.length === 0 ? "all campaigns" : texts.join(", "),
    missing,
  }));
}

export function periodOf({ clause: { per } }: Total): Period {
  return per.includes("month") ? "month" : per.includes("quarter") ? "quarter" : undefined;
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

interface Parts {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

function partsOf(total: Total, fields: TotalFields, campaign: string): readonly Parts[] {
  return total.clause.per.reduce<readonly Parts[]>(
    (parts, key) => {
      if (key === "month" || key === "quarter") return parts;
      const values = valuesOf(key, total, fields, campaign);
      return parts.flatMap(({ ids, texts }) =>
        values.map(({ id, text }) => ({ ids: [...ids, id], texts: [...texts, text] })),
      );
    },
    [{ ids: [], texts: [] }],
  );
}

function valuesOf(
  key: Exclude<TotalKey, "month" | "quarter">,
  total: Total,
  fields: TotalFields,
  campaign: string,
): { id: string; text: string }[] {
  if (key === "campaign")
    return [{ id: campaign, text: fields["campaign.name"] ?? fields["campaign.id"] ?? "" }];
  if (key === "account" && fields.account) return [{ id: accountText(fields), text: fields.account.name }];
  const texts =
    key === "region"
      ? regionsOf(total, fields)
      : key === "account"
        ? []
        : [fields[key]].filter((text) => text !== undefined);
  // People are the same in any case, as under for:.
  const idOf = (text: string) => (key === "owner" ? text.toLowerCase() : text);
  return texts.length === 0
    ? [{ id: "", text: `no ${key}` }]
    : texts.map((text) => ({ id: idOf(text), text }));
}

/** Nobody knows how a budget splits over its regions, so it counts fully in each of those that are asked about. */
function regionsOf({ for: selector }: Total, { regions = [] }: TotalFields): string[] {
  const all = [...new Set(regions.map(({ code, text }) => code ?? text))];
  const { region } = selector;
  return region ? all.filter((text) => matchesAny(region, text)) : all;
}

export function accountText({ account }: TotalFields): string {
  return accountKey(account?.id ?? account?.name ?? "");
}
