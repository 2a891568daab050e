import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { tiktokBulk } from "./tiktok-bulk.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [generic, microsoftBulk, tiktokBulk];
