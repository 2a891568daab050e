import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { tiktokBulk } from "./tiktok-bulk.ts";
import { warehousePinterest } from "./warehouse-pinterest.ts";
import { warehouseReddit } from "./warehouse-reddit.ts";
import { warehouseTiktok } from "./warehouse-tiktok.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  generic,
  microsoftBulk,
  tiktokBulk,
  warehousePinterest,
  warehouseReddit,
  warehouseTiktok,
];
