import { describe, expect, test } from "vitest";
import { readRegions } from "../../../src/exports/fields/lists.ts";

const say = (text: string, context = {}) =>
  readRegions(text, context).map(({ code, text: item }) => `${item}=${code ?? "?"}`);

const google = { platform: "google-ads" };

describe("regions", () => {
  test.each([
    ["Germany; uk, US", {}, ["Germany=DE", "uk=GB", "US=US"]],
    ["Berlin, Germany", {}, ["Berlin, Germany=?"]],
    ["2276", {}, ["2276=?"]],
    ["2276; 2250: Frankreich", google, ["2276=DE", "Frankreich=FR"]],
    ["1003854: Berlin; 1003854", google, ["Berlin=?", "1003854=?"]],
    ["21147: Georgia", google, ["Georgia=?"]],
    ["2268: Georgia; Georgia", google, ["Georgia=GE", "Georgia=GE"]],
    ["Georgia,United States", { single: true }, ["Georgia,United States=?"]],
    ["2840: United States", { platform: "microsoft-ads" }, ["2840: United States=?"]],
  ])("%j of %j is %j", (text, context, regions) => {
    expect(say(text, context)).toEqual(regions);
  });
});
