/** What templates, scripts and spreadsheets leave behind. Source: public campaign files. */
const leftovers =
  /^(undefined|null|nan|none|tbd|tba|todo|xxx+|placeholder|insert[_ -]?(?:here|your|url|link|name|campaign|adset|ad|creative|source|medium|value|text)(?:[_ -]\w+)*|\[?click_?(?:url|tag)\]?|your[_-].*|#n\/a|#ref!|#value!|#name\?|\[[\w -]+\]|<[\w -]+>)$/i;

/** A placeholder that stands where a value belongs. */
export function isLeftover(text: string): boolean {
  return leftovers.test(text.trim());
}

/** A part of a path that no site has: of words that pages are called by, such as todo and your-account, none. */
export function leftoverInPage(address: string): string | undefined {
  const [path = ""] = address.replace(/^\w+:\/\/[^/?#]*/, "").split(/[?#]/);
  return path
    .split("/")
    .find((part) =>
      /^(?:undefined|null|nan|\[[\w -]+\]|<[\w -]+>|x{3,}|insert[_-](?:here|your|url|link|name).*)$/i.test(
        part,
      ),
    );
}
