import { expect, test } from "vitest";
import { ga4Channel } from "../../src/facts/ga4-channels.ts";

test.each([
  ["facebook", "social_paid", "", "Organic Social"],
  ["facebook", "ads", "", "Organic Social"],
  ["linkedin", "sponsored", "", "Organic Social"],
  ["reddit", "promoted", "", "Organic Social"],
  ["tiktok", "video", "", "Organic Social"],
  ["google", "sem", "", "Organic Search"],
  ["youtube", "video", "", "Organic Video"],
  ["youtube", "paid_video", "", "Paid Video"],
  ["meta", "paid_social", "", "Paid Other"],
  ["microsoft", "cpc", "", "Paid Other"],
  ["adwords", "ppc", "", "Paid Other"],
  ["dv360", "programmatic", "", "Unassigned"],
  ["criteo", "remarketing", "", "Unassigned"],
  ["criteo", "retargeting", "", "Paid Other"],
  ["partner", "affiliates", "", "Unassigned"],
  ["partner", "affiliate", "", "Affiliates"],
  ["meta", "social_paid", "", "Unassigned"],
  ["dv360", "display_cpm", "", "Paid Other"],
  ["dv360", "cpm", "", "Display"],
  ["facebook", "cpm", "", "Paid Social"],
  ["Facebook", "Paid_Social", "", "Paid Social"],
  ["linkedin", "paid_social", "shopify_webinar", "Paid Shopping"],
  ["facebook", "paid_social", "2026q1_shop-the-look", "Paid Shopping"],
  ["linkedin", "paid_social", "workshop_q1", "Paid Social"],
  ["google", "cpc", "us_eshop_launch", "Paid Shopping"],
  ["hubspot", "email", "shop_news", "Organic Shopping"],
  ["newsletter", "email", "", "Email"],
  ["google", "cpc", "x_cross-network", "Cross-network"],
  ["x", "push", "", "Mobile Push Notifications"],
  ["(direct)", "(none)", "", "Direct"],
])("%s / %s (%s) is reported in %s", (source, medium, campaign, channel) => {
  expect(ga4Channel({ source, medium, campaign })).toBe(channel);
});
