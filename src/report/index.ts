import type { Report } from "../model/report.ts";
import { json } from "./json.ts";
import { table } from "./table.ts";

/** What the reader's screen can show. */
export interface Look {
  readonly colour: boolean;
  readonly width: number;
}

/** Report → text, in pieces; only the commands write them anywhere. */
export type Reporter = (report: Report, look: Look) => Iterable<string>;

export interface Format {
  readonly name: string;
  /** File endings that name it: `-o report.json`. */
  readonly endings: readonly string[];
  readonly report: Reporter;
}

/** Every output format, by name. Adding one is its file and a line here. */
export const reporters: readonly Format[] = [
  { name: "json", endings: [".json"], report: json },
  { name: "table", endings: [".txt"], report: table },
];

export function reporterFor(name: string): Format | undefined {
  return reporters.find((format) => format.name === name);
}

export function reporterForPath(path: string): Format | undefined {
  return reporters.find(({ endings }) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
}
