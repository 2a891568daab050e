import type { ChalkInstance } from "chalk";
import type { Report } from "../../model/report.ts";
import { plural } from "../../values/text.ts";
import { safe } from "../safe.ts";
import { section } from "./section.ts";

/** What each launch was compared with, in a line. */
export function* pastLines(
  { launches, history }: Report,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const lines = launches.flatMap(({ policy, compared, counts }) => {
    if (compared === undefined) return [];
    const files = history.filter((each) => each.policy === policy).map(({ file }) => safe(file));
    const newest = files.length > 1 ? `, the newest ${files.at(-1)}` : `, ${files[0]}`;
    const whose = launches.length > 1 ? `${safe(policy ?? "no policy")}: ` : "";
    return [
      `${whose}${plural(files.length, "past export")}${newest}: ${compared.toLocaleString("en-US")} of ${plural(counts.campaigns, "campaign")} stand in ${files.length > 1 ? "them" : "it"}`,
    ];
  });
  yield* section("Compared with", lines, width, pen);
}
