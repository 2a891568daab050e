import { amazonBulksheet } from "./amazon-bulksheet.ts";
import { dv360Sdf } from "./dv360-sdf.ts";
import { emailReport } from "./email-report.ts";
import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";
import { googleAdsApi } from "./google-ads-api.ts";
import { googleAdsAwql } from "./google-ads-awql.ts";
import { googleAdsEditor } from "./google-ads-editor.ts";
import { googleAdsReport } from "./google-ads-report.ts";
import { launchgateReport } from "./launchgate-report.ts";
import { linkedinBulk } from "./linkedin-bulk.ts";
import { linkedinReport } from "./linkedin-report.ts";
import { mailchimp } from "./mailchimp.ts";
import { mediaPlan } from "./media-plan.ts";
import { metaApi } from "./meta-api.ts";
import { metaBulk } from "./meta-bulk.ts";
import { metaReport } from "./meta-report.ts";
import { microsoftBulk } from "./microsoft-bulk.ts";
import { microsoftReport } from "./microsoft-report.ts";
import { pinterestBulk } from "./pinterest-bulk.ts";
import { salesforceCampaigns } from "./salesforce-campaigns.ts";
import { tiktokBulk } from "./tiktok-bulk.ts";
import { utmBuilder } from "./utm-builder.ts";
import { warehouseAmazonAds } from "./warehouse-amazon-ads.ts";
import { warehouseAppleAds } from "./warehouse-apple-ads.ts";
import { warehouseGoogleAds } from "./warehouse-google-ads.ts";
import { warehouseLinkedin } from "./warehouse-linkedin.ts";
import { warehouseMeta } from "./warehouse-meta.ts";
import { warehouseMicrosoftAds } from "./warehouse-microsoft-ads.ts";
import { warehousePinterest } from "./warehouse-pinterest.ts";
import { warehouseReddit } from "./warehouse-reddit.ts";
import { warehouseSnapchat } from "./warehouse-snapchat.ts";
import { warehouseTiktok } from "./warehouse-tiktok.ts";
import { warehouseUnknown } from "./warehouse-unknown.ts";
import { xAds } from "./x-ads.ts";
import { xReport } from "./x-report.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [
  amazonBulksheet,
  dv360Sdf,
  emailReport,
  generic,
  googleAdsApi,
  googleAdsAwql,
  googleAdsEditor,
  googleAdsReport,
  launchgateReport,
  linkedinBulk,
  linkedinReport,
  mailchimp,
  mediaPlan,
  metaApi,
  metaBulk,
  metaReport,
  microsoftBulk,
  microsoftReport,
  pinterestBulk,
  salesforceCampaigns,
  tiktokBulk,
  utmBuilder,
  warehouseAmazonAds,
  warehouseAppleAds,
  warehouseGoogleAds,
  warehouseLinkedin,
  warehouseMeta,
  warehouseMicrosoftAds,
  warehousePinterest,
  warehouseReddit,
  warehouseSnapchat,
  warehouseTiktok,
  warehouseUnknown,
  xAds,
  xReport,
];
