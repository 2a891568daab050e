import { expect, test } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { emptyPolicy } from "../../../src/policy/empty.ts";
import { textSource, understandOne } from "../../run.ts";

const header =
  "Campaign Name,Campaign Status,Campaign Daily Budget,Campaign Objective,Ad Set Name,Ad Set Run Status,Ad Set Daily Budget,Countries,Ad Name,Link";
const rows = [
  "spring,PAUSED,80,Outcome Leads,de,ACTIVE,0,DE,a,https://example.com/a",
  "spring,,,,de,,,,b,https://example.com/b",
  "spring,,,,at,ACTIVE,0,AT,c,https://example.com/c",
];

async function read(order: readonly number[]): Promise<Map<unknown, unknown>> {
  const entries: Entry[] = [];
  const text = [header, ...order.map((index) => rows[index])].join("\n");
  await understandOne(textSource("import.csv", `${text}\n`), emptyPolicy(), "meta-bulk", (entry) =>
    entries.push(entry),
  );
  const said = (entry: Entry, name: keyof Entry["fields"]) => {
    const field = entry.fields[name];
    return field.state === "value" ? field.value : field.state;
  };
  return new Map(
    entries.map((entry) => [
      said(entry, "ad.name"),
      [said(entry, "status"), said(entry, "budget"), said(entry, "regions"), said(entry, "click")],
    ]),
  );
}

test.each([[[0, 1, 2]], [[1, 0, 2]], [[2, 1, 0]]])(
  "what one row says of its campaign and ad group counts for those that leave it blank, in the order %j",
  async (order) => {
    const ads = await read(order);
    const budget = [{ amount: { minor: 800000n }, level: "campaign", period: "daily" }];
    expect(ads.get("a")).toMatchObject([
      "paused",
      budget,
      [{ code: "DE" }],
      { url: "https://example.com/a" },
    ]);
    expect(ads.get("b")).toMatchObject([
      "paused",
      budget,
      [{ code: "DE" }],
      { url: "https://example.com/b" },
    ]);
    expect(ads.get("c")).toMatchObject([
      "paused",
      budget,
      [{ code: "AT" }],
      { url: "https://example.com/c" },
    ]);
  },
);
