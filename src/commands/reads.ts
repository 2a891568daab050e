import type { FoundSource } from "./sources.ts";

/** The files that a run reads. */
export function createReads() {
  const reads: string[] = [];
  return {
    reads,
    reading<T extends { readonly found: readonly FoundSource[] }>(all: T): T {
      reads.push(...pathsOf(all.found));
      return all;
    },
  };
}

export function pathsOf(found: readonly FoundSource[]): string[] {
  return found.flatMap(({ path }) => path ?? []);
}
