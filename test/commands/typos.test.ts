import { expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";

const files = {
  "launchgate.yaml": "version: 1\n",
  "plan.csv": "Campaign,Landing page\nus_atlas,https://example.com/?utm_source=a\n",
};

/** What is misspelled is said with what was meant: one sentence, exit 2. */
test.each([
  [
    "check plan.csv --as meta-blk",
    "--as meta-blk: there is no such format; did you mean meta-bulk? known are",
  ],
  [
    "fields plan.csv --as meta-blk",
    "--as meta-blk: there is no such format; did you mean meta-bulk? known are",
  ],
  ["check plan.csv --as pinterest", "did you mean pinterest-bulk or warehouse-pinterest? known are"],
  ["check plan.csv --as nothing-like-it", "--as nothing-like-it: there is no such format; known are amazon"],
  ["check plan.csv -f tabel", "there is no format tabel: did you mean table?"],
  ["check plan.csv -o jsn=report", "there is no format jsn: did you mean json?"],
  ["check plan.csv --encoding utf8x", "--encoding utf8x: there is no such encoding; did you mean utf-8?"],
  ["check plan.csv --fail-on blok", "--fail-on blok: did you mean block?"],
  ["check plan.csv --no-polcy", "unknown option '--no-polcy' (Did you mean --no-policy?)"],
  ["fields plan.csv -f jsno", "--format jsno: did you mean json?"],
  ["chekc plan.csv", "chekc: there is no such file; did you mean launchgate check?"],
  ["explain utm/not-alowed", "there is no rule utm/not-alowed; did you mean utm/not-allowed?"],
  ["policy chek", "unknown command 'chek' (Did you mean check?)"],
])("launchgate %s", async (line, said) => {
  const ran = await launchgate(line.split(" "), { cwd: folder(files) });
  expect(ran.code).toBe(2);
  expect(`${ran.stdout}${ran.stderr}`.replace(/\s+/g, " ")).toContain(said);
});
