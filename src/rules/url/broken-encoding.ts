import { macroShape } from "../../facts/name-macros.ts";
import { defineRule, noOptions } from "../define.ts";
import { decoded, isOwnColumn, pathOf, placeOf } from "./_encoding.ts";

const bareSign = /%(?![0-9a-f]{2})/i;

export const brokenEncoding = defineRule({
  id: "url/broken-encoding",
  summary: "A percent sign in the clicked link begins no character.",
  why: "Servers answer such an address with an error page, and analytics reports the value with its percent signs.",
  severity: "block",
  reads: ["click", "platform?"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    // Campaign Manager's macros begin with a percent sign: %n, %s.
    if (platform === "dv360") return;
    const path = pathOf(click);
    if (click.page && path !== undefined && bareSign.test(path))
      yield { at: `click.${click.page}`, ...says(path) };
    for (const param of click.params) {
      const text = param.raw.replace(macroShape, (macro) => "m".repeat(macro.length));
      if (isOwnColumn(param, click)) continue;
      // How a site reads its own parameters is its own business: an old one may read Latin-1.
      const isUnread = param.key.startsWith("utm_") && decoded(text) === undefined;
      if (isUnread || bareSign.test(text)) yield { at: placeOf(param), ...says(param.raw) };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=50%_off" }],
      finds: [{ found: "50%_off", fix: "50%25_off" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/100%/?utm_campaign=gr%FCn" }],
      finds: [
        { found: "/100%/", fix: "/100%25/" },
        { found: "gr%FCn", fix: undefined },
      ],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/gr%C3%BCn?utm_campaign=50%25&a=gr%FCn&sig=a%2Bb%3D&b=%ebuy!&c=%%CACHEBUSTER%%",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/", utm_campaign: "50% off" }],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", Platform: "DV360", "Landing page": "https://example.com/?ord=%n" }],
      finds: [],
    },
  ],
});

function says(found: string) {
  const isBare = bareSign.test(found.replace(macroShape, ""));
  return {
    message: "a percent sign begins no character",
    found,
    expected: "%25 for a percent sign, or characters in UTF-8",
    fix: isBare && found.search(macroShape) < 0 ? found.replace(/%(?![0-9a-f]{2})/gi, "%25") : undefined,
    safe: true,
  };
}
