import { matchTemplate, type OffTemplate, type Template } from "../../values/template.ts";
import { expectedOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { isElsewhere, ofUnreadValues, utmParams } from "./_params.ts";

const policy =
  'vocabulary:\n  region: [us, de]\n  goal: [awareness, leads]\n  quarter: /20\\d\\dq[1-4]/\nutm: { campaign: "{region}_{goal}_{quarter}" }';

export const offTemplate = defineRule({
  id: "utm/off-template",
  summary: "A UTM value does not follow the team's template.",
  why: "Reports are cut by its words: a campaign with a wrong one is missing from its market, its goal or its quarter.",
  severity: "block",
  givesWayTo: ofUnreadValues,
  reads: ["click"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy: { utm } }) => utm.some(({ clause }) => clause.kind === "template"),
  *check({ click }, { policy: { utm } }) {
    const templates = utm.flatMap(({ clause }) => (clause.kind === "template" ? [clause] : []));
    for (const { name, param } of utmParams(click)) {
      if (param.value.trim() === "") continue;
      const broken = templates.flatMap(({ param: of, template, aliases }) => {
        const match = of === name ? matchTemplate(template, param.value) : undefined;
        return match && !match.ok ? [{ match, template, alias: aliases.get(param.value) }] : [];
      });
      const [first] = broken;
      if (!first) continue;
      if (isElsewhere(click, param.value)) {
        yield { missing: ["params"] };
        continue;
      }
      const { match, alias } = first;
      yield {
        at: `utm.${name}`,
        message: `${param.key} ${match.wrong.length === 0 ? match.reason : `is off its template: ${match.reason}`}`,
        found: param.value,
        expected: expectedOf(broken.map(wanted)),
        fix: alias ?? match.repaired,
        safe: alias !== undefined && broken.length === 1,
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
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=uk_leads_2026q4" }],
      finds: [{ found: "uk_leads_2026q4", fix: undefined }],
    },
    {
      policy: 'vocabulary:\n  region: [us, de]\nutm:\n  - campaign: "{region}_a"\n  - campaign: "{region}_b"',
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=x" }],
      finds: [{ found: "x", expected: "{region}_a; and {region}_b", count: 1 }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?utm_campaign={_campaign}",
        },
      ],
      finds: [],
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

function wanted({ match, template }: { match: OffTemplate; template: Template }): string {
  const words = match.wrong.map(({ word, expected }) => `${word}: ${expected}`);
  return words.length > 0 ? `${template.text} with ${words.join("; ")}` : template.text;
}
