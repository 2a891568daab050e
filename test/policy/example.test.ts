import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Policy, Scoped } from "../../src/model/policy.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { amountText } from "../../src/values/money.ts";
import { matchTemplate } from "../../src/values/template.ts";
import { wordsText } from "../../src/values/words.ts";

const folder = join(import.meta.dirname, "../../fixtures/policies/design");

describe("the design's example loads as it stands there", () => {
  let policy: Policy;
  beforeAll(async () => {
    policy = await loadPolicy("launchgate.yaml", (file) => readFile(join(folder, file), "utf8"));
  });

  test("what is not a section", () => {
    expect(policy.files).toEqual(["launchgate.yaml", "company.yaml"]);
    expect(policy.currency).toBe("EUR");
    expect(policy.enforceFrom).toBe("2026-01-15");
    expect(policy.scope).toEqual(["enabled", "paused", "draft"]);
    expect(policy.rates?.to).toBe("EUR");
    expect(policy.rates?.asOf).toBe("2026-11-01");
    expect(policy.rates?.per.get("USD")).toEqual({ digits: 92n, scale: 2 });
    expect(policy.channels?.map(({ name, for: selector }) => [name, texts(selector.platform)])).toEqual([
      ["search", ["google-ads", "microsoft-ads"]],
      ["paid-social", ["meta", "linkedin", "tiktok"]],
    ]);
  });

  test("accounts of both files", () => {
    expect(policy.accounts.map(({ id, brand, timeZone }) => [id, brand, timeZone]).sort()).toEqual([
      ["act_1029384756", "atlas", "Europe/Berlin"],
      ["act_5566778899", "beacon", "Europe/Berlin"],
    ]);
    expect(policy.sections.accounts).toHaveLength(1);
  });

  test("names and agree", () => {
    const [name] = policy.sections.names;
    expect(name?.clause.level).toBe("campaign");
    expect(name && matchTemplate(name.clause.template, "us_atlas_leads_2026q4").ok).toBe(true);
    expect(name && matchTemplate(name.clause.template, "us_atlas_leads_2026q5").ok).toBe(false);
    const sides = policy.sections.agree.map(({ clause: { left, right } }) => [
      left.field,
      left.word,
      left.param,
      right.field,
      right.param,
    ]);
    expect(sides).toEqual([
      ["campaign.name", "region", undefined, "regions", undefined],
      ["campaign.name", "quarter", undefined, "flight.start", undefined],
      ["click", undefined, "campaign", "campaign.name", undefined],
    ]);
    expect(policy.sections.agree[0]?.clause.left.template?.text).toBe("{region}_{product}_{goal}_{quarter}");
  });

  test("utm", () => {
    expect(policy.sections.utm.map(said)).toEqual([
      "required source",
      "required medium",
      "required campaign",
      "source facebook, instagram (fb → facebook) for platform meta",
      "source google () for platform google-ads",
      "source linkedin () for platform linkedin",
      "source of meta, google-ads, linkedin",
      "medium cpc () for channel search",
      "medium paid_social () for channel paid-social",
      "campaign {region}_{product}_{goal}_{quarter}",
    ]);
  });

  test("budgets, the company's first", () => {
    const caps = policy.sections.budgets.map(({ clause, for: selector }) => [
      clause.kind,
      clause.kind === "unusual" ? clause.factor : amountText(clause.cap),
      texts(selector.channel),
    ]);
    expect(caps).toEqual([
      ["daily", "2000.00", []],
      ["daily", "500.00", ["search"]],
      ["daily", "300.00", ["paid-social"]],
      ["flight", "15000.00", ["paid-social"]],
      ["total", "50000.00", []],
      ["unusual", { digits: 5n, scale: 0 }, []],
    ]);
  });

  test("landing, tracking, audiences, regions, owners", () => {
    expect(policy.sections.landing[0]?.clause.hosts).toEqual([
      { text: "example.com", ignoreCase: true },
      { text: "*.example.com", ignoreCase: true },
    ]);
    expect(
      policy.sections.tracking.map(({ clause, for: selector }) => [clause, texts(selector.platform)]),
    ).toEqual([
      [{ kind: "pixel", ids: ["1234567890"] }, ["meta"]],
      [{ kind: "conversion", ids: undefined }, ["google-ads"]],
    ]);
    expect(
      policy.sections.audiences.map(({ clause, for: selector }) => [clause.kind, texts(selector.channel)]),
    ).toEqual([
      ["deny", []],
      ["allow", ["paid-social"]],
      ["exclude", ["paid-social"]],
    ]);
    expect(policy.sections.regions[0]?.clause.codes).toEqual(["US", "GB", "DE", "FR"]);
    expect(policy.owners.map(({ clause, for: selector }) => [clause, texts(selector.region)])).toEqual([
      ["lena@example.com", ["DE"]],
    ]);
  });

  test("rules: the team's word over the company's, and what is not run is said", () => {
    expect(policy.rules.get("url/insecure")?.map(({ severity }) => severity)).toEqual(["note"]);
    expect(policy.rules.get("budget/open-ended")?.[0]?.options).toMatchObject({ allow: ["*_always-on_*"] });
    expect(policy.unanswered.map(({ check }) => check)).toEqual([
      "approvers: after, then",
      "budgets: unusual",
    ]);
    expect(policy.ownRules.map(({ id, severity }) => [id, severity])).toEqual([["big-spender", "hold"]]);
  });
});

function texts(globs: readonly { readonly text: string }[] = []): string[] {
  return globs.map(({ text }) => text);
}

function said({ clause, for: selector }: Scoped<Policy["sections"]["utm"][number]["clause"]>): string {
  const whom = Object.entries(selector).map(([key, globs]) => ` for ${key} ${texts(globs).join(", ")}`);
  if (clause.kind === "required") return `required ${clause.param}`;
  if (clause.kind === "platforms") return `${clause.param} of ${clause.known.join(", ")}`;
  if (clause.kind === "template") return `${clause.param} ${clause.template.text}`;
  return `${clause.param} ${wordsText(clause.words)} (${[...clause.aliases].map((pair) => pair.join(" → ")).join(", ")})${whom.join("")}`;
}
