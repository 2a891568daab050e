/** Trouble in the request: a bad option, a broken policy, a missing file. Caught in one place; exit 2; the message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The files it is about, each with its own trouble. */
  readonly troubles: readonly { readonly file: string | undefined; readonly message: string }[];

  constructor(message: string, troubles?: UsageError["troubles"]) {
    super(message);
    this.troubles = troubles ?? [{ file: undefined, message }];
  }
}

/** Bytes that cannot become rows, or rows that cannot be understood: the file cannot be judged, the others still can. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** A table without a column for campaigns: trouble where it is all there is, none where it is one sheet of several. */
export class NoCampaignsError extends InputError {}

/** A table without a single row: an interface that has no campaigns answers so. */
export class NoRowsError extends NoCampaignsError {}
