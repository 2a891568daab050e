import type { ExportFormat } from "./format.ts";

const campaign = ["Campaign name", "Kampagnenname", "Nom de la campagne", "Nombre de la campaña"];
const campaigns = [...campaign, "Nome della campagna", "Nome campagna", "Nome da campanha"];
const adSets = [
  ...["Ad set name", "Name der Anzeigengruppe", "Nom de l'ensemble de publicités"],
  ...["Nombre del conjunto de anuncios", "Nome del gruppo di inserzioni", "Nome do conjunto de anúncios"],
];
const ads = [
  ...["Ad name", "Ads", "Anzeigenname", "Nom de la publicité", "Nombre del anuncio"],
  ...["Nome dell'inserzione", "Nome do anúncio"],
];
const ids = {
  campaign: ["Campaign ID", "Kampagnen-ID", "ID de la campagne", "Identificación de la campaña"],
  adGroup: ["Ad set ID", "Anzeigengruppen-ID", "ID de l'ensemble de publicités"],
  ad: ["Ad ID", "Anzeigen-ID", "ID de la publicité", "Identificador del anuncio", "ID dell'inserzione"],
} as const;
const spent = [
  ...["Amount spent", "Ausgegebener Betrag", "Montant dépensé", "Importe gastado", "Importo speso"],
  ...["Valor gasto", "Valor usado"],
];
const starts = [
  ...["Reporting starts", "Berichtsstart", "Début des rapports", "Inicio del informe"],
  ...["Inizio dei report", "Inizio report", "Início dos relatórios"],
];
const outcomes = [
  ...[
    "Day",
    "Results",
    "Result type",
    "Result indicator",
    "Tag",
    "Ergebnisse",
    "Impressionen",
    "Jour",
    "Résultats",
  ],
  ...["Día", "Resultados", "Impresiones", "Giorno", "Risultati", "Dia", "Impressões"],
];
const budgets = [
  ...["Ad set budget", "Budget", "Anzeigengruppenbudget", "Budget der Anzeigengruppe"],
  ...["Budget de l'ensemble de publicités", "Presupuesto del conjunto de anuncios"],
  ...["Budget del gruppo di inserzioni", "Orçamento do conjunto de anúncios"],
];
const periods = [
  ...["Ad set budget type", "Budget type", "Budgetart der Anzeigengruppe", "Budgettyp der Anzeigengruppe"],
  ...["Type de budget de l'ensemble de publicités", "Tipo de presupuesto del conjunto de anuncios"],
  ...[
    "Tipo di budget del gruppo di inserzioni",
    "Tipo de orçamento do conjunto de anúncios",
    "Tipo de orçamento",
  ],
];

/**
 * What Ads Manager exports from its tables, in the language of whoever exports it. The places and ages in it say who
 * was reached, not who is targeted.
 * Sources: headers in public programs that read such files in English, German, French, Spanish, Italian and
 * Portuguese; those of budgets are seen in English, Italian and Portuguese, the others follow the same words.
 */
export const metaReport: ExportFormat = {
  id: "meta-report",
  label: "a report of Meta Ads Manager",
  platform: "meta",
  marks: [
    [...campaigns, ...adSets, ...ads],
    [...spent, ...starts],
    [...starts, ...outcomes],
  ],
  unlike: ["Ad Set Run Status", "Ad Set Time Start"],
  synonyms: {
    account: ["Account name", "Nom du compte"],
    "account.id": ["Account ID"],
    type: ["Buying type"],
    "campaign.id": [...ids.campaign, "ID della campagna", "Identificação da campanha"],
    "campaign.name": campaigns,
    "campaign.status": ["Campaign delivery", "Entrega de la campaña", "Veiculação da campanha"],
    "adGroup.id": [...ids.adGroup, "ID del gruppo di inserzioni", "Identificação do conjunto de anúncios"],
    "adGroup.name": adSets,
    "adGroup.status": [
      ...["Ad set delivery", "Diffusion de l'ensemble de publicités", "Entrega del conjunto de anuncios"],
      "Veiculação do conjunto de anúncios",
    ],
    "ad.id": [...ids.ad, "Identificação do anúncio"],
    "ad.name": ads,
    "ad.status": ["Ad delivery", "Entrega del anuncio", "Veiculação do anúncio"],
    status: ["Delivery status", "Delivery"],
    currency: ["Currency", "Devise", "Währung", "Divisa", "Moneda", "Valuta", "Moeda"],
    "campaign.budget": ["Campaign budget"],
    "campaign.budget.period": ["Campaign budget type"],
    "flight.start": ["Starts"],
    "flight.end": ["Ends", "Ende", "Fin", "Fine", "Término"],
    objective: ["Objective"],
    landing: ["Website URL", "Link (ad settings)"],
    tags: ["URL parameters", "URL tags"],
    "audiences.included": ["Included custom audiences"],
    "audiences.excluded": ["Excluded custom audiences"],
  },
  kindOf: (cell) => kindOf((headers) => headers.map(cell).find((text) => text !== "") ?? ""),
  kinds: {
    // The column is called so at each level.
    campaign: { level: "campaign", columns: { budget: budgets, "budget.period": periods } },
    "ad set": { level: "adGroup", columns: { "adGroup.budget": budgets, "adGroup.budget.period": periods } },
    ad: { level: "ad", columns: { "adGroup.budget": budgets, "adGroup.budget.period": periods } },
  },
  clean: (text, name) => (name === "flight.end" && /^ongoing$/i.test(text) ? "" : text),
  currencyIn: spent,
  written: { decimal: "evidence", dates: "evidence" },
  isReport: true,
  howToExport:
    "for the settings, in Ads Manager: tick the campaigns, then Export & import, Export selected, as CSV; or add Budget, Ends and URL parameters to the report's columns",
};

/** The totals of a report name nothing, or how many they are the results of. */
function kindOf(said: (headers: readonly string[]) => string): string {
  const name = said([...ids.ad, ...ads, ...ids.adGroup, ...adSets, ...ids.campaign, ...campaigns]);
  if (name === "" || /^results from \d+ /i.test(name)) return "totals";
  if (said([...ids.ad, ...ads]) !== "") return "ad";
  return said([...ids.adGroup, ...adSets]) !== "" ? "ad set" : "campaign";
}
