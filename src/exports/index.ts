import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { googleAdsApi } from "./google-ads-api.ts";
import { googleAdsAwql } from "./google-ads-awql.ts";
import { googleAdsEditor } from "./google-ads-editor.ts";
import { googleAdsReport } from "./google-ads-report.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  generic,
  googleAdsApi,
  googleAdsAwql,
  googleAdsEditor,
  googleAdsReport,
  microsoftBulk,
];
