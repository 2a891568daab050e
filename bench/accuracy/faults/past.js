import { copyOf } from "../past.js";
import { addDays, later } from "../plan.js";
import { audiences, today } from "../words.js";
import { fault, linkFault, setFlight, setParam } from "./fault.js";

const needs = "past";
const solo = true;
const withAudiences = ["generic", "json", "meta-bulk", "google-ads-editor", "microsoft-bulk"];
const withRegions = [...withAudiences, "tiktok-bulk"];
const sheets = ["generic", "json", "meta-bulk"];

export const past = [
  fault("budget/changed", { needs, slot: "money" }, (campaign, { random, onPast }) => {
    if (campaign.currency !== "EUR") return undefined;
    const { amount, level } = campaign.budget;
    const at = random.int(0, campaign.groups.length - 1);
    const before = (Math.floor((Number(amount) / random.pick([1.5, 1.7, 3, 10])) * 100) / 100).toFixed(2);
    const change = (each) => {
      if (level === "campaign") each.budget.amount = before;
      else each.groups[at].amount = before;
    };
    onPast.push({ campaign, change });
    return Number(amount).toLocaleString("en-US", { minimumFractionDigits: 2 });
  }),
  fault(
    "budget/unusual",
    {
      needs,
      solo,
      under: ["strict"],
      on: ["generic", "json", "meta-bulk", "tiktok-bulk", "microsoft-bulk", "google-ads-editor"],
    },
    (campaign, context) => {
      const { plan, random, onPast } = context;
      const { platform } = campaign;
      const others = plan.campaigns.filter((each) => each !== campaign && each.platform === platform);
      // It is new, and its market is not.
      if (others.length < 3 || !others.some(({ market }) => market === campaign.market)) return undefined;
      for (const each of plan.campaigns) {
        const amount = random.pick(["20.00", "25", "22.50"]);
        Object.assign(each, { currency: "EUR", budget: { level: "campaign", period: "daily", amount } });
      }
      // Within every cap.
      const start = later(campaign.start, today);
      if (campaign.end !== "") setFlight(campaign, context, { start, end: addDays(start, 9) }, true);
      campaign.budget.amount = random.pick(["200.00", "240", "290.00"]);
      onPast.push({ campaign, change: () => "gone" });
      return Number(campaign.budget.amount).toFixed(2);
    },
  ),
  fault(
    "region/new",
    { needs, slot: "list", under: ["plain"], on: withRegions },
    (campaign, { random, onPast }) => {
      const name = random.pick(["Brazil", "Japan", "Canada"]);
      const before = campaign.regions;
      campaign.regions = random.pick([[name], [...before, name]]);
      const change = (each) => {
        each.regions = before;
      };
      onPast.push({ campaign, change });
      return name;
    },
  ),
  fault("audience/changed", { needs, slot: "list", on: withAudiences }, (campaign, { random, onPast }) => {
    const at = random.int(0, campaign.groups.length - 1);
    const change = (each) => each.groups[at].excluded.push("Refunds 2026");
    onPast.push({ campaign, change });
    return "Refunds 2026 removed";
  }),
  fault("audience/changed", { needs, slot: "list", on: withAudiences }, (campaign, { random, onPast }) => {
    const at = random.int(0, campaign.groups.length - 1);
    const [name] = campaign.groups[at].included;
    const other = random.pick([...audiences.new, ...audiences.known].filter((each) => each !== name));
    const change = (each) => {
      each.groups[at].included = [other];
    };
    onPast.push({ campaign, change });
    return `${name}`;
  }),
  fault("file/columns-changed", { needs, solo, under: ["plain"], on: sheets }, (_, context) => {
    const column = context.random.pick(["Countries", "Age min", "Landing page", "Excluded audiences"]);
    const other = context.random.pick([undefined, "Misc"]);
    context.onTables.push(([table]) => {
      const name = table.header.find((each) => sameWord(each, column)) ?? table.header.find(isLink);
      table.header = table.header.flatMap((each) => (each === name ? (other ?? []) : each));
      for (const { cells } of table.rows) {
        if (other) cells[other] = cells[name];
        delete cells[name];
      }
      return [{ rule: "file/columns-changed", found: `no column ${name}` }];
    });
    return [];
  }),
  fault(
    "file/volume",
    { needs, solo, on: [...sheets, "tiktok-bulk", "google-ads-editor"] },
    (_, { plan }) => {
      const adsOf = (campaigns) => campaigns.flatMap(({ groups }) => groups.flatMap(({ ads }) => ads)).length;
      const left = plan.campaigns.slice(0, Math.ceil(plan.campaigns.length / 4));
      if (adsOf(left) > adsOf(plan.campaigns) * 0.45) return undefined;
      plan.before = plan.campaigns.map(copyOf);
      plan.campaigns.splice(0, plan.campaigns.length, ...left);
      return [{ campaign: undefined, found: "row" }];
    },
  ),
  linkFault("macro/name-frozen", { needs, on: sheets }, (ad, { random, onPast, under }, campaign) => {
    if (campaign.platform !== "meta") return undefined;
    if (under === "plain") campaign.name = `winter_push_${random.digits(4)}`;
    setParam(ad, "utm_content", "{{campaign.name}}");
    const change = (each) => {
      each.name = `older_${random.digits(4)}`;
    };
    onPast.push({ campaign, change });
    return campaign.name;
  }),
];

const sameWord = (header, column) => header.toLowerCase().replace(" custom", "") === column.toLowerCase();
const isLink = (header) => header === "Link";
