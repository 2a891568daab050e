import type { Entry } from "../model/entry.ts";

/** Campaigns and ad groups that leave something to their children: where none of these is about to launch, nobody else says it. */
export function createWaiting() {
  const entries = new Map<string, Entry>();
  const parents = new Set<string>();
  return {
    add(entry: Entry, waits: boolean): void {
      const { campaign, adGroup } = entry.keys;
      if (entry.level !== "campaign") parents.add(campaign);
      if (entry.level === "ad") parents.add(adGroup);
      else if (waits) entries.set(entry.keys[entry.level], entry);
    },
    alone: (): Entry[] => [...entries].flatMap(([key, entry]) => (parents.has(key) ? [] : [entry])),
  };
}
