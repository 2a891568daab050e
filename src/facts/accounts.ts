/** `act_102` and `102`, `123-456-7890` and `1234567890`: platforms write the same account in both ways. */
export function accountKey(id: string): string {
  return /^(act_)?[\d-]+$/.test(id) ? id.replace(/\D/g, "") : id;
}

/** The same of a glob over account ids; one of stars alone stays what it is. */
export function accountGlob(text: string): string {
  return /^(act_)?[\d*?-]+$/.test(text) && /\d/.test(text) ? text.replace(/^act_|-/g, "") : text;
}
