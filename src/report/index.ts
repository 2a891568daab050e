import { json } from "./json.ts";
import type { Format } from "./reporter.ts";
import { table } from "./table.ts";

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
