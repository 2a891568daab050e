import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const header =
  "Type,Status,Id,Parent Id,Campaign,Ad Group,Client Id,Modified Time,Budget,Budget Type,Name,Final Url\n";
const file = (campaigns: readonly (readonly [id: string, name: string, budget: string])[], children = "") =>
  `${header}Format Version,,,,,,,,,,6.0,\n${campaigns
    .map(([id, name, budget]) => `Campaign,Paused,${id},77,${name},,,,${budget},DailyBudgetStandard,,\n`)
    .join("")}${children}`;
const policy = "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\n";

interface Said {
  readonly campaigns: readonly { id: string | null; name: string }[];
  readonly findings: readonly { id: string; rule: string; campaign: string; campaigns: string[] }[];
}

async function judged(files: Readonly<Record<string, string>>): Promise<Said> {
  const cwd = folder({ "launchgate.yaml": policy, ...files });
  return JSON.parse((await launchgate(["check", ...Object.keys(files), "-f", "json"], { cwd })).stdout);
}

const over = ({ findings }: Said) => findings.filter(({ rule }) => rule === "budget/over-daily-cap");

test("a negative id holds within its file: two files' -1 are two campaigns", async () => {
  const said = await judged({
    "a.csv": file([["-1", "spring", "450.00"]]),
    "b.csv": file([["-1", "summer", "470.00"]]),
  });
  expect(said.campaigns.map(({ id, name }) => [id, name]).sort()).toEqual([
    [null, "spring"],
    [null, "summer"],
  ]);
  expect(over(said).map(({ campaigns }) => campaigns)).toEqual(
    expect.arrayContaining([["spring"], ["summer"]]),
  );
});

test("it is no part of what a finding is known by", async () => {
  const [one] = over(await judged({ "a.csv": file([["-1", "spring", "450.00"]]) }));
  const [other] = over(await judged({ "b.csv": file([["-7", "spring", "450.00"]]) }));
  expect(one?.id).toMatch(/^[0-9a-f]{16}$/);
  expect(other?.id).toBe(one?.id);
});

test("rows of its file still belong to it by that id", async () => {
  const children =
    "Ad Group,Paused,-11,-1,,Brand,,,,,,\nResponsive Search Ad,Paused,-21,-11,,,,,,,,https://{x}.example.com/\n";
  const said = await judged({ "a.csv": file([["-1", "spring", "100.00"]], children) });
  expect(said.campaigns).toHaveLength(1);
  const [broken] = said.findings.filter(({ rule }) => rule.startsWith("url/") || rule.startsWith("macro/"));
  expect(broken?.campaign).toBe("spring");
});

test("two of one name in one file stay two", async () => {
  const said = await judged({
    "a.csv": file([
      ["-1", "spring", "100.00"],
      ["-2", "spring", "450.00"],
    ]),
  });
  expect(said.campaigns).toHaveLength(2);
});
