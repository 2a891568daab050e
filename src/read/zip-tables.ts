import type { Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { visible } from "../values/text.ts";
import { caps } from "./caps.ts";
import type { Source } from "./source.ts";
import type { Zip } from "./zip.ts";

/** What a computer leaves in every ZIP it packs. */
const litter = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The tables of every file in a ZIP. One that cannot be read stops them all: nobody may rely on the rest. */
export async function zipTables(
  file: string,
  zip: Zip,
  open: (source: Source) => Promise<readonly Table[]>,
): Promise<readonly Table[]> {
  const tables: Table[] = [];
  const parts = [...zip].filter(([name]) => !litter.test(name));
  refuseMany(parts.length);
  for (const [name, part] of parts) {
    try {
      tables.push(...(await open({ ...part, name: `${file}#${name}` })));
    } catch (error) {
      throw error instanceof InputError ? new InputError(`${visible(name)}: ${error.message}`) : error;
    }
    refuseMany(tables.length);
  }
  if (tables.length === 0) throw new InputError("there is no file in the ZIP");
  return tables;
}

function refuseMany(count: number): void {
  if (count > caps.tables)
    throw new InputError(
      `it has ${count.toLocaleString("en-US")} files, and more than ${caps.tables.toLocaleString("en-US")} are not read from one ZIP: pack the exports of this launch alone, or unpack it and give the files`,
    );
}
