/** What a field of a team's own rule is, and how one asks for it. */
export interface FieldWords {
  readonly about: string;
  readonly example: string;
}

const named = (about: string, example: string): FieldWords => ({ about, example });

/** By the field's name, in the order in which people look for them. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  name: named("the campaign's name", 'name.startsWith("us_")'),
  level: named("which row it is: campaign, ad group or ad", 'level == "ad"'),
  platform: named("the ad platform, such as google-ads or meta", 'platform == "meta"'),
  type: named("the campaign type in small letters with dashes", 'type == "performance-max"'),
  channel: named("the channel, as channels: names it", 'channel == "search"'),
  account: named("the ad account's name", 'account.contains("EMEA")'),
  "account.id": named("the ad account's id", 'account.id == "act_1029384756"'),
  "campaign.id": named("the campaign's id", 'campaign.id in ["2184", "2185"]'),
  "campaign.name": named("the campaign's name, as name is", 'campaign.name.endsWith("_test")'),
  "adGroup.id": named("the ad group's or ad set's id", 'adGroup.id == "77001"'),
  "adGroup.name": named("the ad group's or ad set's name", 'adGroup.name.contains("broad")'),
  "ad.id": named("the ad's id", 'ad.id.startsWith("99")'),
  "ad.name": named("the ad's name", 'ad.name.matches("v[0-9]+$")'),
  status: named(
    "the status that counts, under its parents': enabled, paused, draft, ended, removed",
    'status == "enabled"',
  ),
  objective: named("the objective, as the export writes it", 'objective == "OUTCOME_LEADS"'),
  owner: named("who answers for it: the export's word, else owners:", "!has(owner)"),
  "budget.daily": named(
    "the daily budget in the policy's currency; of several the largest",
    "budget.daily > 10000.0",
  ),
  "budget.lifetime": named(
    "the lifetime (total) budget in the policy's currency; of several the largest",
    "budget.lifetime > 50000.0",
  ),
  "flight.start": named("the first day, as 2026-12-01", 'flight.start >= "2027-01-01"'),
  "flight.end": named("the last day, as 2026-12-31", "has(flight.start) && !has(flight.end)"),
  timeZone: named("the time zone, as the export writes it", 'timeZone != "Europe/Berlin"'),
  "click.url": named(
    "the whole link that is clicked, with all that is added to it",
    '!click.url.startsWith("https://")',
  ),
  "click.host": named("the host it lands on", 'click.host == "example.com"'),
  utm: named("the UTM parameters of the clicked link, by name without utm_", 'utm.source == "facebook"'),
  "tracking.pixel": named("ids of the pixels or datasets that are set", '!("1234567890" in tracking.pixel)'),
  "tracking.tag": named("ids of the tags that are set", "size(tracking.tag) > 1"),
  "tracking.conversion": named("the conversions or goals that are set", '"Purchase" in tracking.conversion'),
  "tracking.event": named("the events that are optimised for", '"Lead" in tracking.event'),
  "audiences.included": named(
    "names of the audiences that are targeted",
    'audiences.included.exists(a, a.contains("Staff"))',
  ),
  "audiences.excluded": named("names of the audiences that are excluded", "size(audiences.excluded) == 0"),
  regions: named(
    "the targeted countries, by their two letters; other places as they are written",
    '"DE" in regions',
  ),
  "regions.excluded": named("the excluded countries, the same way", '"RU" in regions.excluded'),
  copy: named("the texts of the ad: headlines, descriptions", 'copy.exists(c, c.contains("%"))'),
};

/** What a type is called by people who write no programs. */
export const typeWords = {
  string: "text",
  double: "amount",
  "list<string>": "list of texts",
  "map<string, string>": "texts by name",
} as const;
