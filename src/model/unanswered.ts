/** Something the policy asks for that this run does not do: said in every report. */
export interface Unanswered {
  readonly check: string;
  readonly reason: string;
}
