import { emailReport } from "./email-report.ts";
import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { mailchimp } from "./mailchimp.ts";
import { mediaPlan } from "./media-plan.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { pinterestBulk } from "./pinterest-bulk.ts";
import { salesforceCampaigns } from "./salesforce-campaigns.ts";
import { tiktokBulk } from "./tiktok-bulk.ts";
import { utmBuilder } from "./utm-builder.ts";
import { warehousePinterest } from "./warehouse-pinterest.ts";
import { warehouseReddit } from "./warehouse-reddit.ts";
import { warehouseSnapchat } from "./warehouse-snapchat.ts";
import { warehouseTiktok } from "./warehouse-tiktok.ts";
import { warehouseUnknown } from "./warehouse-unknown.ts";
import { xAds } from "./x-ads.ts";
import { xReport } from "./x-report.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  emailReport,
  generic,
  mailchimp,
  mediaPlan,
  microsoftBulk,
  pinterestBulk,
  salesforceCampaigns,
  tiktokBulk,
  utmBuilder,
  warehousePinterest,
  warehouseReddit,
  warehouseSnapchat,
  warehouseTiktok,
  warehouseUnknown,
  xAds,
  xReport,
];
