import { audiences, markets } from "../words.js";
import { fault } from "./fault.js";

const slot = "list";
const withAudiences = ["generic", "json", "meta-bulk", "google-ads-editor", "microsoft-bulk"];
const withRegions = [...withAudiences, "tiktok-bulk"];
const withAge = ["generic", "json", "meta-bulk"];
const strict = ["strict"];

export const lists = [
  fault("audience/contradiction", { slot, on: withAudiences }, (campaign, { random }) => {
    const group = random.pick(campaign.groups);
    const [name] = group.included;
    group.excluded.push(name);
    return name;
  }),
  fault("audience/denied", { slot, on: withAudiences, under: strict }, (campaign, { random }) => {
    const name = random.pick(["Employees EMEA", "employees (all)", "Employees & contractors"]);
    random.pick(campaign.groups).included.push(name);
    return name;
  }),
  fault("audience/missing-exclusion", { slot, on: withAudiences, under: strict }, (campaign, { random }) => {
    random.pick(campaign.groups).excluded = random.pick([[], ["Refunds"]]);
    return "nothing";
  }),
  fault("audience/not-allowed", { slot, on: withAudiences, under: strict }, (campaign, { random }) => {
    const name = random.pick(["Newsletter 2019", "Competitor fans, all", "TEST audience"]);
    random.pick(campaign.groups).included.push(name);
    return name;
  }),
  fault("audience/retargeted-prospects", { slot, on: withAudiences }, (campaign, { random }) => {
    const group = random.pick(campaign.groups);
    group.name = group.name.replace("Retargeting", "Prospecting");
    const name = random.pick(audiences.known);
    group.included = [name];
    return name;
  }),
  fault("audience/special-category", { slot, on: withAge }, (campaign, { random }) => {
    if (campaign.platform !== "meta") return undefined;
    campaign.categories = random.pick(["HOUSING", "EMPLOYMENT"]);
    for (const group of campaign.groups) group.included = ["Prospecting IT decision makers"];
    for (const group of campaign.groups) group.name = group.name.replace("Retargeting", "Prospecting");
    campaign.ageMin = "25";
    return "25";
  }),
  fault("audience/special-category", { slot, on: withAge }, (campaign) => {
    if (campaign.platform !== "meta" || campaign.groups[0].included.some((name) => /^Lookalike/.test(name)))
      return undefined;
    campaign.categories = "HOUSING";
    campaign.ageMin = "18";
    for (const group of campaign.groups)
      group.included = group.included.map((name) =>
        name.replace(/^Lookalike.*/, "Prospecting IT decision makers"),
      );
    campaign.excludedRegions = ["Ohio"];
    return "Ohio";
  }),
  fault("audience/too-young", { slot, on: withAge }, (campaign, { random }) => {
    campaign.ageMin = random.pick(["13", "16", "17"]);
    return campaign.ageMin;
  }),
  fault("region/contradiction", { slot, on: withAudiences }, (campaign, { random }) => {
    const { names } = markets[campaign.market];
    campaign.excludedRegions = [random.pick(names)];
    return campaign.regions;
  }),
  fault("region/missing", { slot, on: withRegions, under: strict }, (campaign) => {
    campaign.regions = [];
    return "nothing";
  }),
  fault("region/not-allowed", { slot, on: withRegions, under: strict }, (campaign, { random }) => {
    const name = random.pick(["Austria", "Japan", "BR"]);
    campaign.regions.push(name);
    return name;
  }),
  fault("region/sanctioned", { slot, on: withRegions }, (campaign, { random }) => {
    const name = random.pick(["Iran", "Cuba", "KP"]);
    campaign.regions.push(name);
    return name;
  }),
  fault("region/partly-sanctioned", { slot, on: withRegions }, (campaign, { random, under, format }) => {
    const name = format === "meta-bulk" ? "Syria" : random.pick(["Syria", "Donetsk Oblast"]);
    campaign.regions.push(name);
    // Whoever may decide on the one need not be the one for the other.
    return [{ found: name }, ...(under === "strict" ? [{ rule: "region/not-allowed", found: name }] : [])];
  }),
  fault("region/worldwide", { slot, on: withRegions, under: ["plain"] }, (campaign, { random, format }) => {
    campaign.regions = random.pick(
      format === "meta-bulk" ? [["Worldwide"], []] : [["All countries and territories"], ["Worldwide"], []],
    );
    return "";
  }),
  fault(
    "policy/eu-political",
    { slot: "money", on: ["generic", "json", "google-ads-editor"] },
    (campaign, { random }) => {
      if (campaign.platform !== "google-ads") return undefined;
      if (!["de", "fr", "es", "nl"].includes(campaign.market) || random.chance(0.6)) {
        campaign.euPolitical = "";
        return "nothing";
      }
      campaign.euPolitical = "Yes";
      return "political ads in the EU";
    },
  ),
];
