import { traps } from "./negatives.js";
import { audiences, freeNames, goals, markets, platforms, products, today } from "./words.js";

/** A launch in which everything is as it should be: what a careful team would upload. */
export function cleanPlan(random, { platforms: ids, hasCurrency, strict, size }) {
  const plan = {
    strict,
    hasCurrency,
    account: random.digits(10),
    second: random.digits(10),
    pixel: random.digits(16),
    currency: "EUR",
    campaigns: [],
    taken: new Set(),
  };
  for (let index = 0; index < size; index++)
    plan.campaigns.push(cleanCampaign(random, plan, random.pick(ids)));
  for (const campaign of plan.campaigns)
    for (const trap of traps) if (random.chance(trap.share)) trap.set(campaign, random, plan);
  return plan;
}

function cleanCampaign(random, plan, platform) {
  const own = platforms[platform];
  const type = random.pick(own.types);
  const market = random.pick(Object.keys(markets));
  const flight = flightOf(random, own.always.includes(type));
  const campaign = {
    platform,
    type,
    market,
    account: plan.account,
    id: random.digits(17),
    status: flight.start < today ? "enabled" : random.pick(["enabled", "enabled", "paused"]),
    ...flight,
    regions: [random.pick(markets[market].names)],
    excludedRegions: [],
    currency: plan.currency,
    pixel: plan.pixel,
    conversion: "Purchase",
    objective: "OUTCOME_SALES",
    euPolitical: random.pick(["No", "Doesn't have EU political ads"]),
    categories: "",
    ageMin: random.pick(["", "18", "25"]),
    custom: "",
    template: "",
    suffix: "",
  };
  campaign.name = nameOf(random, plan, campaign);
  campaign.budget = budgetOf(random, campaign);
  campaign.groups = Array.from({ length: random.int(1, 3) }, (_, at) => groupOf(random, plan, campaign, at));
  return campaign;
}

/** Names are unique, as a careful team keeps them. */
function nameOf(random, plan, { market, start }) {
  for (;;) {
    const free = `${random.pick(freeNames)} ${random.pick(["", "A", "B", "(EU)", "v2"])}${random.int(1, 99)}`;
    const words = [market, random.pick(products), random.pick(goals), quarterOf(start)];
    const name = plan.strict ? words.join("_") : free;
    if (plan.taken.has(name)) continue;
    plan.taken.add(name);
    return name;
  }
}

/** Starts today at the earliest, or runs already; search may have no end. */
function flightOf(random, isAlwaysOn) {
  const start = random.pick([today, "2026-12-01", "2026-12-31", "2027-01-01", "2026-10-05"]);
  const end = addDays(later(start, today), random.int(0, 27));
  return { start, end: isAlwaysOn && random.chance(0.6) ? "" : end };
}

function budgetOf(random, { platform, end }) {
  const isLifetime = end !== "" && random.chance(0.3);
  const atGroup =
    (platform === "meta" && random.chance(0.5)) || platform === "tiktok" || platform === "linkedin";
  return {
    level: atGroup ? "adGroup" : "campaign",
    period: isLifetime ? "lifetime" : "daily",
    amount: isLifetime
      ? random.pick(["900.00", "1200.50", "2000"])
      : random.pick(["35.00", "50", "80.00", "120.5"]),
  };
}

function groupOf(random, plan, campaign, at) {
  const isNew = random.chance(0.5);
  const name = `${isNew ? "Prospecting" : "Retargeting"} ${["one", "two", "three"][at]}`;
  return {
    id: random.digits(17),
    name,
    status: "enabled",
    suffix: "",
    start: campaign.start,
    end: campaign.end,
    included: isNew ? random.some(audiences.new, random.int(1, 2)) : [random.pick(audiences.known)],
    excluded: [audiences.out],
    ads: Array.from({ length: random.int(1, 3) }, (_, index) => adOf(random, plan, campaign, index)),
  };
}

function adOf(random, plan, { platform, name }, index) {
  const own = platforms[platform];
  const query = [
    `utm_source=${random.pick(own.sources)}`,
    `utm_medium=${own.medium}`,
    `utm_campaign=${plan.strict ? name : random.pick(["winter", "q4_push", ...own.campaign])}`,
    ...(random.chance(0.5) ? [`utm_content=${random.pick(own.macros)}`] : []),
    ...(random.chance(0.3) ? [`utm_id=${random.pick(own.campaign)}`] : []),
  ];
  const page = `https://www.example.com/${random.pick(["atlas", "beacon/demo", "en-us/pricing", ""])}`;
  return {
    id: random.digits(17),
    name: random.pick(["video a", "image 1", "carousel"]) + (random.chance(0.5) ? "" : ` ${index}`),
    status: index === 0 || random.chance(0.9) ? "enabled" : "paused",
    page,
    query: query.join("&"),
    hash: "",
    isOnPage: ["linkedin", "tiktok"].includes(platform) || random.chance(0.4),
    headline: random.pick(["Plan the work", "Ready in a day", "Try Atlas"]),
    description: "See how it works. T&Cs apply.",
  };
}

export function addDays(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function quarterOf(day) {
  return `${day.slice(0, 4)}q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function later(...days) {
  return days.sort().at(-1);
}
