import { linesTogether } from "./fields/together.ts";
import type { CellOf, ExportFormat } from "./format.ts";

/**
 * The line items of a plan: what is to be booked where, when and for how much. Sources: planmatic/mediaplanpy
 * (schema 3.0 and its workbook's headers); Jamezzz5/processor, reporting/dictcolumns.py (an agency's columns).
 */
export const mediaPlan: ExportFormat = {
  id: "media-plan",
  label: "a media plan",
  marks: [
    ["cost_total", "lineitems.cost_total", "Planned Net Cost", "mpBudget"],
    ["id", "lineitems.id", "Full Placement Name", "mpCampaign"],
    ["name", "lineitems.name", "Full Placement Name", "mpPlacement Name"],
  ],
  synonyms: {
    "campaign.id": ["campaign.id"],
    "campaign.name": ["campaign.name", "Campaign", "Campaign Name", "mpCampaign"],
    account: ["campaign.advertiser_name", "mpClient"],
    platform: ["partner", "lineitems.partner", "mpVendor"],
    channel: ["channel", "lineitems.channel", "mpMedia Channel"],
    currency: ["cost_currency", "lineitems.cost_currency"],
    "budget.lifetime": ["cost_total", "lineitems.cost_total", "Planned Net Cost"],
    regions: ["campaign.locations", "mpCountry/Region"],
    landing: ["mpClickthrough URL"],
    copy: ["mpHeadline 1", "mpHeadline 2", "mpDescription Line 1", "mpDescription Line 2"],
  },
  together: { copy: linesTogether },
  kindOf,
  kinds: {
    "line item": {
      level: "adGroup",
      columns: {
        "adGroup.id": ["id", "lineitems.id"],
        "adGroup.name": ["name", "lineitems.name", "Full Placement Name"],
        "adGroup.flight.start": ["start_date", "lineitems.start_date", "mpPlacement Date"],
        "adGroup.flight.end": ["end_date", "lineitems.end_date"],
      },
    },
    "line item on its own": {
      level: "campaign",
      columns: {
        "campaign.id": ["id"],
        "campaign.name": ["name", "Full Placement Name"],
        "flight.start": ["start_date", "mpPlacement Date"],
        "flight.end": ["end_date"],
      },
    },
  },
  written: { decimal: "evidence", dates: "evidence" },
};

/** A plan's workbook names the campaign on another sheet: there each line item stands for itself. */
function kindOf(cell: CellOf, has: (header: string) => boolean): string {
  const ofCampaign = ["campaign.id", "campaign.name", "Campaign", "mpCampaign"].some(has);
  if (!ofCampaign) return "line item on its own";
  return ["id", "name", "lineitems.id", "Full Placement Name"].some((header) => cell(header) !== "")
    ? "line item"
    : "";
}
