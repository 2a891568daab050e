/** "Campaign" as headers write it, in languages that the platforms' managers speak. */
const words = {
  German: /kampagne/i,
  Dutch: /campagnenaam|campagne-?id|naam (?:van )?(?:de )?campagne|campagnestatus/i,
  French: /campagne/i,
  Spanish: /campaña/i,
  Portuguese: /campanha/i,
  Italian: /campagna/i,
  Polish: /kampani[aię]/i,
  Swedish: /kampanj/i,
  Danish: /kampagnenavn|kampagnestatus/i,
  Turkish: /kampanya/i,
  Japanese: /キャンペーン/,
  Korean: /캠페인/,
  Chinese: /广告系列|廣告活動|行銷活動|推广计划/,
} as const;

/** The languages a header for the campaign may be in: several share a word. */
export function languagesOf(header: string): readonly string[] {
  return Object.entries(words).flatMap(([language, word]) =>
    word.test(header.normalize("NFC")) ? [language] : [],
  );
}
