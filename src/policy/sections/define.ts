import type { z } from "zod";
import type { Scoped, SectionName, SectionTypes, Selector } from "../../model/policy.ts";
import type { Compiling, Path } from "../compiling.ts";
import { compileSelector, type SelectorInput } from "../selector.ts";

/** A section of the policy: what may be written under its key, and the clauses it comes down to. */
export interface Section<Name extends SectionName, Schema extends z.ZodType> {
  readonly key: Name;
  readonly schema: Schema;
  compile(input: z.output<Schema>, compiling: Compiling): Scoped<SectionTypes[Name]>[];
}

export function defineSection<Name extends SectionName, Schema extends z.ZodType>(section: Section<Name, Schema>): Section<Name, Schema> {
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

/** `budgets[2]`: how messages name the place a clause comes from. */
export function whereOf(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join("");
}

/** Both must match. The keys never overlap but where they say the same thing. */
export function both(a: Selector, b: Selector | undefined): Selector {
  return { ...a, ...b };
}
