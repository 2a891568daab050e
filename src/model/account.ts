/** An ad account that the policy lists. */
export interface Account {
  readonly id: string;
  readonly brand: string | undefined;
  readonly currency: string | undefined;
  readonly timeZone: string | undefined;
}
