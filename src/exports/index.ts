import { amazonBulksheet } from "./amazon-bulksheet.ts";
import { dv360Sdf } from "./dv360-sdf.ts";
import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { microsoftReport } from "./microsoft-report.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  amazonBulksheet,
  dv360Sdf,
  generic,
  microsoftBulk,
  microsoftReport,
];
