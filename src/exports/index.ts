import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { tiktokBulk } from "./tiktok-bulk.ts";
import { warehousePinterest } from "./warehouse-pinterest.ts";
import { warehouseReddit } from "./warehouse-reddit.ts";
import { warehouseSnapchat } from "./warehouse-snapchat.ts";
import { warehouseTiktok } from "./warehouse-tiktok.ts";
import { warehouseUnknown } from "./warehouse-unknown.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  generic,
  microsoftBulk,
  tiktokBulk,
  warehousePinterest,
  warehouseReddit,
  warehouseSnapchat,
  warehouseTiktok,
  warehouseUnknown,
];
