import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { workbook } from "../xlsx.ts";

const head = "version: 1\n";
const names = 'names: { campaign: "{region}_{product}" }\n';
const product = "vocabulary:\n  region: [us]\n  product: { from: taxonomy.csv, column: Product }\n";
const taxonomy =
  "Taxonomy of words,,\n,,\nCode,Product,Owner\n1,atlas,kim\n2,,kim\n3, beacon ,\n4,atlas,lena\n,,\n5,0042,\n";

const check = async (files: Record<string, string | Buffer>) =>
  launchgate(["policy", "check"], { cwd: folder(files) });

const judge = async (files: Record<string, string | Buffer>, ...campaigns: readonly string[]) => {
  const cwd = folder({ ...files, "e.csv": `Campaign,Audience\n${campaigns.join("\n")}\n` });
  const { stdout } = await launchgate(["check", "e.csv", "-f", "json"], { cwd });
  const { findings, errors } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  return findings
    .filter(({ rule }: { rule: string }) => /^(name|audience)\//.test(rule))
    .map(({ rule, found }: { rule: string; found: string }) => `${rule} ${found}`);
};

describe("words of a sheet", () => {
  test("stand in its column, under its title, each once and as text", async () => {
    const files = { "launchgate.yaml": head + product + names, "taxonomy.csv": taxonomy };
    expect(await judge(files, "us_atlas,x", "us_beacon,x", "us_0042,x")).toEqual([]);
    expect(await judge(files, "us_atals,x")).toEqual(["name/off-template us_atals"]);
  });

  test("are counted by policy check, with the blanks and the repeated ones", async () => {
    const { stdout, code } = await check({
      "launchgate.yaml": head + product + names,
      "taxonomy.csv": taxonomy,
    });
    expect(stdout).toContain(
      "reads vocabulary.product from taxonomy.csv, column Product: 3 words; skipped 1 blank cell and 1 repeated word",
    );
    expect(code).toBe(0);
  });

  test("may be audiences, of one sheet of a workbook, named by a policy in another folder", async () => {
    const files = {
      "launchgate.yaml": `${head}extends: team/base.yaml\n`,
      "team/base.yaml": `${head}audiences:\n  - deny: { from: lists.xlsx, column: Name, sheet: Never }\n`,
      "team/lists.xlsx": workbook({
        sheets: {
          Always: [["Name"], ["Buyers"]],
          Never: [
            ["Name", "Why"],
            ["Employees*", "law"],
          ],
        },
      }),
    };
    expect(await judge(files, "a,Buyers", "b,employees DE")).toEqual(["audience/denied employees DE"]);
  });

  test.each([
    [
      "{ from: taxonmy.csv, column: Product }",
      "taxonmy.csv: there is no such file; did you mean taxonomy.csv?",
      4,
    ],
    [
      "{ from: taxonomy.csv, column: Produkt }",
      "there is no column Produkt in taxonomy.csv; did you mean Product?",
      4,
    ],
    ["{ from: taxonomy.csv }", "a sheet needs the header of a column, such as column: Product", 4],
    [
      "{ from: taxonomy.csv, colum: Product }",
      "colum is not a key here: a sheet has from, column and sheet; did you mean column?",
      4,
    ],
    [
      "{ form: taxonomy.csv, column: Product }",
      "form is not how a sheet is named: write from: taxonomy.csv, and the column; did you mean from?",
      4,
    ],
    [
      "{ from: book.xlsx, column: A, sheet: Wrods }",
      "there is no sheet Wrods in book.xlsx; did you mean Words?",
      4,
    ],
    [
      "{ from: book.xlsx, column: A }",
      "the column A stands on several sheets: say which with sheet: in book.xlsx",
      4,
    ],
    ["{ from: empty.csv, column: Product }", "there is nothing under Product in empty.csv", 4],
    ["{ from: bad.csv, column: Product }", "bad.csv: ", 4],
  ])("%s is an error of the policy, with its place", async (written, message, line) => {
    const { stderr, code } = await check({
      "launchgate.yaml": `${head}vocabulary:\n  region: [us]\n  product: ${written}\n${names}`,
      "taxonomy.csv": taxonomy,
      "empty.csv": "Product,Owner\n,kim\n",
      "bad.csv": 'Product\n"atlas\n',
      "book.xlsx": workbook({ sheets: { Words: [["A"], ["x"]], More: [["A"], ["y"]] } }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`launchgate.yaml:${line}:`);
    expect(stderr).toContain(message);
    expect(stderr.match(/launchgate\.yaml:/g)).toHaveLength(1);
  });

  test("no report replaces a sheet that was read", async () => {
    const cwd = folder({
      "launchgate.yaml": head + product + names,
      "taxonomy.csv": taxonomy,
      "e.csv": "Campaign\nus_atlas\n",
    });
    const { stdout } = await launchgate(["check", "e.csv", "-f", "json", "-o", "json=taxonomy.csv"], { cwd });
    expect(JSON.parse(stdout).errors[0].message).toContain("the run reads that file");
  });
});

describe("words that mean settings", () => {
  const goals = `${head}vocabulary:\n  region: [us]\n  goal: { leads: [OUTCOME_LEADS, LEAD_GENERATION], sales: OUTCOME_SALES }\n${'names: { campaign: "{region}_{goal}" }\n'}agree: [name.goal = objective]\n`;

  test.each([
    ["us_leads", "OUTCOME_LEADS", []],
    ["us_leads", "Lead generation", []],
    ["us_sales", "OUTCOME_LEADS", ["name/disagrees sales"]],
    ["us_sales", "LINK_CLICKS", ["name/disagrees sales"]],
    ["us_traffic", "OUTCOME_LEADS", ["name/off-template us_traffic"]],
  ])("%s with %s", async (name, objective, says) => {
    const cwd = folder({ "launchgate.yaml": goals, "e.csv": `Campaign,Objective\n${name},${objective}\n` });
    const { stdout } = await launchgate(["check", "e.csv", "-f", "json"], { cwd });
    const found = JSON.parse(stdout).findings.map(
      ({ rule, found: text }: { rule: string; found: string }) => `${rule} ${text}`,
    );
    expect(found).toEqual(says);
  });
});

test("policy check reads the plan too", async () => {
  const { stdout } = await check({
    "launchgate.yaml": `${head}plan: plan.csv\n`,
    "plan.csv": "Campaign,Budget\nspring,1\n",
  });
  expect(stdout).toContain("compares with plan.csv: 1 planned row");
  const { stderr, code } = await check({ "launchgate.yaml": `${head}plan: plna.csv\n`, "plan.csv": "" });
  expect(code).toBe(2);
  expect(stderr).toContain("plan: plna.csv: there is no such file; did you mean plan.csv?");
});
