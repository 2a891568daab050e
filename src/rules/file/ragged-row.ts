import { defineReadingRule } from "../define.ts";

export const raggedRow = defineReadingRule({
  id: "file/ragged-row",
  summary: "A row has more or fewer cells than the header.",
  why: "Somewhere in the row a cell is missing or split, so every cell after it stands under the wrong header: a budget may be read as an id.",
  mend: 'Open the file in a text editor at that line: mostly it is a comma in a name or an amount that no quotes hold together, 1,500.00 instead of "1,500.00". Mend it there, or export again.',
  severity: "block",
  examples: [
    {
      text: "Campaign,Daily budget,End date\nspring,100.00,2026-12-31\nsummer,1,500.00,2026-12-31\n",
      finds: [{ found: "4 cells", expected: "3 cells" }],
    },
    { text: "Campaign,Daily budget\nspring\n", finds: [{ found: "1 cell", expected: "2 cells" }] },
    { text: 'Campaign,Daily budget\nspring,"1,500.00"\n', finds: [] },
    {
      text: "Campaign,Daily budget,Owner\nspring,1,500.00,\nsummer,100.00,\n",
      finds: [{ found: "4 cells", expected: "3 cells" }],
    },
    { text: "Campaign,Daily budget\nspring,100.00,,\nsummer,50.00,,\n,,,,\n", finds: [] },
  ],
});
