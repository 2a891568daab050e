import { describe, expect, test } from "vitest";
import type { CampaignSeen } from "../src/check/campaigns.ts";
import { decide } from "../src/decide.ts";
import type { Money } from "../src/values/money.ts";
import { finding } from "./report/build.ts";

const seen = (key: string, inScope = true): CampaignSeen => ({
  key,
  id: key,
  name: undefined,
  account: undefined,
  platform: undefined,
  channel: undefined,
  owner: undefined,
  inScope,
  notTheirs: new Set(),
});

const spendOf = (keys: readonly string[]): Money[] =>
  keys.length === 0 ? [] : [{ minor: 100n * BigInt(keys.length), currency: "EUR" }];

function decided(
  campaigns: readonly CampaignSeen[],
  live: readonly string[],
  found: Parameters<typeof finding>[0][],
) {
  const checked = {
    findings: found.map(finding),
    campaigns,
    spendOf,
    notChecked: [],
    failures: [],
    asked: 1,
    traces: undefined,
    severityOf: () => "note" as const,
  };
  const policy = { files: ["launchgate.yaml"], rates: undefined, ownRules: [], approvers: [], signers: [] };
  return decide(checked, {
    policy,
    live: new Set(live),
    log: undefined,
    authors: [],
    today: "2026-11-21",
  });
}

describe("a finding of several campaigns", () => {
  const sum = { campaign: undefined, campaigns: ["1", "2"], severity: "hold" } as const;

  test.each([
    [[], "open", ["held", "held"], [200n]],
    [["1"], "open", ["live", "held"], [100n]],
    [["1", "2"], "live", ["live", "live"], []],
  ] as const)("live: %j", (live, status, verdicts, atRisk) => {
    const { findings, campaigns, verdict } = decided([seen("1"), seen("2")], live, [sum]);
    expect(findings[0]?.status).toBe(status);
    expect(campaigns.map((campaign) => campaign.verdict)).toEqual(verdicts);
    expect(findings[0]?.atRisk.map(({ minor }) => minor)).toEqual(atRisk);
    expect(verdict).toBe(status === "live" ? "cleared" : "held");
  });
});

test.each([
  ["the worst open finding decides", [{ severity: "hold" }, { severity: "block" }], [], "blocked"],
  ["in either order", [{ severity: "block" }, { severity: "hold" }], [], "blocked"],
  ["a note stops nothing", [{ severity: "note" }], [], "cleared"],
  ["one that runs unchanged is live", [{ severity: "block" }], ["1"], "live"],
] as const)("%s", (_, found, live, verdict) => {
  const { campaigns } = decided(
    [seen("1")],
    live,
    found.map((each) => ({ ...each, campaigns: ["1"] })),
  );
  expect(campaigns[0]?.verdict).toBe(verdict);
  expect(campaigns[0]?.atRisk).toEqual(verdict === "blocked" ? spendOf(["1"]) : []);
});

test("what is out of scope stays out of scope", () => {
  const { campaigns } = decided([seen("1", false)], ["1"], []);
  expect(campaigns[0]?.verdict).toBe("out of scope");
});

test("a finding without a campaign stops the launch and is nobody's", () => {
  const { findings, verdict } = decided([seen("1")], ["1"], [{ campaigns: [], severity: "hold" }]);
  expect(findings[0]?.status).toBe("open");
  expect(verdict).toBe("held");
});
