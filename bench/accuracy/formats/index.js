import { genericTables, jsonTables } from "./generic.js";
import { editorTables } from "./google-ads-editor.js";
import { linkedinTables } from "./linkedin-bulk.js";
import { metaBulkTables } from "./meta-bulk.js";
import { microsoftTables } from "./microsoft-bulk.js";
import { tiktokTables } from "./tiktok-bulk.js";

/**
 * The formats of the corpus: whose campaigns they carry, which sections of a policy they can answer, and how they are
 * written.
 */
export const formats = {
  generic: {
    platforms: ["google-ads", "microsoft-ads", "meta", "linkedin", "tiktok"],
    answers: ["accounts", "regions", "audiences", "tracking", "copy"],
    hasCurrency: true,
    tables: genericTables,
  },
  json: {
    platforms: ["google-ads", "microsoft-ads", "meta", "linkedin", "tiktok"],
    answers: ["accounts", "regions", "audiences", "tracking", "copy"],
    hasCurrency: true,
    tables: jsonTables,
  },
  "meta-bulk": {
    platforms: ["meta"],
    answers: ["regions", "audiences", "tracking", "copy"],
    tables: metaBulkTables,
  },
  "google-ads-editor": {
    platforms: ["google-ads"],
    answers: ["accounts", "regions", "audiences", "tracking", "copy"],
    tables: editorTables,
  },
  "microsoft-bulk": {
    platforms: ["microsoft-ads"],
    answers: ["accounts", "regions", "audiences", "copy"],
    tables: microsoftTables,
  },
  "linkedin-bulk": { platforms: ["linkedin"], answers: ["accounts", "copy"], tables: linkedinTables },
  "tiktok-bulk": { platforms: ["tiktok"], answers: ["regions", "tracking", "copy"], tables: tiktokTables },
};
