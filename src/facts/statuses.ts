import { headerKey } from "../values/text.ts";

export const statuses = ["draft", "enabled", "paused", "ended", "removed"] as const;
export type Status = (typeof statuses)[number];

/** Google Ads reports in Portuguese, Spanish, French, German, Italian and Dutch: the words of its interface. */
const googleAds = {
  enabled: [
    "Ativada",
    "Ativado",
    "Habilitada",
    "Habilitado",
    "Activée",
    "Activé",
    "Aktiv",
    "Aktiviert",
    "Attivata",
    "Attivato",
    "Ingeschakeld",
  ],
  paused: [
    "Em pausa",
    "Pausada",
    "Pausado",
    "En pausa",
    "En veille",
    "Mise en veille",
    "Pausiert",
    "In pausa",
    "Gepauzeerd",
    "Onderbroken",
  ],
  removed: [
    "Removida",
    "Removido",
    "Eliminada",
    "Eliminado",
    "Quitada",
    "Quitado",
    "Supprimée",
    "Supprimé",
    "Entfernt",
    "Rimossa",
    "Rimosso",
    "Verwijderd",
  ],
} as const;

/** What platforms and people write for a status. Sources: the platforms' export and API references. */
const words = {
  draft: [
    "draft",
    "pending",
    "pending review",
    "in review",
    "in draft",
    "not started",
    "new",
    "planned",
    "in process",
    "preapproved",
    "pending billing info",
    "preparing",
    "processing",
    "concept",
  ],
  enabled: [
    "enabled",
    "active",
    "on",
    "live",
    "running",
    "eligible",
    "delivering",
    "serving",
    "enable",
    "scheduled",
    "approved",
    "limited",
    "learning",
    "yes",
    "true",
    "normal",
    "learning limited",
    "with issues",
    "actief",
    ...googleAds.enabled,
  ],
  paused: [
    "paused",
    "inactive",
    "off",
    "pause",
    "stopped",
    "disabled",
    "disable",
    "on hold",
    "campaign paused",
    "adset paused",
    "budget paused",
    "budget and manual paused",
    "suspended",
    "no",
    "false",
    "not delivering",
    "disapproved",
    "rejected",
    "campaign off",
    "ad set off",
    "ad off",
    "gepauzeerd",
    ...googleAds.paused,
  ],
  ended: ["ended", "completed", "complete", "expired", "finished", "done", "recently completed", "voltooid"],
  removed: [
    "removed",
    "deleted",
    "archived",
    "canceled",
    "cancelled",
    "removed by user",
    "delete",
    "pending deletion",
    "gearchiveerd",
    "geannuleerd",
    ...googleAds.removed,
  ],
} as const satisfies Record<Status, readonly string[]>;

const byWord = new Map<string, Status>();
for (const status of statuses) {
  for (const word of words[status]) byWord.set(headerKey(word), status);
}

export function statusOf(text: string): Status | undefined {
  return byWord.get(headerKey(text));
}

/** The worst along the way from the campaign down is what the platform does. */
const order: readonly Status[] = ["removed", "ended", "draft", "paused", "enabled"];

export function effectiveStatus(own: readonly Status[]): Status | undefined {
  return order.find((status) => own.includes(status));
}
