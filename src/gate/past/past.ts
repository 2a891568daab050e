import type { Entry } from "../../model/entry.ts";
import type { Budget } from "../../model/field.ts";
import {
  marketsOf,
  marksOf,
  type Past,
  type PastCampaign,
  type PastEntity,
  type PastFile,
  regionKey,
  type Who,
} from "../../model/past.ts";
import { remember } from "../../values/memo.ts";
import type { Money } from "../../values/money.ts";
import {
  type CampaignDraft,
  campaignDraft,
  type Draft,
  groupOf,
  identify,
  keepAmount,
  said,
} from "./draft.ts";
import { usualOf } from "./usual.ts";

/** Entries of past exports → what rules compare with. The newest day that has a campaign says what it was. */
export function createPast() {
  const campaigns = new Map<string, CampaignDraft>();
  const regions = new Map<string, Set<string>>();
  return {
    add(entry: Entry, day: number): void {
      const { fields, keys } = entry;
      const who = whoOf(entry);
      const known = campaigns.get(keys.campaign);
      const campaign = known?.day === day ? known : campaignDraft(entry.file, day, known?.files ?? []);
      campaigns.set(keys.campaign, campaign);
      campaign.files.add(entry.file);
      campaign.platform ??= who.platform;
      campaign.account ??= who.account;
      campaign.channel ??= said(fields.channel) ?? said(fields.type) ?? who.platform;
      identify(campaign, who);
      const own = entry.level === "campaign" ? campaign : groupOf(campaign, entry);
      own.included.add(fields["audiences.included"]);
      own.excluded.add(fields["audiences.excluded"]);
      for (const budget of said(fields.budget) ?? [])
        keepAmount(budget.level === "campaign" ? campaign : groupOf(campaign, entry), budget);
      for (const [market] of marketsOf(who))
        for (const region of said(fields.regions) ?? [])
          remember(regions, market, () => new Set()).add(regionKey(region));
    },
    list(files: readonly PastFile[]): Past {
      return {
        files,
        campaigns: byMark(campaigns.values()),
        usual: usualOf([...campaigns.values()].flatMap(budgetsOf)),
        regions,
      };
    },
  };
}

/** Who a row's campaign is. */
export function whoOf({ fields }: Entry): Who {
  return {
    platform: said(fields.platform),
    account: said(fields.account),
    id: said(fields["campaign.id"]),
    name: said(fields["campaign.name"]),
  };
}

function byMark(drafts: Iterable<CampaignDraft>): Map<string, PastCampaign[]> {
  const campaigns = new Map<string, PastCampaign[]>();
  for (const each of drafts) {
    const { platform, account, day, file, files } = each;
    const groups = new Map<string, PastEntity>();
    for (const group of [...each.groups.values()].map(entityOf))
      for (const mark of marksOf(group)) groups.set(mark, group);
    const campaign: PastCampaign = { ...entityOf(each), platform, account, day, file, files, groups };
    for (const mark of marksOf(campaign)) remember(campaigns, mark, () => []).push(campaign);
  }
  return campaigns;
}

function budgetsOf({ channel, groups, ...own }: CampaignDraft) {
  const drafts = [own, ...groups.values()];
  return drafts.flatMap(({ budgets }) => [...budgets.values()].map((budget) => ({ channel, budget })));
}

function entityOf({ id, name, budgets, largest, included, excluded }: Draft): PastEntity {
  const amounts = new Map<Budget["period"], Money>();
  for (const [period, { amount }] of budgets) amounts.set(period, amount);
  return { id, name, budgets: amounts, largest, included: included.list(), excluded: excluded.list() };
}
