import type { Place, RowPlace } from "../model/entry.ts";
import type { Origin } from "../model/field.ts";
import { type Cell, type Finding, type Severity, worse } from "../model/finding.ts";
import { fingerprintOf } from "../values/fingerprint.ts";
import { remember } from "../values/memo.ts";

/** A finding that is still being gathered. */
export type Draft = {
  -readonly [K in keyof Omit<Finding, "atRisk" | "campaigns" | "places" | "cells">]: Finding[K];
} & {
  readonly campaigns: Set<string>;
  readonly places: RowPlace[];
  /** By what tells one from another; undefined where nobody asks for them. */
  readonly cells: Map<string, Cell> | undefined;
  /** The campaign where it is of no one campaign and yet touches this one alone: there it is read. */
  readonly sole?: string | undefined;
};

export type Made = Omit<Draft, "id" | "campaigns" | "places" | "cells" | "count">;

export function createDrafts(withCells: boolean) {
  const drafts = new Map<string, Draft>();
  return {
    /** One draft per root cause; a hash of that is its id. */
    keep(identity: readonly unknown[], severity: Severity, make: () => Made): Draft {
      const key = JSON.stringify(identity);
      const draft = remember(drafts, key, () => {
        const cells = withCells ? new Map<string, Cell>() : undefined;
        const empty = { campaigns: new Set<string>(), places: [], cells, count: 0 };
        return { ...make(), id: fingerprintOf(identity), ...empty };
      });
      // Rows that differ in severity alone have one cause, and the worst of them decides.
      draft.severity = worse(draft.severity, severity);
      return draft;
    },
    list: (): Omit<Finding, "atRisk">[] =>
      [...drafts.values()].map(({ sole, cells, ...draft }) => {
        const campaigns = [...draft.campaigns];
        const campaign = draft.campaign ?? (campaigns.length === 1 ? sole : undefined);
        const said = { ...draft, campaign, campaigns, subject: touching(draft, campaigns) };
        return cells ? { ...said, cells: [...cells.values()] } : said;
      }),
  };
}

/** What is about several campaigns is another thing where they are others. */
function touching(
  { subject, campaign }: Pick<Draft, "subject" | "campaign">,
  campaigns: readonly string[],
): Draft["subject"] {
  if (campaign !== undefined || campaigns.length === 0) return subject;
  return { ...subject, touches: fingerprintOf([...campaigns].sort()) };
}

export type Drafts = ReturnType<typeof createDrafts>;

/** How many places of one finding are kept; all are counted. */
const keptPlaces = 20;

export function addPlace(draft: Draft, place: Place): void {
  const { places } = draft;
  if (place.file !== draft.file || places.length === keptPlaces) return;
  if (!places.some(({ line }) => line === place.line)) places.push({ line: place.line, row: place.row });
}

export function keepCell(
  cells: Map<string, Cell>,
  { file, line, row }: Place,
  { column, header }: Origin,
): void {
  cells.set(JSON.stringify([file, row, column]), { file, line, row, column: column + 1, header });
}
