import { Chalk } from "chalk";
import { meaningOf } from "../../decisions/meaning.ts";
import type { CampaignVerdict, Report, Verdict } from "../../model/report.ts";
import { standingText } from "../../report/phrases.ts";
import type { Look } from "../../report/reporter.ts";
import { toWords } from "../../report/table/words.ts";
import { wrap } from "../../report/wrap.ts";
import { moneyText } from "../../values/money.ts";

/** What a person has to know to decide: whose it is, what is at stake, what was found, what was decided before, what comes of it. */
export function* factLines(
  finding: Verdict,
  report: Report,
  counted: string,
  { width, colour }: Look,
): Iterable<string> {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const { where, message, values, rule } = toWords(finding, (file) => file);
  const word = finding.severity === "block" ? pen.bold.red("BLOCKED") : pen.bold.yellow("HELD");
  const { says, ifApproved, ifRejected } = meaningOf(finding);
  const lines = [
    `${counted}  ${word}  ${pen.bold(whose(finding, report))}`,
    `  ${message}  ${pen.dim(rule)}`,
    `  ${pen.dim(where.join(" "))}`,
    ...values.map(([label, text]) => `  ${pen.dim(label.padEnd(11))}  ${text}`),
    ...before(finding, report).map((text) => `  ${pen.dim("before".padEnd(11))}  ${text}`),
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

/** What was decided about the same rule elsewhere: what this launch shows of it. */
function before({ id, rule }: Verdict, { findings }: Report): string[] {
  const same = findings.filter((each) => each.rule === rule && each.id !== id && each.decision);
  return same
    .slice(0, 3)
    .flatMap(({ campaign, decision }) =>
      decision ? [`${campaign ?? "elsewhere"}: ${standingText(decision)}`] : [],
    );
}
