import { macrosOfPlatform } from "../../facts/macro-standing.ts";
import { macroShape } from "../../facts/name-macros.ts";
import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";
import { textsOf } from "./_macros.ts";

export const unbalanced = defineRule({
  id: "macro/unbalanced",
  summary: "A macro in the clicked link is not closed, or not opened, as its platform wants it.",
  why: "The platform does not know it for a macro and fills nothing in: analytics reports {{campaign.name} for every click.",
  severity: "block",
  reads: ["click", "platform?"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    for (const { at, text } of textsOf(click)) {
      const found =
        openBraces(text) ?? (platform === "tiktok" || !platform ? lostUnderscores(text) : undefined);
      if (found === undefined) continue;
      const meant = found.startsWith("_") || !/[{}]/.test(found) ? `__${bare(found)}__` : undefined;
      yield {
        at,
        message: "the macro is not closed, or not opened, as it should be",
        found,
        expected: "a macro with all its braces or underscores",
        fix: meant ?? (platform === undefined ? undefined : nearest(found, macrosOfPlatform(platform))),
      };
    }
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", Platform: "Meta", "URL tags": "utm_campaign={{campaign.name}&utm_source=fb" },
      ],
      finds: [{ found: "{{campaign.name}", fix: "{{campaign.name}}", header: "URL tags" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a=x_{campaignid" }],
      finds: [{ found: "{campaignid", fix: undefined }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/",
          "Tracking template": "{lpurl?utm_source=google",
        },
      ],
      finds: [{ found: "{lpurl", fix: "{lpurl}", header: "Tracking template" }],
    },
    ...["__CAMPAIGN_NAME_", "_CAMPAIGN_NAME_", "__CAMPAIGN_NAME", "CAMPAIGN_NAME"].map((found) => ({
      rows: [
        {
          Campaign: "spring",
          Platform: "TikTok",
          "Landing page": `https://example.com/?utm_campaign=${found}`,
        },
      ],
      finds: [{ found, fix: "__CAMPAIGN_NAME__" }],
    })),
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "TikTok",
          "Landing page": "https://example.com/_CID_/?a=__CID____AID__&b=US_CAMPAIGN_NAME_X&c=__init__&d=CID",
        },
      ],
      finds: [{ found: "_CID_" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            'https://example.com/{x}?a={{a.b}}_{c}&b={ifmobile:m}{ifnotmobile:d}&c={"d":{"e":1}}',
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_content=_CAMPAIGN_NAME_",
        },
      ],
      finds: [],
    },
  ],
});

/** Where an opening brace has no closing one, or the other way round, the piece that looks like a macro. */
function openBraces(text: string): string | undefined {
  const rest = text.replace(macroShape, "");
  if (rest.split("{").length === rest.split("}").length) return undefined;
  const pieces = text.match(/\$?\{{0,2}[\w.:+-]*\}{0,2}/g) ?? [];
  return pieces.find((piece) => /[{}]/.test(piece) && piece.replace(macroShape, "").match(/[{}]/)) ?? "{";
}

/** `_CAMPAIGN_NAME_`: what a text editor makes of TikTok's macros. Source: Ruler Analytics and Klar help pages. */
function lostUnderscores(text: string): string | undefined {
  const known = macrosOfPlatform("tiktok").map(bare);
  const words = text.replace(macroShape, " ").match(/(?<!\w)_*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_*(?!\w)/g) ?? [];
  return words.find(
    (word) => known.includes(bare(word)) && (word !== bare(word) || (word === text && word.includes("_"))),
  );
}

function bare(macro: string): string {
  return macro.replace(/^_+|_+$/g, "");
}
