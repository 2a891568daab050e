import { z } from "zod";
import type { Severity } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import { rules } from "../../rules/index.ts";
import { namesOf } from "../../values/text.ts";
import { ownRule, settingShape } from "../rules.ts";
import type { Context, Explainer, Statement } from "./statement.ts";
import { isEveryone, whom } from "./whom.ts";

/** Built-in rules that the policy grades otherwise, switches off or gives options. */
export const explainRules: Explainer<"rules"> = (written) =>
  rules.flatMap((rule) => {
    const setting: unknown = written[rule.id];
    if (setting === undefined) return [];
    const items: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
    const said = items.map((each, index) => settingText(rule, each, index > 0)).join("; ");
    return [{ path: ["rules", rule.id], text: `${rule.id} ${said}: ${lowered(rule.summary)}` }];
  });

function settingText(rule: Rule, written: unknown, isFurther: boolean): string {
  const item = settingShape.parse(typeof written === "string" ? { severity: written } : written);
  const { for: selector, severity = rule.severity, ...options } = item;
  const who = isEveryone(selector) ? "" : ` for ${whom(selector)}`;
  const usual = severity === rule.severity ? ", as by default" : `, by default ${outcomes[rule.severity]}`;
  const set = optionTexts(rule, options).map((text) => `, with ${text}`);
  const verb = isFurther ? "otherwise" : "is";
  return `${verb} ${outcomes[severity]}${who}${usual}${set.join("")}`;
}

const outcomes = {
  block: "blocked",
  hold: "held",
  note: "only noted",
  off: "not asked",
} as const satisfies Record<Severity | "off", string>;

/** Those that are not as they come. */
function optionTexts(rule: Rule, options: Readonly<Record<string, unknown>>): string[] {
  const usual = new Map(Object.entries(z.record(z.string(), z.unknown()).parse(rule.options.parse({}))));
  const isOwn = (name: string, value: unknown) => JSON.stringify(value) !== JSON.stringify(usual.get(name));
  return Object.entries(options).flatMap(([name, value]) =>
    isOwn(name, value) ? [`${name} ${valueText(value)}`] : [],
  );
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return namesOf(value.map(valueText));
  return typeof value === "string" ? `"${value}"` : String(value);
}

function lowered(summary: string): string {
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

/** What no policy has to ask for. */
export function alwaysAsked(): Statement[] {
  const text =
    "many checks are made of every campaign, whatever the policy asks for: broken links, unfilled macros, reversed dates and the like; launchgate explain lists them";
  return [{ path: [], text }];
}

/** The team's own: their expression is what decides, so it is shown as it is. */
export function ownStatements({ input: { rules: written = {} } }: Context): Statement[] {
  return Object.entries(written).flatMap(([id, value]) => {
    const own = id.includes("/") ? undefined : ownRule.safeParse(value).data;
    if (!own) return [];
    const { when, say, severity = "hold" } = own;
    const done = { block: "blocks", hold: "holds", note: "notes" }[severity];
    const fits = when.replace(/\s+/g, " ").trim();
    return [{ path: ["rules", id], text: `the rule ${id} ${done} what fits ${fits}: "${say}"` }];
  });
}
