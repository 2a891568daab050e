import { genericTables, jsonTables } from "./generic.js";
import { metaBulkTables } from "./meta-bulk.js";

/**
 * The formats of the corpus: whose campaigns they carry, which sections of a policy they can answer, and how they are
 * written.
 */
export const formats = {
  generic: {
    platforms: ["google-ads", "microsoft-ads", "meta", "linkedin", "tiktok"],
    answers: ["accounts", "regions", "audiences", "tracking", "copy"],
    tables: genericTables,
  },
  json: {
    platforms: ["google-ads", "microsoft-ads", "meta", "linkedin", "tiktok"],
    answers: ["accounts", "regions", "audiences", "tracking", "copy"],
    tables: jsonTables,
  },
  "meta-bulk": {
    platforms: ["meta"],
    answers: ["regions", "audiences", "tracking", "copy"],
    tables: metaBulkTables,
  },
};
