import { describe, expect, test } from "vitest";
import { createIds } from "../../../src/exports/fields/intern.ts";
import { firstSet, idsWithNames, listTogether } from "../../../src/exports/fields/together.ts";
import type { ExportFormat } from "../../../src/exports/format.ts";
import { createKin } from "../../../src/exports/rows/kin.ts";
import { introduce, openExport } from "../../../src/exports/rows/open.ts";
import { understand } from "../../../src/exports/rows/understand.ts";
import type { Entry } from "../../../src/model/entry.ts";
import { textTable } from "../../run.ts";

const format: ExportFormat = {
  id: "places",
  label: "a test's own",
  synonyms: {
    "campaign.name": ["Campaign"],
    "adGroup.name": ["Group"],
    landing: ["Link", "Video link"],
    "utm.campaign": ["utm_campaign"],
    regions: ["Countries", "Cities"],
    "flight.start": ["Start"],
    "flight.end": ["End"],
    "adGroup.flight.start": ["Group start"],
    "adGroup.flight.end": ["Group end"],
  },
  together: { landing: firstSet, regions: listTogether },
};

async function read(text: string, as: ExportFormat = format): Promise<Entry[]> {
  const options = {
    format: as,
    columns: new Map(),
    written: { decimal: undefined, dates: undefined },
    ids: createIds(),
    currencyOf: () => undefined,
  };
  const file = await openExport(await textTable("export.csv", text), options);
  const kin = createKin();
  await introduce(file, kin);
  const entries: Entry[] = [];
  for await (const batch of understand(file, kin, options).batches()) entries.push(...batch.entries);
  return entries;
}

describe("fields that several columns make up", () => {
  test("lists are added up, each item once", async () => {
    const [entry] = await read("Campaign,Countries,Cities\nspring,US; GB,Paris\n");
    expect(entry?.fields.regions).toMatchObject({
      value: [{ code: "US" }, { code: "GB" }, { code: undefined, text: "Paris" }],
    });
  });

  test("what is set is placed where it stands", async () => {
    const [entry] = await read("Campaign,Link,Video link\nspring,,https://example.com/film\n");
    expect(entry?.fields.click).toMatchObject({
      value: { url: "https://example.com/film" },
      origin: { column: 2, header: "Video link" },
    });
  });
});

test("the format's order counts, not the file's", async () => {
  const [first, second] = await read(
    "Campaign,Video link,Link\nspring,https://example.com/film,https://example.com/\nfall,https://example.com/film,\n",
  );
  expect(first?.fields.click).toMatchObject({
    value: { url: "https://example.com/" },
    origin: { header: "Link" },
  });
  expect(second?.fields.click).toMatchObject({ origin: { header: "Video link" } });
});

test("a column may say another thing too, where none says that by itself", async () => {
  const named = {
    ...format,
    saysToo: { "campaign.name": "utm.campaign" },
    together: { "campaign.name": firstSet },
  } as const;
  const names = async (text: string) =>
    (await read(text, named)).map(({ fields }) => fields["campaign.name"]);
  expect(await names("utm_campaign\nspring\n")).toMatchObject([{ value: "spring" }]);
  expect(await names("utm_campaign,Campaign\nspring,Fall\nspring,\n")).toMatchObject([
    { value: "Fall", origin: { header: "Campaign" } },
    { value: "spring", origin: { header: "utm_campaign" } },
  ]);
});

test("an ad group's own days count, else its campaign's", async () => {
  const entries = await read(
    "Campaign,Group,Start,End,Group start,Group end\nspring,a,2026-01-01,2026-01-31,2026-01-10,\nspring,,2026-01-01,2026-01-31,,\n",
  );
  expect(entries.map(({ fields }) => [fields["flight.start"], fields["flight.end"]])).toMatchObject([
    [{ value: "2026-01-10", origin: { level: "adGroup" } }, { value: "2026-01-31" }],
    [{ value: "2026-01-01", origin: { level: "campaign" } }, { value: "2026-01-31" }],
  ]);
});

test.each([
  [["23801; 23802", "Customers; Lookalike (US, 1%)"], "23801: Customers; 23802: Lookalike (US, 1%)"],
  [["Customers; Prospects", "23801; 23802"], "23801: Customers; 23802: Prospects"],
  [["23801; 23802", "Customers"], "23801; 23802; Customers"],
  [["23801", '"a; b"'], '"23801: a; b"'],
  [["1111; 2222", "Buyers; Staff", "Visitors"], "1111: Buyers; 2222: Staff; Visitors"],
  [["1111", "Buyers", "3333; 4444", "Staff; Visitors"], "1111: Buyers; 3333: Staff; 4444: Visitors"],
])("%j paired: %s", (texts, paired) => {
  expect(idsWithNames(texts)).toBe(paired);
});
