import type { Named } from "../../model/field.ts";
import { pastCampaign, pastGroup } from "../../model/past.ts";
import type { Outcome } from "../../model/rule.ts";
import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";

const past = [
  { Campaign: "spring", Audiences: "Prospecting DE; Visitors", "Excluded audiences": "Existing customers" },
];
const row = { Campaign: "spring", Audiences: "Visitors; prospecting DE" };

export const changed = defineRule({
  id: "audience/changed",
  summary: "The audiences of a campaign or ad group are not those of the last export.",
  why: "An exclusion that is lost in an edit, or an audience that came along with a copied ad group, changes who pays for the campaign and shows in no budget.",
  severity: "hold",
  reads: [
    "audiences.included?",
    "audiences.excluded?",
    "level",
    "platform?",
    "account?",
    "campaign.id?",
    "campaign.name?",
    "adGroup.id?",
    "adGroup.name?",
  ],
  policy: ["history"],
  givesWayTo: [
    { rule: "audience/denied", at: "audiences.included" },
    { rule: "audience/not-allowed", at: "audiences.included" },
  ],
  options: noOptions,
  *check(fields, { policy: { history } }) {
    const { platform, account, "campaign.id": id, "campaign.name": name } = fields;
    for (const { clause } of history) {
      const campaign = pastCampaign(clause, { platform, account, id, name });
      if (!campaign) continue;
      const group = { id: fields["adGroup.id"], name: fields["adGroup.name"] };
      const before = fields.level === "campaign" ? campaign : pastGroup(campaign, group);
      if (!before) continue;
      yield* compare("audiences.included", fields["audiences.included"], before.included, campaign.file);
      yield* compare("audiences.excluded", fields["audiences.excluded"], before.excluded, campaign.file);
    }
  },
  examples: [
    {
      past,
      rows: [{ Campaign: "spring", Audiences: "Visitors; Employees", "Excluded audiences": "" }],
      finds: [
        {
          found: "Employees added, Prospecting DE removed",
          expected: "Prospecting DE and Visitors, as in the last export",
          header: "Audiences",
        },
        {
          found: "Existing customers removed",
          expected: "Existing customers, as in the last export",
          header: "Excluded audiences",
        },
      ],
    },
    { past, rows: [{ ...row, "Excluded audiences": "existing customers" }], finds: [] },
    { past, rows: [row], finds: [] },
    { past, rows: [{ ...row, Campaign: "summer", Audiences: "Employees" }], finds: [] },
    { past, rows: [{ ...row, Audiences: "238401; 238402", "Excluded audiences": "238403" }], finds: [] },
    { rows: [row], finds: [] },
  ],
});

function* compare(
  at: "audiences.included" | "audiences.excluded",
  now: readonly Named[] | undefined,
  before: readonly Named[] | undefined,
  file: string,
): Iterable<Outcome> {
  if (now === undefined) return;
  if (before === undefined) return yield { missing: [], reason: notSaid };
  const added = now.filter((each) => !before.some((other) => isSame(each, other)));
  const removed = before.filter((each) => !now.some((other) => isSame(each, other)));
  if (added.length + removed.length === 0) return;
  if (now.length > 0 && before.length > 0 && areIds(now) !== areIds(before))
    return yield { missing: [], reason: otherWords };
  const said = [...wordOf(added, "added"), ...wordOf(removed, "removed")];
  yield {
    at,
    message: `the ${at === "audiences.included" ? "" : "excluded "}audiences are not those of ${file}`,
    found: said.join(", "),
    expected: `${before.length === 0 ? "none" : shown(before)}, as in the last export`,
  };
}

const notSaid = "not compared: the past export does not say the audiences, or its rows differ";
const otherWords = "not compared: one of the exports names the audiences, the other has their ids";

function isSame(one: Named, other: Named): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  const names = ({ id, name }: Named) => [name.toLowerCase(), id];
  return names(one).some((name) => name !== undefined && names(other).includes(name));
}

/** Names cannot be told from numbers. */
function areIds(list: readonly Named[]): boolean {
  return list.every(({ name }) => /^\d{4,}$/.test(name));
}

function wordOf(list: readonly Named[], word: string): string[] {
  return list.length === 0 ? [] : [`${shown(list)} ${word}`];
}

const most = 10;

function shown(list: readonly Named[]): string {
  const names = list.map(({ name }) => name);
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : namesOf(names);
}
