import type { Approver } from "../model/approver.ts";
import type { Decision } from "../model/decision.ts";
import type { Severity } from "../model/finding.ts";
import { matchesAny } from "../values/glob.ts";
import { type Money, moneyText } from "../values/money.ts";

/** What of a finding decides who may decide about it. */
export interface Matter {
  readonly rule: string;
  /** The planned spend it stops. */
  readonly atRisk: readonly Money[];
  /** The roles whose part of the work one of its campaigns is not; undefined where it is about no campaign. */
  readonly notTheirs: ReadonlySet<string> | undefined;
}

/** Why somebody may not decide about it; undefined where they may. Without approvers in the policy everybody may, but for the author. `unsigned`: why a decision counts as not signed. */
export function refusal(
  { by, pattern }: Pick<Decision, "by" | "pattern">,
  matter: Matter,
  approvers: readonly Approver[],
  authors: readonly string[],
  unsigned: () => string | undefined = () => undefined,
): string | undefined {
  if (authors.some((author) => isSame(by, author))) return "who made the launch does not decide about it";
  if (approvers.length === 0) return undefined;
  const own = approvers.filter(({ who }) => who.some((person) => isSame(person, by)));
  if (own.length === 0) return "the policy names nobody of that name under approvers";
  const why = own.map(
    (approver) =>
      refusedBy(approver, matter, pattern !== undefined) ?? (approver.signed ? unsigned() : undefined),
  );
  return why.includes(undefined) ? undefined : why.find((each) => each !== undefined);
}

/** Who of the policy's approvers may decide, and who of them signed alone; undefined where it names none, or there is nothing to decide. */
export function decidersOf(
  severity: Severity,
  matter: Matter,
  approvers: readonly Approver[],
  authors: readonly string[],
): { readonly deciders: readonly string[] | undefined; readonly signers: readonly string[] } {
  if (severity !== "hold" || approvers.length === 0) return { deciders: undefined, signers: [] };
  const people = [...new Set(approvers.flatMap(({ who }) => who))];
  const deciders = people.filter((by) => refusal({ by }, matter, approvers, authors) === undefined);
  const signers = deciders.filter((by) => refusal({ by }, matter, approvers, authors, () => "unsigned"));
  return { deciders, signers };
}

function refusedBy(
  { role, may, upTo, in: within }: Approver,
  { rule, atRisk, notTheirs }: Matter,
  isPattern: boolean,
): string | undefined {
  if (!matchesAny(may, rule)) return `${role} may not decide about ${rule}`;
  if (Object.keys(within).length > 0 && (notTheirs === undefined || notTheirs.has(role)))
    return `it is not of the campaigns that ${role} decides about`;
  if (upTo === undefined || isPattern) return upTo && `${role} may not decide about what is not there yet`;
  const [spend, other] = atRisk;
  const limit = `${role} decides about planned spend up to ${moneyText(upTo)}`;
  if (!spend) return `${limit}, and nobody can say what this is`;
  if (other || spend.currency !== upTo.currency) return `${limit}, and this is in another currency`;
  return spend.minor > upTo.minor ? `${limit}, and this is ${moneyText(spend)}` : undefined;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
