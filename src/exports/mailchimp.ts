import type { ExportFormat } from "./format.ts";

const statuses: ReadonlyMap<string, string> = new Map([
  ["save", "draft"],
  ["schedule", "scheduled"],
  ["sending", "running"],
  ["sent", "ended"],
  ["canceled", "canceled"],
]);

/**
 * E-mails, of which the names can be checked: nothing is bought, and their links stand in no table.
 * Sources: Mailchimp Marketing API, campaigns; fivetran/dbt_mailchimp (columns of campaign).
 */
export const mailchimp: ExportFormat = {
  id: "mailchimp",
  label: "a table of Mailchimp's campaigns",
  platform: "mailchimp",
  marks: [
    ["id"],
    ["title", "settings.title"],
    ["subject_line", "settings.subject_line"],
    ["send_time"],
    ["list_id", "recipients.list_id"],
  ],
  synonyms: {
    "campaign.id": ["id"],
    "campaign.name": ["title", "settings.title"],
    type: ["type"],
    status: ["status"],
    "flight.start": ["send_time"],
    copy: ["subject_line", "settings.subject_line"],
  },
  clean: (text, name) => (name === "status" ? (statuses.get(text.toLowerCase()) ?? text) : text),
  versions: { of: ["id"], at: ["_fivetran_synced"] },
};
