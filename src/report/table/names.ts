import type { CampaignVerdict } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";

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

/** Campaigns as a person calls them: of several with one name, each with what tells it from the others. `by`: what the reader does not see beside the name. */
export function createTitles(
  campaigns: readonly CampaignVerdict[],
  by: readonly ("platform" | "account" | "id")[],
): (campaign: CampaignVerdict) => string {
  const seen = (campaign: CampaignVerdict) =>
    JSON.stringify([nameOf(campaign), by.includes("platform") ? null : campaign.platform]);
  const alike = new Map<string, CampaignVerdict[]>();
  for (const campaign of campaigns) remember(alike, seen(campaign), () => []).push(campaign);
  return (campaign) => {
    const name = nameOf(campaign);
    const same = alike.get(seen(campaign)) ?? [];
    const key = by.find((each) => new Set(same.map((other) => other[each])).size > 1);
    const apart = key && campaign[key];
    return apart === undefined ? name : `${name} (${apart})`;
  };
}

function nameOf({ name, id }: CampaignVerdict): string {
  return name ?? id ?? "a campaign without a name";
}
