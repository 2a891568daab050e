import { levelNames } from "../../model/field.ts";
import { plural } from "../../values/text.ts";
import { defineGroupRule, noOptions } from "../define.ts";

/** The campaigns that have one name, by their ids. */
interface Namesakes {
  readonly name: string;
  readonly within: string;
  readonly ids: Set<string>;
}

export const duplicate = defineGroupRule({
  id: "name/duplicate",
  summary: "Several campaigns of one account have the same name.",
  why: "Reports, UTM values and approvals go by the name: what the two spend and sell becomes one line, and nobody knows which of them a change was meant for.",
  severity: "hold",
  reads: ["campaign.id", "campaign.name", "account?", "platform?"],
  policy: [],
  options: noOptions,
  per: "launch",
  *keys({ "campaign.id": id, "campaign.name": name, account, platform }) {
    if (id === undefined || name === undefined) return;
    yield JSON.stringify([platform ?? "", account?.id ?? account?.name ?? "", name]);
  },
  add(known: Namesakes | undefined, _, { "campaign.id": id = "", "campaign.name": name = "", account }) {
    const within = account === undefined ? "" : ` of the account ${account.name}`;
    return { name, within, ids: (known?.ids ?? new Set<string>()).add(id) };
  },
  *check({ name, within, ids }) {
    if (ids.size < 2) return;
    yield {
      at: "campaign.name",
      message: `${plural(ids.size, levelNames.campaign)}${within} have the same name (ids ${[...ids].sort().slice(0, 5).join(", ")}${ids.size > 5 ? " and more" : ""})`,
      found: name,
      expected: "a name for each",
    };
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "111" },
        { Campaign: "spring", "Campaign ID": "222" },
      ],
      finds: [{ found: "spring", expected: "a name for each", count: 2 }],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "111", "Account ID": "1" },
        { Campaign: "spring", "Campaign ID": "222", "Account ID": "2" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "111", Platform: "Meta" },
        { Campaign: "spring", "Campaign ID": "222", Platform: "LinkedIn" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "111", "Ad group": "shoes", Ad: "video" },
        { Campaign: "spring", "Campaign ID": "111", "Ad group": "boots", Ad: "video" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign ID": "111", Status: "Removed" },
        { Campaign: "spring", "Campaign ID": "222", Status: "Active" },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring" }, { Campaign: "spring" }], finds: [] },
  ],
});
