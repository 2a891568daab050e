import { z } from "zod";
import type { Level } from "../../model/field.ts";

const levelOf = { campaign: "campaign", "ad-group": "adGroup", ad: "ad" } as const satisfies Record<
  string,
  Level
>;

const keys = ["campaign", "ad-group", "ad"] as const;

/** Whose names a rule looks at; ads are named freely unless a team says otherwise. */
export const levelsOption = z
  .array(z.enum(keys))
  .default(["campaign", "ad-group"])
  .describe("whose names it looks at: campaign, ad-group, ad");

export const nameReads = ["campaign.name?", "adGroup.name?", "ad.name?"] as const;

/** The names of the levels that are asked about, as far as the entry has them. */
export function* namesAt(
  levels: z.infer<typeof levelsOption>,
  fields: { readonly [Name in `${Level}.name`]: string | undefined },
): Iterable<{ level: Level; at: `${Level}.name`; name: string }> {
  for (const key of levels) {
    const level = levelOf[key];
    const name = fields[`${level}.name`];
    if (name !== undefined) yield { level, at: `${level}.name`, name };
  }
}
