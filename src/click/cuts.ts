import { mask } from "./macros.ts";

/** The fragment begins at the first # outside a macro. */
export function splitHash(url: string): [string, string] {
  const at = mask(url).indexOf("#");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

export function queryCut(url: string): { page: string; query: string | undefined } {
  const at = mask(url).indexOf("?");
  return at < 0 ? { page: url, query: undefined } : { page: url.slice(0, at), query: url.slice(at + 1) };
}

/** A template without {lpurl} is the destination itself; with it, it adds parameters to the landing page. */
export function splitTemplate(template: string): { landing: boolean; page: string; query: string } {
  const landing = /\{(?:unescaped|escaped)?lpurl(?:\+\d)?\}/i.test(template);
  const { page, query } = queryCut(
    landing ? template.replace(/^\{(?:unescaped|escaped)?lpurl(?:\+\d)?\}/i, "") : template,
  );
  return { landing, page, query: query ?? "" };
}
