import type { Row } from "../../model/row.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import type { Identities } from "./identity.ts";
import { campaignOf, groupOf, keysOf } from "./levels.ts";
import { cellAt, type Sheet, type SheetRow } from "./sheet.ts";

type Parent = "campaign" | "adGroup";

/** Rows that say the settings of a parent which has no row of its own, where other rows of it leave them blank. */
export interface Speakers {
  add(row: Row, sheet: Sheet): void;
  /** The row that says more of a parent than a row itself does, cut to what is the parent's. */
  speakerOf(parent: Parent, key: string, row: Row, sheet: Sheet): SheetRow | undefined;
}

interface Candidate extends SheetRow {
  readonly parent: Parent;
  readonly says: number;
}

export function createSpeakers(identities: Identities): Speakers {
  const candidates = new Map<string, Candidate>();
  let speakers: ReadonlyMap<string, Candidate> | undefined;
  return {
    add(row, sheet) {
      if (!sheet.format.repeats) return;
      for (const parent of ["campaign", "adGroup"] as const) {
        const group = parent === "adGroup" ? groupOf(row, sheet) : undefined;
        const key = JSON.stringify([sheet.id, parent, campaignOf(row, sheet), group]);
        keepLoudest(candidates, key, { parent, row, sheet, says: countOf(row, sheet, parent) });
      }
    },
    speakerOf(parent, key, row, sheet) {
      if (!sheet.format.repeats) return undefined;
      speakers ??= byParent(candidates.values(), identities);
      const found = speakers.get(`${parent} ${key}`);
      if (!found || found.says <= countOf(row, sheet, parent)) return undefined;
      return { row: found.row, sheet: ofParent(found.sheet, parent) };
    },
  };
}

function byParent(candidates: Iterable<Candidate>, identities: Identities): Map<string, Candidate> {
  const speakers = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const keys = keysOf(candidate.row, candidate.sheet, identities);
    if (keys) keepLoudest(speakers, `${candidate.parent} ${keys[candidate.parent]}`, candidate);
  }
  return speakers;
}

function keepLoudest(kept: Map<string, Candidate>, key: string, candidate: Candidate): void {
  if (candidate.says > (kept.get(key)?.says ?? 0)) kept.set(key, candidate);
}

function countOf(row: Row, sheet: Sheet, parent: Parent): number {
  return [...ofParent(sheet, parent).at.keys()].filter((name) => cellAt(row, sheet, name) !== "").length;
}

const cut = { campaign: new WeakMap<Sheet, Sheet>(), adGroup: new WeakMap<Sheet, Sheet>() };

/** The header, with only those columns that are the parent's. */
function ofParent(sheet: Sheet, parent: Parent): Sheet {
  const known = cut[parent].get(sheet);
  if (known) return known;
  const { repeats = [] } = sheet.format;
  const isParents = (name: ColumnName) =>
    ownerOf(name) === parent ||
    name.startsWith(`${parent}.`) ||
    (parent === "adGroup" && repeats.includes(name));
  const made = { ...sheet, at: new Map([...sheet.at].filter(([name]) => isParents(name))) };
  cut[parent].set(sheet, made);
  return made;
}
