import type { Headers } from "../format.ts";

/** What an ad set says, as its own row, or nested in its ads' rows. */
export function adSets(prefix: "" | "adset."): Headers {
  const targeting = `${prefix}targeting`;
  return {
    "adGroup.budget.daily": [`${prefix}daily_budget`],
    "adGroup.budget.lifetime": [`${prefix}lifetime_budget`],
    "adGroup.flight.start": [`${prefix}start_time`],
    "adGroup.flight.end": [`${prefix}end_time`],
    "audiences.included": [
      `${targeting}.custom_audiences.id`,
      `${targeting}.custom_audiences.name`,
      `${targeting}.flexible_spec.custom_audiences.id`,
      `${targeting}.flexible_spec.custom_audiences.name`,
      `${targeting}.targeting_automation.advantage_audience`,
    ],
    "audiences.excluded": [
      `${targeting}.excluded_custom_audiences.id`,
      `${targeting}.excluded_custom_audiences.name`,
    ],
    regions: places.map((place) => `${targeting}.geo_locations.${place}`),
    "regions.excluded": places.map((place) => `${targeting}.excluded_geo_locations.${place}`),
    ageMin: [`${targeting}.age_min`],
    "tracking.pixel": [`${prefix}promoted_object.pixel_id`, `${prefix}tracking_specs.fb_pixel`],
    "tracking.conversion": [`${prefix}promoted_object.custom_conversion_id`],
    "tracking.event": [`${prefix}promoted_object.custom_event_type`],
  };
}

const places =
  "countries country_groups regions.name cities.name zips.key geo_markets.name custom_locations.country".split(
    " ",
  );
