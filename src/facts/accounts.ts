/** `act_102` and `102`, `123-456-7890` and `1234567890`: platforms write the same account in both ways. */
export function accountKey(id: string): string {
  return /^(act_)?[\d-]+$/.test(id) ? id.replace(/\D/g, "") : id;
}
