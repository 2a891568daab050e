import type { Decision, Named, Subject } from "../model/decision.ts";
import type { Finding } from "../model/finding.ts";
import { isOver } from "../values/decimal.ts";
import { readAmountText } from "../values/exact.ts";
import { matchesAny } from "../values/glob.ts";

export type Judged = Pick<Finding, "subject" | "value" | "severity" | "campaign">;

/** The same rule about the same thing, of which the same is said. Only where ids tell it may one of the two not know an account or a platform. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.rule === b.rule &&
    a.at === b.at &&
    a.which === b.which &&
    a.file === b.file &&
    a.said === b.said &&
    a.touches === b.touches &&
    isSameWithin(a, b) &&
    isSameName(a.campaign, b.campaign) &&
    a.entry?.level === b.entry?.level &&
    isSameName(a.entry, b.entry)
  );
}

/** By their ids where both have one; a new campaign has a name alone, and gets its id by the upload. */
export function isSameName(a: Named | undefined, b: Named | undefined): boolean {
  if (!a || !b) return a === b;
  return a.id !== undefined && b.id !== undefined ? a.id === b.id : a.name === b.name;
}

function isSameWithin(a: Subject, b: Subject): boolean {
  const isById = a.campaign?.id !== undefined && a.campaign.id === b.campaign?.id;
  const isSame = (one: string | undefined, other: string | undefined) =>
    one === other || (isById && (one === undefined || other === undefined));
  return isSame(a.platform, b.platform) && isSame(a.account, b.account);
}

/** Why nobody may approve it: what was seen is not all that would be let through. */
export function unapprovable({ rule, file }: Subject): string | undefined {
  if (file !== undefined)
    return "it is about a file, whose rows may be others tomorrow: mend the export, or say under coverage: in the policy what the team knows";
  if (!rule.includes("/"))
    return "it is a rule of the team's own, which may look at more than a finding shows: mend it, or change the rule in the policy";
  return undefined;
}

/** Whether the decision is about the value that stands there now; an approval of an amount is one up to a ceiling. */
export function covers({ choice, flagged, upTo }: Decision, value: string | undefined): boolean {
  if (flagged?.value === value) return true;
  return choice === "approve" && !isAbove(value, upTo) && isAmount(value, upTo);
}

/** Both amounts, in one currency: then the one may be above the other. */
export function isAmount(value: string | undefined, ceiling: string | undefined): boolean {
  return bothOf(value, ceiling) !== undefined;
}

export function isAbove(value: string | undefined, ceiling: string | undefined): boolean {
  const both = bothOf(value, ceiling);
  return both !== undefined && isOver(both.one, both.other);
}

function bothOf(value: string | undefined, ceiling: string | undefined) {
  const [one, other] = [readAmountText(value ?? ""), readAmountText(ceiling ?? "")];
  return one && other && one.currency === other.currency ? { one: one.worth, other: other.worth } : undefined;
}

export function fitsPattern({ pattern }: Decision, { subject, campaign }: Judged): boolean {
  if (!pattern || pattern.rule !== subject.rule || campaign === undefined) return false;
  return matchesAny([{ text: pattern.campaigns, ignoreCase: false }], campaign);
}
