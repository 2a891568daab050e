import type { Entry } from "../model/entry.ts";
import { type BudgetCell, readBudgets } from "./budgets.ts";
import { type Family, originKey } from "./cells.ts";
import { absent, cellOf, type Reader } from "./reader.ts";

/** Every budget the row sets or inherits, each at its level, in the currency the export states. */
export function budgetField(reader: Reader, family: Family): Entry["fields"]["budget"] {
  const cells = budgetCells(reader, family);
  if (cells.length === 0) return absent(reader, "budget");
  const currencyCell = cellOf(reader, family, "currency");
  const account = cellOf(reader, family, "account.id")?.text || cellOf(reader, family, "account")?.text;
  const stated = currencyCell?.text.toUpperCase() || undefined;
  const assumed = currencyCell ? undefined : reader.currencyOf(account);
  const key = cells
    .map(({ cell, beside }) => `${originKey(cell.origin)}|${cell.text}|${beside ?? ""}`)
    .join("|");
  return reader.intern("budget", `${stated ?? ""}|${assumed ?? ""}|${key}`, () =>
    readBudgets(cells, {
      decimal: reader.written.decimal,
      stated,
      assumed,
      blankCurrency: currencyCell?.text === "" ? currencyCell.origin : undefined,
    }),
  );
}

const budgetPrefixes = ["budget", "campaign.budget", "adGroup.budget"] as const;

function budgetCells(reader: Reader, family: Family): BudgetCell[] {
  return budgetPrefixes.flatMap((prefix) => {
    const beside = cellOf(reader, family, `${prefix}.period`)?.text;
    const columns = [
      [prefix, "beside"],
      [`${prefix}.daily`, "daily"],
      [`${prefix}.lifetime`, "lifetime"],
    ] as const;
    return columns.flatMap(([name, period]) => {
      const cell = cellOf(reader, family, name);
      return cell ? [{ cell, period, beside }] : [];
    });
  });
}
