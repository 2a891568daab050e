/** Bytes with a name; they can be read more than once. */
export interface Source {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}
