import { currenciesOf } from "../../facts/currency-signs.ts";
import type { Entry } from "../../model/entry.ts";
import type { ColumnName } from "../columns.ts";
import { type BudgetCell, readBudgets } from "./budgets.ts";
import { isBlank, locate, locateAll } from "./cells.ts";
import type { Family } from "./family.ts";
import { absent, elsewhere, type Reader } from "./reader.ts";

/** Every budget the row sets or inherits, each at its level, in the currency the export states. */
export function budgetField(reader: Reader, family: Family): Entry["fields"]["budget"] {
  const all = budgetCells(family);
  const cells = all.filter(({ cell }) => !isElsewhere(cell.text));
  const said = all.length === cells.length || cells.some(({ cell }) => !isBlank(cell.text));
  if (cells.length === 0 || !said) return absent(reader, family, "budget", budgetColumns);
  if (family.groupsElsewhere && cells.every(({ cell }) => isBlank(cell.text) && isCampaigns(cell.name)))
    return elsewhere(reader, "budget");
  // The shared budget's own row comes last: it knows its name where a campaign says only its id.
  const shared = locateAll(family, "budget.shared").findLast(({ text }) => text !== "")?.text;
  if (shared !== undefined && cells.every(({ cell }) => isBlank(cell.text)))
    return elsewhere(reader, "budget", "parent");
  const currencyCell = locate(family, "currency");
  const account = locate(family, "account.id")?.text || locate(family, "account")?.text;
  const stated = currencyCode(currencyCell?.text ?? "") || undefined;
  const assumed = currencyCell ? undefined : reader.currencyOf(account);
  const blankCurrency = currencyCell?.text === "" ? currencyCell.origin : undefined;
  const known = [
    stated,
    assumed,
    shared,
    blankCurrency?.column,
    ...cells.flatMap(({ cell, beside }) => [cell.key, beside?.key]),
  ];
  return reader.intern("budget", JSON.stringify(known), () =>
    readBudgets(cells, {
      stated,
      shared,
      assumed,
      blankCurrency,
    }),
  );
}

/** The cell says that the budget is set on another level, as reports of Meta do. */
function isElsewhere(text: string): boolean {
  return /^using (?:ad set|campaign) budget$/i.test(text);
}

function isCampaigns(name: ColumnName): boolean {
  return !name.startsWith("adGroup.");
}

/** `usd` is USD, and a sign that stands for one currency alone is that. */
function currencyCode(text: string): string {
  const [only, ...others] = currenciesOf(text) ?? [];
  return only !== undefined && others.length === 0 ? only : text.toUpperCase();
}

const budgetPlaces = (["budget", "campaign.budget", "adGroup.budget"] as const).flatMap((prefix) => {
  const beside = `${prefix}.period` as const;
  return [
    { name: prefix, period: "beside" as const, beside },
    { name: `${prefix}.daily` as const, period: "daily" as const, beside },
    { name: `${prefix}.lifetime` as const, period: "lifetime" as const, beside },
  ];
});

const budgetColumns = budgetPlaces.map(({ name }) => name);

function budgetCells(family: Family): BudgetCell[] {
  const cells: BudgetCell[] = [];
  for (const { name, period, beside } of budgetPlaces) {
    const cell = locate(family, name);
    if (cell) cells.push({ cell, period, beside: locate(family, beside) });
  }
  return cells;
}
