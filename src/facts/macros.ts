/** What a macro of one platform stands for on another, as far as it is known. */
type Meaning = "campaign" | "adGroup" | "ad" | "click" | "placement" | "device" | "keyword";

export interface PlatformMacros {
  /** Whether the list is the platform's whole list: then what is not on it is no macro. */
  readonly complete: boolean;
  /** How sure the list is: read on the platform's own page, or on one that quotes it. */
  readonly confidence: "official" | "secondary";
  readonly source: string;
  /** Ids and the like that several platforms have, for the translation from one to the other. */
  readonly same: Partial<Readonly<Record<Meaning, string>>>;
  /** The rest, separated by spaces. A form with a colon, `{keyword:shoes}`, counts as the one without. */
  readonly others: string;
  /** Macros of which nobody has a list, by what they look like. */
  readonly shape?: RegExp;
}

const lpurls =
  "{lpurl} {lpurl+2} {lpurl+3} {unescapedlpurl} {escapedlpurl} {escapedlpurl+2} {escapedlpurl+3} {ignore}";
const hotels =
  "{hotelcenter_id} {hotel_partition_id} {hotel_adtype} {travel_start_day} {travel_start_month} {travel_start_year} {travel_end_day} {travel_end_month} {travel_end_year} {advanced_booking_window} {date_type} {number_of_adults} {price_displayed_total} {price_displayed_tax} {user_currency} {user_language} {adtype} {rate_rule_id}";

/** Macros per platform beside those that stand for names. Read in November 2026. */
export const platformMacros: Readonly<Record<string, PlatformMacros>> = {
  "google-ads": {
    complete: true,
    confidence: "secondary",
    source: "https://support.google.com/google-ads/answer/6305348",
    same: {
      campaign: "{campaignid}",
      adGroup: "{adgroupid}",
      ad: "{creative}",
      click: "{gclid}",
      placement: "{placement}",
      device: "{device}",
      keyword: "{keyword}",
    },
    others: `{feeditemid} {extensionid} {targetid} {loc_interest_ms} {loc_physical_ms} {matchtype} {network} {devicemodel} {target} {param1} {param2} {random} {adposition} {sourceid} {ifmobile} {ifnotmobile} {ifsearch} {ifcontent} {ifpla} {iflia} {assetgroupid} {merchant_id} {product_channel} {product_id} {product_country} {product_language} {product_partition_id} {store_code} {hotel_id} {carrier} {ifauto} {copy} {city} {aceid} {gbraid} {wbraid} ${lpurls} ${hotels}`,
  },
  "microsoft-ads": {
    complete: true,
    confidence: "official",
    source: "https://learn.microsoft.com/en-us/advertising/guides/url-tracking-upgraded-urls",
    same: {
      campaign: "{CampaignId}",
      adGroup: "{AdGroupId}",
      ad: "{AdId}",
      click: "{msclkid}",
      device: "{Device}",
      keyword: "{keyword}",
    },
    others: `{TargetId} {MatchType} {BidMatchType} {Network} {OrderItemId} {param1} {param2} {param3} {QueryString} {feeditemid} {adextensionid} {loc_physical_ms} {loc_interest_ms} {IfMobile} {IfNotMobile} {IfSearch} {IfNative} {IfPLA} {copy} {CriterionId} {product_channel} {product_country} {ProductId} {product_language} {seller_name} {property_id} ${lpurls} ${hotels}`,
  },
  meta: {
    complete: true,
    confidence: "secondary",
    source: "https://www.facebook.com/business/help/2360940870872492",
    same: {
      campaign: "{{campaign.id}}",
      adGroup: "{{adset.id}}",
      ad: "{{ad.id}}",
      placement: "{{placement}}",
    },
    others: "{{site_source_name}}",
    // What a catalog says of its items, modifiers behind it: `{{product.retailer_id | urlencode}}`. Source: Marketing
    // API, Advantage+ catalog ads, and the template tags of flights, hotels, vehicles and destinations.
    shape:
      /^\{\{\s*(?:product|flight|trip|hotel|room|destination|vehicle|vehicle_offer|home_listing)\.[a-z][^{}]*\}\}$/,
  },
  tiktok: {
    complete: true,
    confidence: "secondary",
    source: "https://ads.tiktok.com/help/article/track-offsite-web-events-with-utm-parameters",
    same: {
      campaign: "__CAMPAIGN_ID__",
      adGroup: "__AID__",
      ad: "__CID__",
      click: "__CLICKID__",
      placement: "__PLACEMENT__",
    },
    others:
      "__ADID_V2__ __ADID_V2_NAME__ __CALLBACK_PARAM__ __IDFA__ __GAID__ __OS__ __IP__ __UA__ __UA1__ __SL__ __TS__ __CTYPE__ __ANDROIDID1__",
  },
  linkedin: {
    complete: true,
    confidence: "secondary",
    source:
      "https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/dynamic-utm-tracking",
    same: { campaign: "{{CAMPAIGN_GROUP_ID}}", adGroup: "{{CAMPAIGN_ID}}", ad: "{{CREATIVE_ID}}" },
    others: "{{ACCOUNT_ID}} {{ACCOUNT_NAME}}",
  },
  pinterest: {
    complete: true,
    confidence: "secondary",
    source: "https://help.pinterest.com/en/business/article/third-party-and-dynamic-tracking",
    same: { campaign: "{campaignid}", adGroup: "{adgroupid}", ad: "{adid}", device: "{device}" },
    others:
      "{campaign_id} {ad_group_id} {ad_id} {creative_id} {creativeid} {creative_name} {device_platform} {itemid} {item_id} {insertionid} {insertion_id} {publisher} {timestamp} {click_timestamp} {product_name} {product_id} {product_partition_id} {promoted_product_group_id} {lpurl} {unescapedlpurl} {organic_url}",
  },
  snapchat: {
    complete: false,
    confidence: "secondary",
    source: "https://help.godatafeed.com/hc/en-us/articles/360051303951",
    same: { campaign: "{{campaign.id}}", adGroup: "{{adSet.id}}", ad: "{{ad.id}}" },
    others: "{{creative.headline}} {{site_source_name}}",
  },
  reddit: {
    complete: false,
    confidence: "secondary",
    source: "https://advertising.reddithelp.com/en/categories/creating-ads/how-build-campaign",
    same: {
      campaign: "{{CAMPAIGN_ID}}",
      adGroup: "{{ADGROUP_ID}}",
      ad: "{{AD_ID}}",
      click: "{{CLICK_ID}}",
      device: "{{DEVICE_TYPE}}",
    },
    others:
      "{{POST_ID}} {{ADVERTISER_ID}} {{ADVERTISING_ID}} {{IDFA}} {{GAID}} {{COUNTRY}} {{OS}} {{PLATFORM}} {{CACHEBUSTER}} {{HEIGHT}} {{WIDTH}} {{DEVICE_OPT_OUT}} {{CREATIVE_ID}} {{IMPRESSION_ID}}",
  },
  x: {
    complete: true,
    confidence: "secondary",
    source:
      "https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites",
    same: {},
    others: "",
  },
};
