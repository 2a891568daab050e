import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { metaApi } from "./meta-api.ts";
import { metaBulk } from "./meta-bulk.ts";
import { metaReport } from "./meta-report.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { warehouseMeta } from "./warehouse-meta.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  generic,
  metaApi,
  metaBulk,
  metaReport,
  microsoftBulk,
  warehouseMeta,
];
