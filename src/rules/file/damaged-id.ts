import { defineReadingRule } from "../define.ts";

export const damagedId = defineReadingRule({
  id: "file/damaged-id",
  summary: "A spreadsheet rounded an id: it stands there as 1.20242E+17.",
  why: "The last digits are gone, so several campaigns have the same id and the file can no longer be uploaded to the right one.",
  mend: "Export again, and upload that file as it is: the digits that are lost cannot be brought back from this one. It is opening it in a spreadsheet that rounds ids; where you have to, import it instead (in Excel: Data, From Text/CSV) with the id columns as text.",
  severity: "block",
  examples: [
    {
      rows: [{ Campaign: "spring", "Campaign ID": "1.20242E+17" }],
      finds: [
        {
          found: "1.20242E+17",
          expected:
            "every digit of the id: export again, and open the file without letting a spreadsheet convert it",
        },
      ],
    },
    { rows: [{ Campaign: "spring", "Campaign ID": "120242000000010001" }], finds: [] },
  ],
});
