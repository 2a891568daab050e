import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareFindings, type Said } from "../../src/gate/policy-tests/compare.ts";
import { folder, launchgate, root } from "../cli.ts";

const cwd = join(root, "fixtures/policies/tested");
const day = ["--today", "2026-11-21"];

describe("launchgate policy test", () => {
  test("runs the policy's tests and those in the file beside it", async () => {
    const ran = await launchgate(["policy", "test", ...day], { cwd });
    expect(ran).toEqual({ code: 0, stdout: "8 tests passed\n", stderr: "" });
  });

  test.each([
    ["broken.expected.txt", []],
    ["broken.expected.json", ["-f", "json"]],
  ])("%s", async (golden, options) => {
    const ran = await launchgate(["policy", "test", "broken.test.yaml", ...options], { cwd, width: 100 });
    expect(ran.code).toBe(1);
    await expect(ran.stdout).toMatchFileSnapshot(join(cwd, golden));
  });

  test("colours the difference on a terminal alone", async () => {
    const argv = ["policy", "test", "broken.test.yaml"];
    const shown = await launchgate(argv, { cwd, terminal: true });
    expect(shown.stdout).toContain("\u001b[31m  - ");
    expect(shown.stdout).toContain("\u001b[32m  + ");
    expect((await launchgate(argv, { cwd })).stdout).not.toContain("\u001b");
  });

  test("says on which day tests without one were judged, where nobody named it", async () => {
    const { stdout } = await launchgate(["policy", "test"], { cwd });
    expect(stdout).toContain("5 tests named no day and were judged as of 2026-11-21");
  });

  test("a day of the test's own comes first, then the file's, then --today", async () => {
    const row = "{ campaign: a, flight.start: 2026-12-01, flight.end: 2026-12-31, status: paused }";
    const files = {
      "launchgate.yaml": "version: 1\n",
      "launchgate.test.yaml": `today: 2026-12-05
tests:
  - { test: of the file, row: ${row}, finds: [flight/past] }
  - { test: its own, today: 2026-11-01, row: ${row}, finds: [] }
`,
      "other.test.yaml": `tests: [{ test: of the run, row: ${row}, finds: [flight/past] }]`,
    };
    const here = { cwd: folder(files) };
    expect((await launchgate(["policy", "test", "--today", "2026-11-01"], here)).stdout).toBe(
      "2 tests passed\n",
    );
    const other = ["policy", "test", "other.test.yaml", "--today"];
    expect((await launchgate([...other, "2026-12-05"], here)).code).toBe(0);
    expect((await launchgate([...other, "2026-11-01"], here)).code).toBe(1);
  });

  test.each([
    [
      "no tests",
      { "launchgate.yaml": "version: 1\n" },
      /there are no tests: write some under tests: in launchgate\.yaml/,
    ],
    ["no policy", {}, /launchgate init/],
    ["a broken policy", { "launchgate.yaml": "version: 1\nregoins: [US]\n" }, /did you mean regions/],
    [
      "a policy as a file of tests",
      { "launchgate.yaml": "version: 1\n", "launchgate.test.yaml": "version: 1\n" },
      /launchgate policy test -p/,
    ],
    [
      "a column nobody knows",
      {
        "launchgate.yaml":
          "version: 1\ntests: [{ test: a, row: { campaign: a, daily budgt: 5 }, finds: [] }]\n",
      },
      /no column of an export is called daily budgt; did you mean daily budget\?/,
    ],
  ])("%s is exit 2, in both formats", async (_, files, said) => {
    const here = { cwd: folder(files) };
    const ran = await launchgate(["policy", "test"], here);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(said);
    const document = await launchgate(["policy", "test", "-f", "json"], here);
    expect(document.code).toBe(2);
    expect(JSON.parse(document.stdout).errors[0]).toMatch(said);
  });

  test("a test that asks nothing could not be run", async () => {
    const policy = "version: 1\ntests: [{ test: a, row: { campaign: a }, finds: [] }]\n";
    const ran = await launchgate(["policy", "test"], {
      cwd: folder({
        "launchgate.yaml": `${policy}rules: { name/hidden-characters: off, name/copy-suffix: off, name/double-space: off }\n`,
      }),
    });
    expect(ran.stdout).toMatch(/^NOT RUN {2}a\n {2}launchgate\.yaml:2:17\n {4}no check could be made/);
    expect(ran.code).toBe(2);
  });

  test("what the policy asks and no test has the columns for is said", async () => {
    const row = "campaign: a, platform: meta";
    const policy = `version: 1
regions: [US]
tracking: { meta: { pixel: required } }
tests:
  - { test: one, row: { ${row}, regions: US }, finds: [] }
  - { test: two, row: { ${row}, url: "https://example.com/" }, finds: [] }
`;
    const { stdout } = await launchgate(["policy", "test", ...day], {
      cwd: folder({ "launchgate.yaml": policy }),
    });
    expect(stdout).toBe("2 tests passed\nno test has the columns for tracking/missing\n");
  });

  test("an empty file of tests is no pass", async () => {
    const cwd = folder({ "launchgate.yaml": "version: 1\n", "launchgate.test.yaml": "# later\n" });
    const ran = await launchgate(["policy", "test"], { cwd });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("there is nothing in it")]);
  });

  test("tests are not part of what extends their policy", async () => {
    const cwd = folder({
      "company.yaml":
        "version: 1\nregions: [US]\ntests: [{ test: a, row: { campaign: a, regions: FR }, finds: [] }]\n",
      "launchgate.yaml": "version: 1\nextends: ./company.yaml\n",
    });
    expect((await launchgate(["policy", "test"], { cwd })).code).toBe(2);
    expect((await launchgate(["policy", "test", "-p", "company.yaml"], { cwd })).code).toBe(1);
  });
});

