import type { Origin } from "./field.ts";

/** Where in the export a part of the clicked URL was written. */
export type ClickPart = "landing" | "template" | "suffix" | "tags";

export interface Param {
  readonly key: string;
  /** Decoded, name macros expanded: what analytics will read. */
  readonly value: string;
  /** As written in the cell. */
  readonly raw: string;
  readonly part: ClickPart;
  readonly origin: Origin;
}

/** The one URL that is really clicked: landing page, template, suffix and tags together. */
export interface Click {
  /** Empty where no part names a page. */
  readonly url: string;
  /** Lower-cased; undefined where the URL is broken or hidden behind a macro. */
  readonly host: string | undefined;
  readonly scheme: string | undefined;
  /** In the order of the composed URL; doubled keys stay doubled. */
  readonly params: readonly Param[];
  /** Why the URL cannot be read, in words; undefined where it can. */
  readonly broken: string | undefined;
  readonly origins: Partial<Readonly<Record<ClickPart, Origin>>>;
}
