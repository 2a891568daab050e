import { describe, expect, test } from "vitest";
import { readNamedList, readRegions } from "../../../src/exports/fields/lists.ts";
import { runText } from "../../run.ts";

describe("a list of audiences", () => {
  test.each([
    ["Buyers; Visitors", [{ name: "Buyers" }, { name: "Visitors" }]],
    ["Buyers\nVisitors", [{ name: "Buyers" }, { name: "Visitors" }]],
    ["12345:Buyers, all", [{ id: "12345", name: "Buyers, all", pieces: ["12345:Buyers", "all"] }]],
    [
      "12345, 23456:Buyers",
      [
        { id: "12345", name: "12345" },
        { id: "23456", name: "Buyers" },
      ],
    ],
    ["Buyers | Visitors", [{ name: "Buyers | Visitors", pieces: ["Buyers", "Visitors"] }]],
    ['"Buyers, all"', [{ name: "Buyers, all" }]],
    ["Lookalike (US, 1%) buyers", [{ name: "Lookalike (US, 1%) buyers" }]],
    ["Broken (US, 1% buyers", [{ pieces: ["Broken (US", "1% buyers"] }]],
    ["", []],
  ])("%j", (text, names) => {
    const read = readNamedList(text);
    expect(read).toMatchObject(names);
    expect(read.map(({ pieces }) => pieces)).toEqual(
      names.map((name) => ("pieces" in name ? name.pieces : undefined)),
    );
  });
});

test.each([
  ["DE; uk", ["DE", "GB"]],
  ["US, GB", ["US", "GB"]],
  ["-US", [undefined]],
  ["US, -GB", [undefined]],
  ["−US", [undefined]],
])("regions %j", (text, codes) => expect(readRegions(text).map(({ code }) => code)).toEqual(codes));

describe("no neighbour clears what is forbidden", () => {
  const policy = 'audiences: { deny: ["Employees*", "99999"], allow: ["Prospecting *", "12345"] }';
  test.each([
    ["Prospecting US, Employees EMEA", "blocked"],
    ["Employees EMEA, Prospecting US", "blocked"],
    ["Prospecting US | Employees EMEA", "blocked"],
    ["Prospecting (US | Employees EMEA", "blocked"],
    ["12345:Prospecting US, 99999:Staff", "blocked"],
    ["12345, 99999", "blocked"],
    ["12345:Buyers, 23456", "held"],
    ["12345:Buyers, all", "cleared"],
    ["Prospecting US, Prospecting DE", "cleared"],
    ["Prospecting US, Staff", "held"],
    ['"Prospecting US, women"', "cleared"],
  ])("%s", async (cell, verdict) => {
    const report = await runText(policy, `Campaign,Audiences\nspring,"${cell.replaceAll('"', '""')}"\n`);
    expect(report.verdict).toBe(verdict);
  });
});

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
    ["Georgia,United States", { single: true, ...google }, ["Georgia,United States=US"]],
    ["New York, New York, United States", google, ["New York, New York, United States=US"]],
    ["Moscow, Tokyo, US", {}, ["Moscow, Tokyo, US=?"]],
    ["Rusia, Irn, US", { platform: "meta" }, ["Rusia, Irn, US=?"]],
    ["London, England, GB (+25mi); DE", { platform: "meta" }, ["London, England, GB (+25mi)=GB", "DE=DE"]],
    ["Munich, Germany", google, ["Munich, Germany=DE"]],
    ["21137: California, United States", google, ["California, United States=US"]],
    ["21147: Georgia, United States", google, ["Georgia, United States=US"]],
    ["Moscow, DE", {}, ["Moscow, DE=?"]],
    ["190", { platform: "microsoft-ads" }, ["190=US"]],
    ["4084; 190", { platform: "microsoft-ads" }, ["4084=?", "190=US"]],
    ["6252001; 5128581", { platform: "tiktok" }, ["6252001=US", "5128581=?"]],
    ["2840: United States", { platform: "meta" }, ["2840: United States=?"]],
  ])("%j of %j is %j", (text, context, regions) => {
    expect(say(text, context)).toEqual(regions);
  });
});
