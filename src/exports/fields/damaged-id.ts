import type { Trouble } from "../../model/field.ts";

/** An id of which only some digits are left. */
export function damagedId(found: string): Trouble {
  return {
    rule: "file/damaged-id",
    message: "a spreadsheet rounded or damaged the id",
    found,
    expected:
      "every digit of the id: export again, and open the file without letting a spreadsheet convert it",
  };
}
