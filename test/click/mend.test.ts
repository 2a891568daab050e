import { expect, test } from "vitest";
import { mended } from "../../src/click/mend.ts";

test.each<[string, string, string, string, string | undefined]>([
  ["fb", "utm.source", "fb", "facebook", "facebook"],
  ["utm_source=fb&utm_medium=fb", "utm.source", "fb", "facebook", "utm_source=facebook&utm_medium=fb"],
  [
    "https://e.com/?a=fb&utm_source=fb#x",
    "utm.source",
    "fb",
    "facebook",
    "https://e.com/?a=fb&utm_source=facebook#x",
  ],
  ["utm_source=fb2&x=fb", "utm.source", "fb", "facebook", undefined],
  [
    "a=1&amp;utm_source=fb&amp;utm_medium=b",
    "utm.source",
    "fb",
    "facebook",
    "a=1&amp;utm_source=facebook&amp;utm_medium=b",
  ],
  ["utm_campaign=Spring%20Sale", "utm.campaign", "Spring Sale", "spring sale", "utm_campaign=spring%20sale"],
  ["utm_campaign=Spring+Sale", "utm.campaign", "Spring Sale", "spring_sale", "utm_campaign=spring_sale"],
  [
    "utm_campaign={{campaign.name}}_X",
    "utm.campaign",
    "{{campaign.name}}_X",
    "{{campaign.name}}_x",
    "utm_campaign={{campaign.name}}_x",
  ],
  ["https://a.com/?utm_source=fb;https://b.com/?utm_source=fb", "utm.source", "fb", "facebook", undefined],
  [
    "https://a.com/?utm_source=fb\nhttps://b.com/?utm_source=fb",
    "page 2: utm.source",
    "fb",
    "facebook",
    "https://a.com/?utm_source=facebook\nhttps://b.com/?utm_source=facebook",
  ],
  ["utm_souce=a&x_utm_souce=b", "param.utm_souce", "utm_souce", "utm_source", "utm_source=a&x_utm_souce=b"],
  ["?UTM_Source=a", "param.UTM_Source", "UTM_Source", "utm_source", "?utm_source=a"],
  ["a=1&amp;b=2&amp;c=3", "click.tags", "&amp;", "&", "a=1&b=2&c=3"],
  ["https://e.com/?a=1?a=2", "click.landing", "?a=", "&a=", undefined],
  ["https://e.com/?a=1?b=2", "click.landing", "?b=", "&b=", "https://e.com/?a=1&b=2"],
  ["https://e.com/", "click.landing", "http://e.com/", "https://e.com/", undefined],
  ["utm_source=a$1&b=$&", "utm.source", "a$1", "$&$`", "utm_source=$%26$`&b=$&"],
  ["utm_campaign=a", "utm.campaign", "a", "b&c=50% #1", "utm_campaign=b%26c=50%25%20%231"],
  ["utm_campaign=a+b&x=c+d", "utm.campaign", "a b", "b a", "utm_campaign=b+a&x=c+d"],
  ["utm_campaign=GR%c3%96SSE", "utm.campaign", "GRÖSSE", "grösse", "utm_campaign=gr%c3%b6sse"],
  ["utm_campaign=GR%C3%96SSE", "utm.campaign", "GRÖSSE", "grösse", "utm_campaign=gr%C3%B6sse"],
  ["utm_campaign=GRÖSSE", "utm.campaign", "GRÖSSE", "grösse", "utm_campaign=grösse"],
  ["utm_content=a", "utm.content", "a", "{{ad.name}} 1", "utm_content={{ad.name}}%201"],
  [
    "utm_content=%7B%7Bad.name%7D%7D",
    "param.utm_content",
    "%7B%7Bad.name%7D%7D",
    "{{ad.name}}",
    "utm_content={{ad.name}}",
  ],
  [" fb ", "utm.source", "fb", "facebook", " facebook "],
])("%s: %s %s → %s", (text, at, found, fix, expected) => {
  expect(mended(text, { at, found, fix })).toBe(expected);
});
