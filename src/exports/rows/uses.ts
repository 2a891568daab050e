import type { Level, ListField } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import { headerKey } from "../../values/text.ts";
import type { ColumnName } from "../columns.ts";
import type { RowKind } from "../format.ts";
import type { Header } from "./header.ts";
import type { At, Sheet } from "./sheet.ts";

/** What a row is for. */
export type RowUse =
  /** Without a level, it is of the deepest one it names. */
  | { readonly kind: "entry"; readonly sheet: Sheet; readonly level: Level | undefined }
  | {
      readonly kind: "list";
      readonly sheet: Sheet;
      /** What it says of the campaign or ad group it belongs to: who that is. */
      readonly owner: Sheet;
      readonly column: ListField;
      readonly of: "campaign" | "adGroup";
      /** The column of the item's id, where its name stands in another. */
      readonly idColumn: number | undefined;
    }
  | { readonly kind: "account"; readonly sheet: Sheet }
  | {
      readonly kind: "used";
      readonly sheet: Sheet;
      /** The columns of what others name it by; undefined where there is no such column. */
      readonly idColumns: readonly (number | undefined)[];
      readonly pair: readonly [number, number] | undefined;
      readonly reason: string;
    }
  | { readonly kind: "skip"; readonly reason: string };

/** Tells what each row is for, by the format's kinds of rows. */
export function createUses(header: Header, base: Sheet, next: () => number): (row: Row) => RowUse {
  const { format } = base;
  const plain: RowUse = { kind: "entry", sheet: base, level: undefined };
  const { kindOf, kinds = {} } = format;
  if (!kindOf) return () => plain;
  const columns = new Map(
    base.headers.map((text, column) => [headerKey(text), column] as const).toReversed(),
  );
  const asked = new Map<string, number>();
  const columnOf = (text: string) => {
    const column = remember(asked, text, () => columns.get(headerKey(text)) ?? -1);
    return column < 0 ? undefined : column;
  };
  const has = (text: string) => columnOf(text) !== undefined;
  const uses = new Map(
    Object.entries(kinds).map(([name, kind]): [string, RowUse] => {
      if ("skip" in kind) return [name, { kind: "skip", reason: kind.skip }];
      const { at, also } = header.kinds.get(name) ?? base;
      const sheet = { ...base, also, id: next(), at: "account" in kind ? ofAccounts(at) : at };
      if ("addsTo" in kind) {
        const idColumn = [kind.id ?? []]
          .flat()
          .map((id) => columnOf(id))
          .find((column) => column !== undefined);
        const owner = { ...sheet, at: ofOwners(at) };
        return [name, { kind: "list", sheet, owner, column: kind.addsTo, of: kind.of, idColumn }];
      }
      if ("usedBy" in kind) return [name, usedRow(sheet, kind, name, columnOf)];
      if ("account" in kind) return [name, { kind: "account", sheet }];
      const usesColumns = [kind.uses ?? []].flat().map(columnOf);
      return [name, { kind: "entry", sheet: { ...sheet, usesColumns }, level: kind.level }];
    }),
  );
  return (row) => {
    const kind = kindOf((name) => (row.cells[columnOf(name) ?? -1] ?? "").trim(), has);
    return uses.get(kind) ?? (kind === "" ? plain : { kind: "skip", reason: `${kind} row` });
  };
}

type UsedKind = Extract<RowKind, { usedBy: unknown }>;

function usedRow(
  sheet: Sheet,
  { usedBy, pair, says }: UsedKind,
  name: string,
  columnOf: (header: string) => number | undefined,
): RowUse {
  const [key, value] = pair?.map(columnOf) ?? [];
  const both = key !== undefined && value !== undefined ? ([key, value] as const) : undefined;
  return {
    kind: "used",
    sheet: { ...sheet, at: ofShared(sheet.at, says) },
    idColumns: [usedBy].flat().map(columnOf),
    pair: both,
    reason: `${name} row`,
  };
}

/** Nor is a creative's status its ads'. */
function ofShared(at: At, says: UsedKind["says"]): At {
  const isShared = (name: ColumnName) =>
    says ? says.includes(name) : /^(landing|template|suffix|tags|params|utm|tracking|copy)\b/.test(name);
  return new Map([...at].filter(([name]) => isShared(name)));
}

/** A whole account has no budget and no page of its own. */
function ofAccounts(at: At): At {
  return new Map(
    [...at].filter(([name]) => /^(account|template|suffix|tags|params|timeZone|currency)/.test(name)),
  );
}

/** The status of a list's row, say, is not its campaign's. */
function ofOwners(at: At): At {
  return new Map(
    [...at].filter(([name]) => /^(platform|account|campaign|adGroup)(\.id|\.name)?$/.test(name)),
  );
}
