import type { ExportFormat } from "./format.ts";

/** What e-mails did, as Mailchimp and Klaviyo write it. Source: the headers of such downloads in public repositories. */
export const emailReport: ExportFormat = {
  id: "email-report",
  label: "a report of e-mails that were sent",
  marks: [
    ["Campaign Name", "Title", "Message Name"],
    ["Subject", "Send Time", "Send Date/Time", "Send Date"],
    ["Total Recipients", "Emails Sent", "Successful Deliveries", "Recipients"],
    ["Unique Opens", "Open Rate", "Total Opens", "Opens", "Unsubscribes", "Bounces", "Total Bounces"],
  ],
  synonyms: {},
  refusal:
    "it says what has run and carries no settings to check; check the links of the e-mails in a sheet with the columns Website URL, Campaign Source, Campaign Medium and Campaign Name",
};
