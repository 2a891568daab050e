import { defineGroupRule, noOptions } from "../define.ts";

interface Tree {
  readonly isEnabled: boolean;
  readonly children: number;
  readonly running: number;
}

export const nothingEnabled = defineGroupRule({
  id: "status/nothing-enabled",
  summary: "A campaign is enabled, and every ad group or ad in it is paused or over.",
  why: "It launches and shows nothing: its budget is reserved, its dates pass, and nobody wonders before the first report.",
  severity: "note",
  reads: ["level", "status.campaign?", "status?"],
  policy: [],
  options: noOptions,
  per: "campaign",
  keys: () => [""],
  add(tree: Tree | undefined, _, { level, "status.campaign": own, status }): Tree {
    const { children, running, ...known } = tree ?? { isEnabled: false, children: 0, running: 0 };
    const isEnabled = known.isEnabled || own === "enabled";
    if (level === "campaign") return { isEnabled, children, running };
    // What says nothing of its status, and a draft, may well run.
    const rests = status === "paused" || status === "ended" || status === "removed";
    // An ad group is as enabled as the ads that stand below it, where some do.
    return { isEnabled, children: children + 1, running: running + (rests ? 0 : 1) };
  },
  *check({ isEnabled, children, running }) {
    if (!isEnabled || children === 0 || running > 0) return;
    yield {
      at: "status",
      message: "the campaign is enabled, and nothing in it is",
      found: "nothing enabled below it",
      expected: "an ad group or ad that runs, or a campaign that is paused",
    };
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", "Ad group": "", Status: "Active" },
        { Campaign: "spring", "Ad group": "shoes", Status: "Paused" },
        { Campaign: "spring", "Ad group": "boots", Status: "Paused" },
      ],
      finds: [{ found: "nothing enabled below it" }],
    },
    {
      rows: [
        { Campaign: "spring", "Ad group": "", Status: "Active" },
        { Campaign: "spring", "Ad group": "shoes", Status: "Paused" },
        { Campaign: "spring", "Ad group": "boots", Status: "Active" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Ad group": "", Status: "Paused" },
        { Campaign: "spring", "Ad group": "shoes", Status: "Active" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Ad group": "", Status: "Active" },
        { Campaign: "spring", "Ad group": "shoes", Status: "" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Campaign status": "Active", Ad: "a", "Ad status": "Paused" },
        { Campaign: "spring", "Campaign status": "Active", Ad: "b", "Ad status": "Paused" },
      ],
      finds: [{ found: "nothing enabled below it" }],
    },
    { rows: [{ Campaign: "spring", Status: "Active" }], finds: [] },
  ],
});
