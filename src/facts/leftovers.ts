/** What templates, scripts and spreadsheets leave behind. Source: public campaign files. */
const leftovers =
  /^(undefined|null|nan|none|tbd|tba|todo|xxx+|placeholder|insert[_ -]?here|your[_-].*|#n\/a|#ref!|#value!|#name\?|\[[\w -]+\]|<[\w -]+>)$/i;

/** A placeholder that stands where a value belongs. */
export function isLeftover(text: string): boolean {
  return leftovers.test(text.trim());
}
