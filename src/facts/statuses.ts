import { headerKey } from "../values/text.ts";

export const statuses = ["draft", "enabled", "paused", "ended", "removed"] as const;
export type Status = (typeof statuses)[number];

/** What platforms and people write for a status. Sources: the platforms' export and API references. */
const words = {
  draft: ["draft", "pending", "pending review", "in review", "in draft", "not started", "new", "planned"],
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
  ],
  ended: ["ended", "completed", "complete", "expired", "finished", "done"],
  removed: ["removed", "deleted", "archived", "canceled", "cancelled", "removed by user", "delete"],
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
