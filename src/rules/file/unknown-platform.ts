import { defineReadingRule } from "../define.ts";

export const unknownPlatform = defineReadingRule({
  id: "file/unknown-platform",
  summary: "A platform's name is misspelled, or stands among other words.",
  why: "Whatever the policy asks for on that platform, its pixel, its caps, its words, is then asked of nobody.",
  mend: "Write the platform's name as it writes it itself, such as Meta or Google Ads. A word that is near to none of them, such as newsletter, is left alone.",
  severity: "hold",
  examples: [
    {
      rows: [{ Campaign: "spring", Platform: "Metaa" }],
      finds: [{ found: "Metaa", expected: "meta" }],
    },
    { rows: [{ Campaign: "spring", Platform: "TikoTk" }], finds: [{ found: "TikoTk", expected: "tiktok" }] },
    {
      rows: [{ Campaign: "spring", Platform: "Facebook Ads Manager" }],
      finds: [{ found: "Facebook Ads Manager", expected: "meta" }],
    },
    { rows: [{ Campaign: "spring", Platform: "Google Search" }], finds: [{ expected: "google-ads" }] },
    { rows: [{ Campaign: "spring", Platform: "Facebook" }], finds: [] },
    { rows: [{ Campaign: "spring", Platform: "Meta (Facebook/Instagram)" }], finds: [] },
    { rows: [{ Campaign: "spring", Platform: "Our newsletter" }], finds: [] },
  ],
});
