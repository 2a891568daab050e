import { namesOf, oneOf, plural } from "../../values/text.ts";
import type { Path } from "../compiling.ts";
import { listOf } from "../texts.ts";
import { type Explainer, quoted, type Statement } from "./statement.ts";

export const explainExtends: Explainer<"extends"> = (_, { policy: { files } }) => [
  { path: ["extends"], text: `It stands on ${namesOf(files.slice(1))}; what comes from there says so` },
];

export const explainColumns: Explainer<"columns"> = (columns) =>
  columnStatements(["columns"], columns, "the column");

/** `the column "Cost" is budget`. */
export function columnStatements(
  path: Path,
  columns: Readonly<Record<string, string | readonly string[] | undefined>>,
  column: string,
): Statement[] {
  return Object.entries(columns).flatMap(([name, headers]) =>
    headers === undefined
      ? []
      : [{ path: [...path, name], text: `${column} ${oneOf(quoted(listOf(headers)))} is ${name}` }],
  );
}

/** `whose`: what they are the numbers and dates of, where that is not the exports. */
export function writtenStatements(
  path: Path,
  { numbers, dates }: { readonly numbers?: string | undefined; readonly dates?: string | undefined },
  whose = "",
): Statement[] {
  const month = dates?.startsWith("DD") ? "April" : "March";
  return [
    ...(numbers ? [{ path: [...path, "numbers"], text: `${whose}numbers are written as ${numbers}` }] : []),
    ...(dates
      ? [
          {
            path: [...path, "dates"],
            text: `${whose}dates are written as ${dates}: 03/04/2026 is in ${month}`,
          },
        ]
      : []),
  ];
}

export const explainWritten: Explainer<"written"> = ({ encodings = {}, ...written }) => [
  ...writtenStatements(["written"], written),
  ...Object.entries(encodings).map(([format, encoding]) => ({
    path: ["written", "encodings", format],
    text: `${format} exports are in ${encoding}`,
  })),
];

export const explainCoverage: Explainer<"coverage"> = (coverage) =>
  Object.entries(coverage).map(([format, checks]) => ({
    path: ["coverage", format],
    text: `${format} exports cannot answer ${namesOf(checks)}, as the team knows: that holds nothing`,
  }));

export const explainTests: Explainer<"tests"> = (tests) => [
  {
    path: ["tests"],
    text: `${plural(tests.length, "test")} hold${tests.length === 1 ? "s" : ""} this policy to what it must say; launchgate policy test runs ${tests.length === 1 ? "it" : "them"}`,
  },
];

export const explainHistory: Explainer<"history"> = (files) => [
  {
    path: ["history"],
    text: `what launches is compared with the past exports ${namesOf(listOf(files))}, unless --history names others`,
  },
];
