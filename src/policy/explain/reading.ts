import { namesOf, oneOf, plural } from "../../values/text.ts";
import { listOf } from "../texts.ts";
import type { Explainer, Statement } from "./statement.ts";

export const explainExtends: Explainer<"extends"> = (_, { policy: { files } }) => [
  { path: ["extends"], text: `It stands on ${namesOf(files.slice(1))}; what comes from there says so` },
];

export const explainColumns: Explainer<"columns"> = (columns) =>
  Object.entries(columns).flatMap(([name, headers]): Statement[] =>
    headers === undefined
      ? []
      : [
          {
            path: ["columns", name],
            text: `the column ${oneOf(listOf(headers).map((each) => `"${each}"`))} is ${name}`,
          },
        ],
  );

export const explainWritten: Explainer<"written"> = ({ numbers, dates, encodings = {} }) => [
  ...(numbers ? [{ path: ["written", "numbers"], text: `numbers are written as ${numbers}` }] : []),
  ...(dates
    ? [
        {
          path: ["written", "dates"],
          text: `dates are written as ${dates}: 03/04/2026 is in ${dates.startsWith("DD") ? "April" : "March"}`,
        },
      ]
    : []),
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

export const explainHistory: Explainer<"history"> = (written) => [
  {
    path: ["history"],
    text: `each launch is compared with the past exports ${listOf(written).join(", ")}`,
  },
];
