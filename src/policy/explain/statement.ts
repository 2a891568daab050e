import type { Policy } from "../../model/policy.ts";
import type { Path } from "../compiling.ts";
import type { PolicyInput } from "../schema.ts";

/** A sentence about the policy, and the part of it that says so. */
export interface Statement {
  readonly path: Path;
  readonly text: string;
}

/** What an explainer may look at beside its own section. */
export interface Context {
  readonly input: PolicyInput;
  readonly policy: Policy;
}

export type Explainer<Key extends keyof PolicyInput> = (
  written: NonNullable<PolicyInput[Key]>,
  context: Context,
) => readonly Statement[];

/** A section that is one value, or a list of them with `for:`. */
export function itemsOf<T>(
  key: string,
  written: T | readonly T[],
): { readonly value: T; readonly path: Path }[] {
  return isList(written)
    ? written.map((value, index) => ({ value, path: [key, index] }))
    : [{ value: written, path: [key] }];
}

function isList<T>(written: T | readonly T[]): written is readonly T[] {
  return Array.isArray(written);
}

/** A capital where a word begins it: `utm_source`, addresses and rules keep their own form. */
export function sentence(text: string): string {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`;
  return /^[a-z][a-z-]*(?=[ ,])/.test(text) ? ended.charAt(0).toUpperCase() + ended.slice(1) : ended;
}

export function quoted(texts: readonly string[]): string[] {
  return texts.map((text) => `"${text}"`);
}
