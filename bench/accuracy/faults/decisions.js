import { flaggedBy } from "../log.js";
import { addDays } from "../plan.js";
import { today } from "../words.js";
import { fault, linkFault, setParam } from "./fault.js";

const needs = "log";

/** Something to decide about, in the link of an ad. */
const matters = [
  (ad) => {
    ad.page = ad.page.replace("https:", "http:");
    return { rule: "url/insecure", found: "http://" };
  },
  (ad) => {
    setParam(ad, "utm_content", "Video_A");
    return { rule: "utm/uppercase", found: "Video_A" };
  },
  (ad) => {
    ad.page = "https://staging.example.com/atlas";
    return { rule: "url/staging-host", found: "staging.example.com" };
  },
];

/** A fault that somebody has decided about, and the decision is what is wrong. */
function decided(rule, decisionOf) {
  return linkFault(rule, { needs }, (ad, { random, decisions }, campaign) => {
    const matter = random.pick(matters)(ad);
    const { made, found } = decisionOf(random, matter);
    decisions.push((findings) => {
      const about = findings.find((each) => each.rule === matter.rule && each.campaign === campaign.name);
      if (!about) return { made: [] };
      const flagged = flaggedBy(about);
      return { made: made.map((each) => each(flagged)), about };
    });
    return [matter, { campaign: undefined, found, about: campaign }];
  });
}

function until(day) {
  return { made: [(flagged) => ({ flagged, until: day })], found: `until ${day}` };
}

export const decisions = [
  decided("decision/expired", (random) => until(addDays(today, -random.int(1, 60)))),
  decided("decision/expiring", (random) => until(addDays(today, random.int(0, 7)))),
  decided("decision/unknown-rule", (random, { rule }) => {
    const old = random.pick([`${rule}s`, "url/no-https", "team/left"]);
    const made = (flagged) => ({ flagged: { ...flagged, subject: { ...flagged.subject, rule: old } } });
    return { made: [made], found: old };
  }),
  fault("decision/unused", { needs, slot: "money" }, (campaign, { decisions, random }) => {
    const value = `${random.int(400, 900)}.00 EUR`;
    const subject = {
      rule: "budget/over-daily-cap",
      campaign: { name: campaign.name },
      at: "budget.campaign.daily",
    };
    const finding = { id: "0", severity: "hold", subject, value, message: "as it was" };
    decisions.push(() => {
      subject.campaign.name = campaign.name;
      return { made: [{ flagged: flaggedBy(finding) }] };
    });
    return [{ campaign: undefined, found: value, about: campaign }];
  }),
  fault("decision/torn-line", { needs }, (_, context) => {
    if (context.torn !== undefined) return undefined;
    context.torn = context.random.pick([
      '{"version":1,"recor',
      '{"version":1,"recorded":"2026-11-20T16:01:12Z","ch',
    ]);
    return [{ campaign: undefined, found: context.torn }];
  }),
];
