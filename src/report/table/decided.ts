import type { ChalkInstance } from "chalk";
import type { Report, Verdict } from "../../model/report.ts";
import { standingText } from "../phrases.ts";
import { section } from "./section.ts";
import { shorten } from "./words.ts";

/** What would stop the launch if nobody had approved it. */
export function* approvedLines({ findings }: Report, width: number, pen: ChalkInstance): Iterable<string> {
  const approved = findings.filter(({ status, severity }) => status === "approved" && severity !== "note");
  yield* section("Approved", approved.map(line), width, pen);
}

function line({ rule, campaign, message, found, decision }: Verdict): string {
  const owner = campaign === undefined ? "" : `${shorten(campaign)}: `;
  const value = found === undefined ? "" : ` (${shorten(found)})`;
  const how = decision ? `; ${shorten(standingText(decision))}` : "";
  return `${rule}  ${owner}${shorten(message)}${value}${how}`;
}
