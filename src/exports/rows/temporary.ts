import { remember } from "../../values/memo.ts";

/**
 * What is new may have a negative id, by which other rows of its file name it; the platform then gives it another.
 * Source: https://learn.microsoft.com/en-us/advertising/bulk-service/campaign (Id, Add: "leave this field empty, or
 * specify a negative identifier"); https://developers.google.com/google-ads/api/docs/mutating/best-practices
 * (temporary resource names "are not remembered across jobs or mutate requests").
 */
export function isTemporary(id: string): boolean {
  return /^-\d+(?: of .*)?$/s.test(id);
}

/** The same number in another file is another thing. */
export function temporaryIn(file: string, id: string): string {
  return `${id} of ${file}`;
}

/** The names of what has a temporary id. */
export function createTemporary() {
  const names = new Map<string, string>();
  const ids = new Map<string, Set<string>>();
  const sharing = (id: string, name: string) =>
    remember(ids, JSON.stringify([id.replace(/^-\d+/, ""), name]), () => new Set<string>());
  return {
    add(id: string, name: string): void {
      if (!isTemporary(id) || name === "") return;
      names.set(id, name);
      sharing(id, name).add(id);
    },
    /** What to know it by instead: its name, and its number only where its file has two of that name. */
    known<T extends { readonly id: string; readonly name: string }>(one: T): T {
      if (!isTemporary(one.id)) return one;
      const name = names.get(one.id) ?? one.name;
      if (name === "" || sharing(one.id, name).size > 1) return { ...one, name };
      return { ...one, id: "", name };
    },
  };
}
