import type { z } from "zod";
import type { Scoped, SectionName, SectionTypes } from "../../model/policy.ts";
import { type Selector, type SelectorKey, selectorKeys } from "../../model/selector.ts";
import { type Glob, matchesAny } from "../../values/glob.ts";
import type { Compiling, Path } from "../compiling.ts";
import { compileSelector, type SelectorInput } from "../selector.ts";

/** A section of the policy: what may be written under its key, and the clauses it comes down to. */
export interface Section<Name extends SectionName, Schema extends z.ZodType> {
  readonly key: Name;
  readonly schema: Schema;
  compile(input: z.output<Schema>, compiling: Compiling): Scoped<SectionTypes[Name]>[];
}

export function defineSection<Name extends SectionName, Schema extends z.ZodType>(
  section: Section<Name, Schema>,
): Section<Name, Schema> {
  return section;
}

export interface Part<T> {
  readonly value: T;
  readonly for: Selector;
  readonly path: Path;
}

/** One value, or a list of them with `for:`, as a list with selectors. */
export function partsOf<T extends { readonly for?: SelectorInput | undefined }>(
  key: string,
  input: T | readonly T[],
  compiling: Compiling,
): Part<T>[] {
  if (!isList(input)) return [{ value: input, for: {}, path: [key] }];
  return input.map((value, index) => ({
    value,
    for: compileSelector(value.for, [key, index, "for"], compiling),
    path: [key, index],
  }));
}

function isList<T>(input: T | readonly T[]): input is readonly T[] {
  return Array.isArray(input);
}

/** Both must match; undefined where nothing can be both. */
export function both(a: Selector, b: Selector): Selector | undefined {
  const narrowed: Partial<Record<SelectorKey, readonly Glob[]>> = { ...a, ...b };
  for (const key of selectorKeys) {
    const [one, other] = [a[key], b[key]];
    if (!one || !other) continue;
    const common = [
      ...one.filter(({ text }) => matchesAny(other, text)),
      ...other.filter(({ text }) => matchesAny(one, text) && !one.some((glob) => glob.text === text)),
    ];
    if (common.length > 0) narrowed[key] = common;
    // Two globs may overlap in ways that neither says: rather too wide than silent.
    else if (isWild(one) && isWild(other)) narrowed[key] = one;
    else return undefined;
  }
  return narrowed;
}

/** Whatever the second is for, the first is for too. */
export function covers(wide: Selector, narrow: Selector): boolean {
  return selectorKeys.every((key) => {
    const globs = wide[key];
    return !globs || (narrow[key]?.every(({ text }) => matchesAny(globs, text)) ?? false);
  });
}

function isWild(globs: readonly Glob[]): boolean {
  return globs.some(({ text }) => /[*?]/.test(text));
}
