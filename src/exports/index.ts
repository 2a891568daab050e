import { amazonBulksheet } from "./amazon-bulksheet.ts";
import { dv360Sdf } from "./dv360-sdf.ts";
import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { microsoftReport } from "./microsoft-report.ts";
import { warehouseAmazonAds } from "./warehouse-amazon-ads.ts";
import { warehouseAppleAds } from "./warehouse-apple-ads.ts";
import { warehouseGoogleAds } from "./warehouse-google-ads.ts";
import { warehouseMicrosoftAds } from "./warehouse-microsoft-ads.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  amazonBulksheet,
  dv360Sdf,
  generic,
  microsoftBulk,
  microsoftReport,
  warehouseAmazonAds,
  warehouseAppleAds,
  warehouseGoogleAds,
  warehouseMicrosoftAds,
];
