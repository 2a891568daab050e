/** How sure it is: read on the adder's own pages or on one that quotes them, seen in public code, or known and not read. */
type Confidence = "secondary" | "code" | "unverified";

/**
 * Parameters that a platform, a mail tool or an analytics tool adds at the click, and that name this one click, person
 * or visit. Sources: learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies for
 * li_fat_id; the platforms' help on auto-tagging as third parties quote it; lists in public tracking code. `gclsrc`,
 * `s_kwcid` and `ef_id` are not here: search tools write them into templates by hand. Read in November 2026.
 */
const added: Readonly<Record<Confidence, Readonly<Record<string, string>>>> = {
  secondary: {
    gclid: "Google Ads",
    gbraid: "Google Ads",
    wbraid: "Google Ads",
    dclid: "Campaign Manager",
    msclkid: "Microsoft Ads",
    ttclid: "TikTok",
    li_fat_id: "LinkedIn",
    twclid: "X",
  },
  code: {
    gad_source: "Google Ads",
    gad_campaignid: "Google Ads",
    fbclid: "Meta",
    sccid: "Snapchat",
    epik: "Pinterest",
    rdt_cid: "Reddit",
    yclid: "Yandex",
    tblci: "Taboola",
    obclid: "Outbrain",
    mc_eid: "Mailchimp",
    mc_cid: "Mailchimp",
  },
  unverified: {
    irclickid: "Impact",
    cjevent: "CJ",
    dicbo: "Outbrain",
    qclid: "Quora",
    srsltid: "Google Merchant Center",
    _hsenc: "HubSpot",
    _hsmi: "HubSpot",
    mkt_tok: "Marketo",
    _ga: "Google Analytics",
    _gl: "Google Analytics",
    igshid: "Instagram",
    igsh: "Instagram",
  },
};

const adders: ReadonlyMap<string, string> = new Map(
  Object.values(added).flatMap((each) => Object.entries(each)),
);

/** Who adds a parameter to each click; undefined for one that people write. */
export function adderOf(key: string): string | undefined {
  return adders.get(key.toLowerCase());
}
