import { Chalk } from "chalk";
import { isSameSubject } from "../../decisions/match.ts";
import { meaningOf } from "../../decisions/meaning.ts";
import type { Decision } from "../../model/decision.ts";
import type { CampaignVerdict, Report, Verdict } from "../../model/report.ts";
import type { Look } from "../../report/reporter.ts";
import { safe } from "../../report/safe.ts";
import { toWords } from "../../report/table/words.ts";
import { wrap } from "../../report/wrap.ts";
import { moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";

/** What a person has to know to decide: whose it is, what is at stake, what was found, what was decided before, what comes of it. */
export function* factLines(
  finding: Verdict,
  report: Report,
  decisions: readonly Decision[],
  counted: string,
  { width, colour }: Look,
): Iterable<string> {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const { where, message, values, rule } = toWords(finding, (file) => file);
  const word = finding.severity === "block" ? pen.bold.red("BLOCKED") : pen.bold.yellow("HELD");
  const { says, ifApproved, ifRejected } = meaningOf(finding);
  const lines = [
    `${counted}  ${word}  ${pen.bold(whose(finding, report))}`,
    `  ${message}  ${pen.dim(`${rule} ${finding.id.slice(0, 8)}`)}`,
    `  ${pen.dim(where.join(" "))}`,
    ...values.map(([label, text]) => `  ${pen.dim(label.padEnd(11))}  ${text}`),
    ...(finding.count > 1
      ? [`  ${pen.dim("covers".padEnd(11))}  ${plural(finding.count, "row")}, with one answer`]
      : []),
    ...beforeOf(finding, decisions).map((text) => `  ${pen.dim("before".padEnd(11))}  ${safe(text)}`),
    `  ${pen.dim("the gate".padEnd(11))}  would ${says}`,
    `  ${pen.dim("if approved".padEnd(11))}  ${ifApproved ?? "it cannot be approved: it is mended"}`,
    `  ${pen.dim("if rejected".padEnd(11))}  ${ifRejected}`,
  ];
  yield "\n";
  for (const line of lines) for (const each of wrap(line, width, "               ")) yield `${each}\n`;
}

function whose({ campaign, campaigns, atRisk }: Verdict, report: Report): string {
  const spend = atRisk.map(moneyText).join(" + ");
  const own = report.campaigns.find(({ key }) => key === campaigns[0]);
  const names = campaign === undefined ? [`${campaigns.length} campaigns`] : aboutText(campaign, own);
  return [...names, ...(spend === "" ? [] : [`${spend} planned`])].join(" · ");
}

function aboutText(name: string, own: CampaignVerdict | undefined): string[] {
  return [name, own?.platform, own?.channel, own?.owner].flatMap((each) => each ?? []);
}

/** The last few decisions about the same thing, whatever its value was then. */
function beforeOf({ subject, decision }: Verdict, decisions: readonly Decision[]): string[] {
  const same = decisions.filter(
    (each) => each.flagged && each !== decision?.decision && isSameSubject(each.flagged.subject, subject),
  );
  return same.slice(-3).map(({ recorded, choice, by, reason, flagged, to }) => {
    const value = flagged?.value === undefined ? "" : ` of ${flagged.value}`;
    return `${recorded.slice(0, 10)} ${choice}${value}${to === undefined ? "" : ` to ${to}`} by ${by}: ${reason}`;
  });
}
