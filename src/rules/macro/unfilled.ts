import { isLeftover, leftoverInPage } from "../../facts/leftovers.ts";
import { macroShape } from "../../facts/name-macros.ts";
import { defineRule, noOptions } from "../define.ts";
import { textsOf } from "./_macros.ts";

export const unfilled = defineRule({
  id: "macro/unfilled",
  summary: "A placeholder in the clicked link was never filled in.",
  why: "Analytics reports the placeholder itself: thousands of clicks under [campaign] or undefined that nobody can tell apart.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { key, value, raw } of click.params) {
      const [braces] = /\{[^{}"]*\}/.exec(raw.replace(macroShape, leaveWords)) ?? [];
      if (!isLeftover(value) && braces === undefined) continue;
      yield {
        at: `param.${key}`,
        message: `the value of ${key} was never filled in`,
        found: braces ?? (raw === value ? value : `${value} (${raw})`),
        expected: "a value, or a macro of the platform",
      };
    }
    const [{ at, text } = { at: undefined, text: "" }] = textsOf(click);
    const left = at?.startsWith("click.") ? leftoverInPage(text) : undefined;
    if (at !== undefined && left !== undefined)
      yield { at, message: "a part of the address was never filled in", found: left, expected: "a page" };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=[ad-name]" }],
      finds: [{ found: "[ad-name]" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=undefined" }],
      finds: [{ found: "undefined" }],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/?aa_campaignid={**insertCampaignId**}" },
      ],
      finds: [{ found: "{**insertCampaignId**}" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?utm_content={insert name}&utm_term={keyword:red shoes}",
        },
      ],
      finds: [{ found: "{insert name}" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/undefined/sale?a=b" }],
      finds: [{ found: "undefined" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/[product-page]",
          "URL tags": "a=INSERT_NAME",
        },
      ],
      finds: [{ found: "[product-page]" }, { found: "INSERT_NAME" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?utm_campaign={{campaign.name}}&utm_content={creative}&id=__CID__",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": 'https://example.com/your-account/todo?f={"a":1}&utm_content=[US]_insert_card#none',
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=nullpunkt" }],
      finds: [],
    },
  ],
});

/** No macro has a space in it, but in the text that it stands for: `{insert name}` is none. */
function leaveWords(macro: string): string {
  return /^\{+[^.:\s]*\s/.test(macro) ? macro : "";
}
