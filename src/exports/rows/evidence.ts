import type { Table } from "../../model/row.ts";
import type { Written } from "../../model/written.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";

/**
 * How a file writes its numbers and dates: in the platform's one way, in the way the policy says, or, in a file that a
 * platform wrote in its user's way, in the way its other cells show.
 */
export async function writtenIn(
  table: Table,
  header: Header,
  { written = {}, datesLookAlike }: ExportFormat,
  said: Written,
): Promise<Written> {
  if (datesLookAlike && said.dates === undefined && (await evidence(table, header)).orders.has("day-first"))
    return { decimal: said.decimal, dates: undefined };
  const unsaid = (["decimal", "dates"] as const).some(
    (key) => written[key] === "evidence" && said[key] === undefined,
  );
  const shown = unsaid ? alones(await evidence(table, header)) : said;
  const decimal =
    written.decimal === "evidence" ? (said.decimal ?? shown.decimal) : (written.decimal ?? said.decimal);
  const dates = written.dates === "evidence" ? (said.dates ?? shown.dates) : (written.dates ?? said.dates);
  return { decimal, dates };
}

interface Evidence {
  readonly points: ReadonlySet<"." | ",">;
  readonly orders: ReadonlySet<"day-first" | "month-first">;
}

/** Undefined where no cell shows it, or two show different things. */
function alones({ points, orders }: Evidence): Written {
  return { decimal: alone(points), dates: alone(orders) };
}

async function evidence(table: Table, header: Header): Promise<Evidence> {
  const points = new Set<"." | ",">();
  const orders = new Set<"day-first" | "month-first">();
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.row <= header.row.row) continue;
      for (const cell of row.cells) {
        const text = cell.trim();
        const point = pointIn(text);
        if (point) points.add(point);
        const order = orderIn(text);
        if (order) orders.add(order);
      }
    }
  }
  return { points, orders };
}

function alone<T>(set: ReadonlySet<T>): T | undefined {
  const [one, ...others] = set;
  return others.length === 0 ? one : undefined;
}

/** `9,36` and `1.234,56` have a decimal comma; `1,234` shows nothing. */
function pointIn(text: string): "." | "," | undefined {
  const number = /^[-+]?(?:[A-Z]{0,2}\p{Sc})?\s?(\d[\d\s.,'’]*)\s?[%\p{Sc}]?$/u.exec(text)?.[1]?.trim();
  const [, mark, part = ""] = /([.,])(\d+)$/.exec(number ?? "") ?? [];
  if (number === undefined || mark === undefined) return undefined;
  const other = mark === "." ? "," : ".";
  const single = number.split(mark).length === 2;
  if (!single) return number.includes(other) ? undefined : other;
  if (part.length === 3 && !number.includes(other) && !/^0[.,]/.test(number)) return undefined;
  return mark === "." ? "." : ",";
}

/** `23-9-2026` and `23/9/26` have the day first; `3/4/2026` shows nothing, nor does `26-11-24`. */
function orderIn(text: string): "day-first" | "month-first" | undefined {
  const [, first, , second] =
    /^(\d{1,2})([-/])(\d{1,2})\2\d{4}\b/.exec(text) ?? /^(\d{1,2})(\/)(\d{1,2})\/\d{2}$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (Number(first) > 12) return Number(second) <= 12 ? "day-first" : undefined;
  return Number(second) > 12 ? "month-first" : undefined;
}
