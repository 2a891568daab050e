/**
 * The key by which a page of an answer says that more pages follow; undefined where it is the last. An empty cursor
 * says nothing. Sources: Graph API, Paginated results (paging.next); Google Ads API, search (nextPageToken); LinkedIn
 * Marketing API, Cursor-based pagination (metadata.nextPageToken) and before it start, count and total; TikTok API for
 * Business, page_info; Snapchat Marketing API (paging.next_link); Pinterest API v5, Pagination (bookmark); X Ads API,
 * Pagination (next_cursor).
 */
export function laterPagesIn(page: unknown): string | undefined {
  const all = [...leaves(page, "")];
  const said = new Map(all);
  return all.find(([key, text]) => text !== "" && (leadsOn(key, text) || counts(key, text, said)))?.[0];
}

/** A list within a record may go on as well: an account's campaigns, a campaign's ads. */
export function listGoesOn(key: string, text: string): boolean {
  return text !== "" && /\.paging\.(?:next|next_link)$/.test(key);
}

const cursors =
  /(?:^|\.)(?:next_?(?:page_?)?(?:token|cursor)|next_?(?:link|url)|(?:paging|pagination|links)\.next|@odata\.nextLink)$/i;

function leadsOn(key: string, text: string): boolean {
  if (/(?:^|\.)has_?(?:more|next_?page)$/i.test(key)) return text === "true";
  if (/(?:^|\.)paging\.links\.rel$/.test(key)) return /^next$/i.test(text);
  return key === "bookmark" || cursors.test(key);
}

/** Page 1 of 3; from 0 on 100 of 250. */
function counts(key: string, text: string, said: ReadonlyMap<string, string>): boolean {
  const [, page = "", isPages] = /^(.*\.|)(?:(total_?pages?)|paging\.total)$/i.exec(key) ?? [];
  const beside = (name: string) => Number(said.get(name) ?? Number.NaN);
  if (isPages !== undefined) return beside(`${page}page`) < Number(text);
  return (
    key.endsWith("paging.total") &&
    beside(`${page}paging.start`) + beside(`${page}paging.count`) < Number(text)
  );
}

function* leaves(value: unknown, path: string): Iterable<[string, string]> {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item, path);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, path === "" ? key : `${path}.${key}`);
  else yield [path, value === null || value === undefined ? "" : String(value)];
}
