/** `[A1,A2]` and `[ "en", "de" ]` list what `A1; A2` lists; `[]` lists nothing. */
export function unbracketed(text: string): string {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1];
  if (inner === undefined) return text;
  return inner
    .split(",")
    .map((item) => item.trim().replace(/^"(.*)"$/s, "$1"))
    .filter((item) => item !== "")
    .join("; ");
}

/** A day as an API writes it: seconds or milliseconds since 1970. */
export function dayOfEpoch(text: string): string {
  if (!/^\d{10}(\d{3})?$/.test(text)) return text;
  return new Date(Number(text.slice(0, 10)) * 1000).toISOString();
}
