import type { ExportFormat } from "../exports/format.ts";
import type { Understood } from "../model/entry.ts";
import type { Trouble } from "../model/report.ts";
import { skippedText } from "../values/text.ts";

/** A file that was read, and how. */
export interface Reading {
  /** The file on disk it stands in. */
  readonly source: string;
  readonly file: string;
  readonly format: ExportFormat;
  readonly understood: Understood;
}

/** Files that held nothing to check: nothing in them is ever cleared. */
export function emptyFiles(readings: readonly Reading[]): Trouble[] {
  const anyEntries = readings.some(({ understood }) => hasOwnEntries(understood));
  const filled = new Set(
    readings.filter((each) => hasOwnEntries(each.understood)).map(({ source }) => source),
  );
  return readings.flatMap(({ source, file, format, understood }) => {
    // A template's empty sheet beside a full one is no trouble.
    if (filled.has(source)) return [];
    const { rows, skipped } = understood.counts();
    const around = skipped.filter(({ reason }) => /^(row above the header|blank row|footer)$/.test(reason));
    if (rows === around.reduce((sum, { count }) => sum + count, 0))
      return [{ file, message: "there are no rows under its header" }];
    // A file of lists says more of the campaigns that another file of the run has, one of creatives of its ads.
    if (anyEntries && skipped.some(({ reason }) => /^(list|account|creative|creative tag) row$/.test(reason)))
      return [];
    return [{ file, message: nothingIn(understood, format) }];
  });
}

function hasOwnEntries({ counts, standIns }: Understood): boolean {
  return counts().entries > standIns();
}

function nothingIn({ counts, standIns }: Understood, { howToExport }: ExportFormat): string {
  const lists = standIns();
  const all = [...(lists > 0 ? [{ reason: "list row", count: lists }] : []), ...counts().skipped];
  const what = all.map(({ reason, count }) => skippedText(count, reason)).join(", ");
  return `none of its rows is a campaign, an ad group or an ad of a campaign (${what})${howToExport ? `; ${howToExport}` : ""}`;
}
