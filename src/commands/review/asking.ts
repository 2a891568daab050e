/** Questions to a person at a terminal, one at a time. Undefined: they leave. */
export interface Asking {
  key<Key extends string>(
    question: string,
    choices: readonly { readonly key: Key; readonly says: string }[],
  ): Promise<Key | undefined>;
  /** `refuses`: why the text will not do. */
  text(
    question: string,
    options: { readonly initial?: string; readonly refuses: (text: string) => string | undefined },
  ): Promise<string | undefined>;
}
