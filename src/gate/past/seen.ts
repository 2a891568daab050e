import type { Checker } from "../../check.ts";
import type { Entry } from "../../model/entry.ts";
import { type Past, type PastCampaign, pastCampaign } from "../../model/past.ts";
import type { Policy } from "../../model/policy.ts";
import { remember } from "../../values/memo.ts";
import { whoOf } from "./past.ts";

/** What a file of the launch has in common with past ones. */
export interface SeenFile {
  readonly platforms: Set<string>;
  readonly campaigns: Set<string>;
  /** How many of its campaigns stand in each past file. */
  readonly shared: Map<string, number>;
}

type Taking = Pick<Checker, "add" | "addProblem">;

export interface Seen {
  readonly past: Past | undefined;
  /** The checker, with every entry looked at on its way. */
  with(checker: Taking): Taking;
  of(file: string): SeenFile;
  /** How many campaigns of the launch stand in past exports. */
  compared(): number | undefined;
}

/** Looks at the entries of a launch for what they have in common with the past. */
export function createSeen({ sections: { history } }: Policy): Seen {
  const past = history[0]?.clause;
  const files = new Map<string, SeenFile>();
  const campaigns = new Map<string, PastCampaign | undefined>();
  const of = (file: string) =>
    remember(
      files,
      file,
      (): SeenFile => ({ platforms: new Set(), campaigns: new Set(), shared: new Map() }),
    );
  const look = (entry: Entry, known: Past) => {
    const { platforms, campaigns: own, shared } = of(entry.file);
    const who = whoOf(entry);
    const key = entry.keys.campaign;
    if (who.platform !== undefined) platforms.add(who.platform);
    if (own.has(key)) return;
    own.add(key);
    if (!campaigns.get(key)) campaigns.set(key, pastCampaign(known, who));
    for (const file of campaigns.get(key)?.files ?? []) shared.set(file, (shared.get(file) ?? 0) + 1);
  };
  return {
    past,
    with: (checker) =>
      past === undefined
        ? checker
        : {
            addProblem: checker.addProblem,
            add(entry) {
              look(entry, past);
              checker.add(entry);
            },
          },
    of,
    compared: () => past && [...campaigns.values()].filter((each) => each !== undefined).length,
  };
}
