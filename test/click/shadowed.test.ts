import { describe, expect, test } from "vitest";
import { runText } from "../run.ts";

const headers = "Campaign,Ad group,Landing page,Tracking template,Final URL suffix";
const page = "https://example.com/";

async function said(rows: readonly string[], policy?: string) {
  const { findings } = await runText(policy, [headers, ...rows].join("\n"));
  return findings.map(({ rule, message, fix }) => [rule, message, fix]);
}

describe("what is closer to the click replaces what is above it", () => {
  test("a suffix", async () => {
    expect(await said(["spring,,,,a=1&b=2", `spring,shoes,${page},,a=1`])).toEqual([
      [
        "tracking/shadowed",
        "the suffix of the ad group replaces that of the campaign, and b is lost",
        "a=1&b=2",
      ],
    ]);
  });

  test("a template", async () => {
    expect(await said(["spring,,,{lpurl}?a=1&b=2,", `spring,shoes,${page},{lpurl}?a=1,`])).toEqual([
      [
        "tracking/shadowed",
        "the template of the ad group replaces that of the campaign, and b is lost",
        undefined,
      ],
    ]);
  });

  test("of a parameter that the policy requires it is said once, with the reason", async () => {
    const rows = ["spring,,,,utm_source=google&utm_id=1", `spring,shoes,${page},,utm_source=google`];
    expect(await said(rows, "utm: { required: [id] }")).toEqual([
      [
        "utm/missing",
        "utm_id is not in the clicked link: the suffix of the ad group replaces that of the campaign, which has it",
        undefined,
      ],
    ]);
  });

  test.each([
    ["the same again", "a=1&b=2"],
    ["more", "a=1&b=2&c=3"],
    ["another order and other values", "b=3&a=4"],
    ["nothing of its own", ""],
  ])("%s loses nothing", async (_, suffix) => {
    expect(await said(["spring,,,,a=1&b=2", `spring,shoes,${page},,${suffix}`])).toEqual([]);
  });
});
