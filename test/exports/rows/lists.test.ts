import { expect, test } from "vitest";
import { createIds } from "../../../src/exports/fields/intern.ts";
import { microsoftBulk } from "../../../src/exports/microsoft-bulk.ts";
import { createKin } from "../../../src/exports/rows/kin.ts";
import { introduce, openExport } from "../../../src/exports/rows/open.ts";
import { understand } from "../../../src/exports/rows/understand.ts";
import { textTable } from "../../run.ts";

const header = "Type,Status,Id,Parent Id,Campaign,Ad Group,Client Id,Audience Id,Audience,Target\n";

/** The regions of each entry: their names, or why there are none. */
async function regionsOf(rows: string) {
  const options = {
    format: microsoftBulk,
    columns: new Map(),
    written: { decimal: undefined, dates: undefined },
    currencyOf: () => undefined,
    ids: createIds(),
  };
  const file = await openExport(await textTable("bulk.csv", header + rows), options);
  const kin = createKin();
  await introduce(file, kin);
  const said: Record<string, string> = {};
  const problems: string[] = [];
  for await (const batch of understand(file, kin, options).batches()) {
    problems.push(...batch.problems.map(({ rule, place }) => `${rule} ${place?.line}`));
    for (const { fields, place } of batch.entries) {
      const { regions } = fields;
      said[place.line] =
        regions.state === "value" ? regions.value.map(({ text }) => text).join(", ") : regions.state;
    }
  }
  return { said, problems };
}

test.each([
  ["a file without such rows does not say", "Campaign,Active,1,9,alpha\n", { 2: "absent" }],
  [
    "where other campaigns have some, a campaign without has none",
    "Campaign,Active,1,9,alpha\nCampaign,Active,2,9,beta\nCampaign Location Criterion,Active,,2,,,,,,Spain\n",
    { 2: "", 3: "Spain" },
  ],
  [
    "a campaign whose ad groups have their own leaves it to them",
    "Campaign,Active,1,9,alpha\nAd Group,Active,5,1,alpha,one\nAd Group,Active,6,1,alpha,two\nAd Group Location Criterion,Active,,5,,,,,,Spain\n",
    { 2: "absent", 3: "Spain", 4: "" },
  ],
  [
    "a list of a campaign that has no row stands for it",
    "Campaign Location Criterion,Active,,7,,,,,,Spain\nCampaign Location Criterion,Active,,7,,,,,,France\n",
    { 2: "Spain, France" },
  ],
])("%s", async (_, rows, said) => {
  expect(await regionsOf(rows)).toEqual({ said, problems: [] });
});

test("a list of nobody's is named", async () => {
  expect(await regionsOf("Ad Group Location Criterion,Active,,5,,,,,,Spain\n")).toEqual({
    said: {},
    problems: ["file/no-campaign 2"],
  });
});
