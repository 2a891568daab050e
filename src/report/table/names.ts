import type { CampaignVerdict } from "../../model/report.ts";

/** Files as a person calls them: the shortest ending of each path that is no other's. The list of what was read has them in full. */
export function shortNames(files: readonly string[]): (file: string) => string {
  const paths = [...new Set(files)].map((file) => ({ file, parts: file.split("/") }));
  const names = new Map<string, string>();
  const longest = Math.max(0, ...paths.map(({ parts }) => parts.length));
  for (let length = 1; length <= longest; length++) {
    const tails = paths.map(({ parts }) => parts.slice(-length).join("/"));
    for (const [index, { file }] of paths.entries()) {
      const tail = tails[index] ?? file;
      if (!names.has(file) && tails.indexOf(tail) === tails.lastIndexOf(tail)) names.set(file, tail);
    }
  }
  return (file) => names.get(file) ?? file;
}

/** A campaign as a person calls it. */
export function titleOf({ name, id }: Pick<CampaignVerdict, "name" | "id">): string {
  return name ?? id ?? "a campaign without a name";
}
