import { InputError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, columnNames } from "../columns.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";

/** What says only which campaign it is, and whether it runs. */
const mere: readonly RegExp[] = [
  /\.(id|name|status)$/,
  /^(platform|account|type|channel|status|currency|objective)$/,
];

const settings: readonly ColumnName[] = columnNames.filter((name) => !mere.some((each) => each.test(name)));

/** What has run is counted in these, under whatever header the rest stands. */
const metrics = new Set(
  ["clicks", "cost", "cost micros", "impressions", "installs", "spend", "amount spent", "taps"].map(
    headerKey,
  ),
);

/** A report of what has run, without a single setting, would be cleared for want of anything to check. */
export function refuseBareReport(format: ExportFormat, { at, kinds, row }: Header): void {
  if (!format.isReport && !row.cells.some((cell) => metrics.has(headerKey(cell)))) return;
  const says = (name: ColumnName) => at.has(name) || [...kinds.values()].some((each) => each.at.has(name));
  if (!settings.some(says)) throw bareReport(format);
}

export function bareReport({ label, howToExport }: ExportFormat): InputError {
  return new InputError(
    `this is ${label}: it says what has run and carries no settings to check${howToExport ? `; ${howToExport}` : ""}`,
  );
}
