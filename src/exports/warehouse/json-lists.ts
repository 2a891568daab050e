/** `[{"key":"utm_source","value":"fb"}]` are the tags `utm_source=fb`; what is no such list stays as it is. */
export function tagsInJson(text: string): string {
  const tags = itemsIn(text)?.flatMap((item) => {
    const [key, value] = [textAt(item, "key"), textAt(item, "value") ?? ""];
    return key === undefined ? [] : [`${key}=${value.replace(/[&#]/g, encodeURIComponent)}`];
  });
  return tags?.join("&") ?? text;
}

/** `[{"website_url":"https://a.example/"}]`: the first of the pages. */
export function pageInJson(text: string): string {
  const pages = itemsIn(text)?.flatMap((item) => textAt(item, "website_url") ?? textAt(item, "link") ?? []);
  return pages === undefined ? text : (pages[0] ?? "");
}

/** Some warehouses keep a list as a quoted text: `"[{\"key\":…}]"`. */
function itemsIn(text: string): readonly unknown[] | undefined {
  if (!/^"?\[/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const list: unknown = typeof value === "string" ? JSON.parse(value) : value;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function textAt(item: unknown, name: string): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const [, value] = Object.entries(item).find(([key]) => key === name) ?? [];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
