import { createReadStream } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { readEntries } from "../../../src/gate/entries.ts";
import type { Entry } from "../../../src/model/entry.ts";
import { emptyPolicy } from "../../../src/policy/empty.ts";
import { root } from "../../cli.ts";

const sheets = ["usual-campaign_Edit.csv", "usual-ad_set_Edit.csv", "usual-ad_Edit.csv"];

test.each([[[0, 1, 2]], [[2, 1, 0]]])(
  "LinkedIn's three sheets are one launch, in the order %j",
  async (order) => {
    const entries: Entry[] = [];
    const sources = order.map((index) => {
      const name = sheets[index] ?? "";
      return { name, open: () => createReadStream(join(root, "fixtures/exports/linkedin-bulk", name)) };
    });
    const { troubles, empty } = await readEntries(
      sources,
      emptyPolicy(),
      { as: undefined, encoding: undefined },
      {
        add: (entry) => entries.push(entry),
        addProblem: (file, problem) => expect.fail(`${file}: ${problem.message}`),
      },
    );
    expect([...troubles, ...empty]).toEqual([]);
    const ad = entries.find(({ level }) => level === "ad");
    expect(ad?.fields).toMatchObject({
      "campaign.name": { value: "de_atlas_leads_2026q4" },
      "adGroup.name": { value: "de_it_directors" },
      status: { value: "enabled" },
      budget: { value: [{ amount: { minor: 50_000_000n }, period: "lifetime", level: "campaign" }] },
      "flight.start": { value: "2026-12-03" },
      "flight.end": { value: "2026-12-13" },
      "audiences.included": { value: [{ id: "88001" }] },
      objective: { value: "Lead Generation" },
    });
  },
);
