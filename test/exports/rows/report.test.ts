import { expect, test } from "vitest";
import { emptyPolicy } from "../../../src/policy/empty.ts";
import { textSource, understandOne } from "../../run.ts";

/** A report says what has run: cleared, it would say that settings nobody saw are in order. */
test.each([
  [
    "Reporting starts,Reporting ends,Campaign name,Campaign delivery,Results,Amount spent (EUR)\n2026-11-01,2026-11-23,us_atlas,active,4,10\n",
    /^this is a report of Meta Ads Manager: .*Export selected, as CSV/,
  ],
  [
    'Début des rapports,Nom de la campagne,Nom de l\'ensemble de publicités,Résultats,"Montant dépensé (EUR)"\n2026-11-01,fr,fr,4,10\n',
    /^this is a report of Meta Ads Manager: .*Export selected, as CSV/,
  ],
  [
    "Inicio del informe,Nombre de la campaña,Resultados,Importe gastado (COP)\n2026-11-01,co,4,10\n",
    /^this is a report of Meta Ads Manager/,
  ],
])("%j is refused, with the way to the settings", async (text, message) => {
  await expect(understandOne(textSource("report.csv", text), emptyPolicy(), undefined)).rejects.toThrow(
    message,
  );
});
