import type { Origin } from "./field.ts";

/** Where in the export a part of the clicked URL was written. */
export type ClickPart = "landing" | "template" | "suffix" | "tags";

export interface Param {
  readonly key: string;
  /** Decoded, name macros expanded: what analytics will read. */
  readonly value: string;
  /** Decoded, without any macro: what somebody wrote by hand. */
  readonly literal: string;
  /** As written in the cell. */
  readonly raw: string;
  readonly part: ClickPart;
  readonly origin: Origin;
}

/** Something in the link that is not read as it is meant. */
export interface Slip {
  readonly part: ClickPart;
  /**
   * How one parameter is joined to the next: by a second `?`, by an `&` that is encoded, by `;`, by a space too many, or by nothing; the
   * first one, by no `?`; those of a suffix, by one of its own. `fragment`: they stand behind a `#`.
   */
  readonly kind:
    | "question-mark"
    | "encoded"
    | "space"
    | "separator"
    | "glued"
    | "leading"
    | "no-question-mark"
    | "fragment";
  readonly found: string;
  /** What to write in its place, where it is clear. */
  readonly meant: string | undefined;
}

/** A template or suffix further from the click, which the closer one replaces as a whole. */
export interface Shadowed {
  readonly part: "template" | "suffix";
  readonly params: readonly Param[];
  readonly origin: Origin;
}

export interface Host {
  /** As the cell writes it. */
  readonly written: string;
  /** What a browser opens, in ASCII and in Unicode: a list may name it in either. */
  readonly forms: readonly string[];
}

/** The one URL that is really clicked: landing page, template, suffix and tags together. */
export interface Click {
  /** Empty where no part says anything. */
  readonly url: string;
  /** The part that names the page; undefined where its cell is blank or the export has none. */
  readonly page: "landing" | "template" | undefined;
  /** Undefined where the URL is broken or its host is hidden behind a macro. */
  readonly host: Host | undefined;
  /** Lower-cased. */
  readonly scheme: string | undefined;
  /** In the order of the composed URL; doubled keys stay doubled. */
  readonly params: readonly Param[];
  /** Columns of their own, `utm_source`, whose parameter the link has already. */
  readonly overruled: readonly Param[];
  /** Those whose parameter the link has not: it is judged as if they were appended, and nothing says that they will be. */
  readonly unlinked: readonly Param[];
  /** What would hold if the closer ones were blank. */
  readonly shadowed: readonly Shadowed[];
  /** The parameters are read as they are meant, but for those behind a `#`, which nobody reads. */
  readonly slips: readonly Slip[];
  /** The part that cannot be read as it stands, and why, in words. */
  readonly broken: { readonly part: "landing" | "template"; readonly why: string } | undefined;
  /** What the cell of each part says; a part without a column is not there. */
  readonly texts: Partial<Readonly<Record<ClickPart, string>>>;
  /** The cells of the parts, and of parameters with a column of their own (`utm_source`), blank ones too. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Whether the export says which custom parameters the campaign has: without them `{_promo}` may be anything. */
  readonly knowsCustom: boolean;
  /** Where else it may lead: a page for phones, the cards of a carousel, with the same template, suffix and tags. */
  readonly further: readonly { readonly name: string; readonly click: Click }[];
}
