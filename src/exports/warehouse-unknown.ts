import type { ExportFormat } from "./format.ts";

/**
 * Tables of ids and names that several platforms' connectors write alike: an ad group's name would be taken for its
 * campaign's. Source: Fivetran's and Airbyte's columns of their own.
 */
export const warehouseUnknown: ExportFormat = {
  id: "warehouse-unknown",
  label: "a table of an ad platform's API that does not say whose it is",
  marks: [["id"], ["campaign_id", "_fivetran_synced", "_airbyte_extracted_at", "_airbyte_emitted_at"]],
  unlike: ["campaign", "campaign_name"],
  synonyms: {},
  refusal: "say it with --as, such as --as warehouse-snapchat, for all tables of the platform in one run",
};
