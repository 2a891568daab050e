import { describe, expect, test } from "vitest";
import { withoutCopyMark } from "../../src/facts/copies.ts";

describe("the mark of a copy is taken off", () => {
  test.each([
    ["Spring - Copy", "Spring"],
    ["Spring -Copy", "Spring"],
    ["us_atlas_leads_2026q4 - Copy", "us_atlas_leads_2026q4"],
    ["us – Kopie 2", "us"],
    ["us — копия", "us"],
    ["Copy of us", "us"],
    ["Copy (2) of us", "us"],
    ["Kopie von us", "us"],
    ["Copia de us", "us"],
    ["us (2)", "us"],
    ["us #2", "us"],
    ["us#3", "us"],
    ["us_copy", "us"],
    ["us_copy2", "us"],
    ["us copy 2", "us"],
    ["us (copy)", "us"],
    ["us_[Copy 3]", "us"],
    ["us - Copy - Copy 2", "us"],
    ["us (2) - Copie", "us"],
  ])("%s", (name, rest) => expect(withoutCopyMark(name)).toBe(rest));
});

describe("a name of its own is left alone", () => {
  test.each([
    "Copywriting_DE",
    "us - Copywriting",
    "Copy shop DE",
    "Photocopy sale",
    "Hard copy",
    "ad copy",
    "us_ad_copy",
    "us_long-copy",
    "new ad copy 2",
    "us_test_copy",
    "copy",
    "Copy of",
    "2 for 1",
    "#1 choice",
    "Wave #2",
    "us_atlas wave #2",
    "Ad group #2",
    "Anzeigengruppe (2)",
    "Concept (3)",
    "Model (1)",
    "us (2026)",
    "us (100)",
    "us_2",
    "us 2",
    "us_v2",
    "C# 2",
    "Area #51 (US)",
  ])("%s", (name) => expect(withoutCopyMark(name)).toBeUndefined());
});
