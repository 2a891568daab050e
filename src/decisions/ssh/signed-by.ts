import type { LogLine } from "../../model/decision.ts";
import type { Signer } from "../../model/signer.ts";
import { matchesAny } from "../../values/glob.ts";
import { keyThatSigned, namespace } from "./signature.ts";

type Signed = Pick<LogLine, "by" | "recorded" | "signature">;

/** Why a decision, of that text, is not signed by the person it names; undefined where it is. */
export function unsigned(line: Signed, text: string, signers: readonly Signer[]): string | undefined {
  if (line.signature === undefined) return "it is not signed, and the policy wants that";
  const key = keyThatSigned(text, line.signature);
  if (key === undefined) return "its signature is of another text, or none";
  const own = signers.filter((signer) => signer.key === key);
  if (own.length === 0) return "it is signed with a key that the policy's signers do not have";
  const named = own.filter(({ who, notWho }) => matchesAny(who, line.by) && !matchesAny(notWho, line.by));
  if (named.length === 0) return `it is signed with a key that is not ${line.by}'s`;
  return named.some((signer) => isInForce(signer, line.recorded))
    ? undefined
    : "it is signed with a key that was not valid then, or not for this";
}

function isInForce({ namespaces, from, until }: Signer, time: string): boolean {
  const isFor = namespaces === undefined || matchesAny(namespaces, namespace);
  return isFor && (from === undefined || from <= time) && (until === undefined || time < until);
}
