import { matchTemplate } from "../../values/template.ts";
import { defineRule, noOptions } from "../define.ts";
import { paramOf } from "./_params.ts";

const policy =
  'vocabulary:\n  region: [us, de]\n  goal: [awareness, leads]\n  quarter: /20\\d\\dq[1-4]/\nutm: { campaign: "{region}_{goal}_{quarter}" }';

export const offTemplate = defineRule({
  id: "utm/off-template",
  summary: "A UTM value does not follow the team's template.",
  why: "Reports are cut by its words: a campaign with a wrong one is missing from its market, its goal or its quarter.",
  severity: "block",
  reads: ["click"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy: { utm } }) => utm.some(({ clause }) => clause.kind === "template"),
  *check({ click }, { policy: { utm } }) {
    for (const { clause } of utm) {
      const param = clause.kind === "template" ? paramOf(click, clause.param) : undefined;
      if (clause.kind !== "template" || !param || param.value.trim() === "") continue;
      const match = matchTemplate(clause.template, param.value);
      if (match.ok) continue;
      const alias = clause.aliases.get(param.value);
      const words = match.wrong.map(({ word, expected }) => `${word}: ${expected}`);
      yield {
        at: `utm.${clause.param}`,
        message: `${param.key} ${match.wrong.length === 0 ? match.reason : `is off its template: ${match.reason}`}`,
        found: param.value,
        expected:
          words.length > 0 ? `${clause.template.text} with ${words.join("; ")}` : clause.template.text,
        fix: alias ?? match.repaired,
        safe: alias !== undefined,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=us_awarness_2026q4" }],
      finds: [
        {
          found: "us_awarness_2026q4",
          expected: "{region}_{goal}_{quarter} with goal: awareness, leads",
          fix: "us_awareness_2026q4",
        },
      ],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=spring" }],
      finds: [{ found: "spring", expected: "{region}_{goal}_{quarter}" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "US Leads",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_campaign={{campaign.name}}",
        },
      ],
      finds: [{ found: "US Leads" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "us_leads_2026q4",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_campaign={{campaign.name}}",
        },
      ],
      finds: [],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=de_leads_2026q4" }],
      finds: [],
    },
  ],
});
