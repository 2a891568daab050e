import type { ColumnName } from "../columns.ts";
import type { CellOf, Headers, RowKind } from "../format.ts";

/** The sentence for every warehouse: tables say more together. */
export const howToExport =
  "export the tables of campaigns, ad groups and ads, budgets and criteria too where there are such, and check them in one run";

/** A criterion's id is its place's or list's, so that several campaigns have the same. */
export const rowIds = ["id", "campaign_id", "ad_group_id"] as const;

/** Fivetran keeps what was deleted at its source, and says so. */
export function isDeleted(cell: CellOf): boolean {
  return /^true$/i.test(cell("_fivetran_deleted"));
}

/** A table is of one level, told by the parents that its rows name; a row that was deleted is no entry. */
export function levelOf(cell: CellOf, has: (header: string) => boolean): string {
  if ([cell("_fivetran_deleted"), cell("deleted")].some((text) => /^(true|1)$/i.test(text))) return "deleted";
  return has("ad_group_id") ? "ad" : has("campaign_id") ? "ad group" : "campaign";
}

export function levelKinds(campaign: Headers, adGroup: Headers, ad: Headers): Record<string, RowKind> {
  const inCampaign = { "campaign.id": ["campaign_id"] } as const;
  return {
    campaign: {
      level: "campaign",
      columns: { "campaign.id": ["id"], "campaign.name": ["name"], ...campaign },
    },
    "ad group": {
      level: "adGroup",
      columns: { ...inCampaign, "adGroup.id": ["id"], "adGroup.name": ["name"], ...adGroup },
    },
    ad: {
      level: "ad",
      columns: { ...inCampaign, "adGroup.id": ["ad_group_id"], "ad.id": ["id"], "ad.name": ["name"], ...ad },
    },
  };
}

/** `[https://a.example/,https://b.example/]` and `["US","GB"]`. */
export function cleanList(text: string, name: ColumnName): string {
  if (!text.startsWith("[") || !text.endsWith("]")) return text;
  const inner = text.slice(1, -1).replaceAll('"', "");
  return name.startsWith("landing") ? inner.replace(/,\s*(?=https?:)/g, "; ") : inner;
}