describe("expected and said are paired one to one", () => {
  const said = (rule: string, parts: Partial<Said> = {}): Said => ({
    rule, severity: "hold", message: "m", at: "url", row: 1, found: "x", expected: undefined, fix: undefined,
    count: 1, optional: false, ...parts,
  }); // biome-ignore format: one look

  test("as many as can be, whichever stands first", () => {
    const both = [said("a/b", { found: "1", fix: "f" }), said("a/b", { found: "1", fix: "g" })];
    const expected = [
      { rule: "a/b", found: "1" },
      { rule: "a/b", fix: "f" },
    ];
    expect(compareFindings(expected, both)).toEqual({ missing: [], unexpected: [], different: [] });
  });

  test("one expectation for two findings leaves one", () => {
    expect(compareFindings([{ rule: "a/b" }], [said("a/b"), said("a/b")]).unexpected).toHaveLength(1);
    expect(compareFindings([{ rule: "a/b" }, { rule: "a/b" }], [said("a/b")]).missing).toHaveLength(1);
  });

  test("a note may be left out, and may be named", () => {
    const note = said("a/b", { severity: "note", optional: true });
    expect(compareFindings([], [note]).unexpected).toEqual([]);
    expect(compareFindings([{ rule: "a/b", fix: "f" }], [note]).different).toEqual([
      { rule: "a/b", parts: [{ key: "fix", expected: "f", said: "nothing" }] },
    ]);
  });
});

test("what a launch is compared with is no part of a test, and that is said", async () => {
  const cwd = folder({
    "launchgate.yaml":
      "version: 1\ncurrency: EUR\nplan: plan.csv\nhistory: past.csv\nutm: { required: [source] }\ntests:\n  - { test: tagged, row: { campaign: a, url: 'https://example.com/?utm_source=x' }, finds: [] }\n",
    "plan.csv": "Campaign,Budget\na,1\n",
    "past.csv": "Campaign,Daily budget\na,1\n",
  });
  const { stdout, code } = await launchgate(["policy", "test"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("tests have no part of these: the approved plan and past exports");
});
