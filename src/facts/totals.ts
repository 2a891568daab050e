/**
 * How a totals row begins, in the languages that ad platforms write their reports in.
 * Sources: downloads in those languages; Unicode CLDR for the word.
 */
const totals =
  "total|totals|totales|totali|totais|totaal|gesamt|gesamtsumme|summe|totale|totalt|i alt|yhteensä|suma|razem|łącznie|celkem|összesen|toplam|итого|всего|合計|总计|總計|합계|รวม|tổng";

/** Sums of a part, and the sum of sums, as spreadsheets write them into a table. */
const ofSpreadsheets =
  "subtotal|sub-total|subtotals|zwischensumme|teilergebnis|sous-total|subtotale|subtotaal|delsumma|mellansumma|小計|小计|소계|gesamtergebnis|total (?:general|général|geral)|totale (?:generale|complessivo)|eindtotaal|totalsumma|総計|総合計|총합계|genel toplam|общий итог|suma końcowa";

const words = `${totals}|${ofSpreadsheets}`;

const alone = new RegExp(`^(?:grand )?(?:${words}):?$`, "iu");
const label = new RegExp(`^(?:grand )?(?:${words})\\s*(?:[:–-].*)?$`, "iu");

/** `Total (12 campaigns)`. */
const counted = new RegExp(`^(?:grand )?(?:${words}) ?\\(\\d+ [^()]*\\)$`, "iu");

const partial = new RegExp(`^(?:grand )?(?:${words})[ :–-]+\\S`, "iu");

/** What Google Ads names its totals rows after. */
const ofPlatform =
  /^total: ?(account|campaigns?|ad groups?|ads|keywords|search|display|shopping|video|performance max|app|demand gen|experiments?|filtered campaigns)$/i;

/** Nothing but the word, `Total`, `Gesamt:`, or a platform's own `Total: campaigns`. */
export function isTotalAlone(text: string): boolean {
  return [alone, counted, ofPlatform].some((pattern) => pattern.test(text.trim()));
}

/** The word, perhaps with what it is the total of: `Total: Campaigns`. */
export function isTotalLabel(text: string): boolean {
  return label.test(text.trim()) || counted.test(text.trim());
}

/** `Total Meta`, `Summe Q4`: the sum of a part, as plans have it between their rows. */
export function isTotalOf(text: string): boolean {
  return partial.test(text.trim());
}
