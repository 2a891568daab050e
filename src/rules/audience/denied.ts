import { expectedOf, namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { mayBeAmong, mayHaveName, namesMissing, textsOf } from "./_names.ts";

const policy = 'audiences:\n  deny: ["Employees*"]';

export const denied = defineRule({
  id: "audience/denied",
  summary: "An audience is targeted that the policy forbids.",
  why: "The team wrote this list because reaching these people has cost it before: money, trust or a letter from a lawyer.",
  severity: "block",
  reads: ["audiences.included"],
  policy: ["audiences"],
  options: noOptions,
  asked: ({ policy: { audiences } }) => audiences.some(({ clause }) => clause.kind === "deny"),
  *check({ "audiences.included": included }, { policy: { audiences } }) {
    const lists = audiences.flatMap(({ clause, where }) =>
      clause.kind === "deny" ? [{ globs: clause.audiences, where }] : [],
    );
    for (const audience of included) {
      const broken = lists.filter(({ globs }) => mayBeAmong(audience, globs));
      if (broken.length === 0) continue;
      yield {
        at: "audiences.included",
        message: `the audience is forbidden by ${namesOf(broken.map(({ where }) => where))}`,
        found: audience.name,
        expected: `none of ${expectedOf(broken.map(({ globs }) => textsOf(globs)))}`,
      };
    }
    const isNamed = ({ globs }: (typeof lists)[number]) =>
      included.some((audience) => mayHaveName(audience, globs) && !mayBeAmong(audience, globs));
    if (lists.some(isNamed)) yield namesMissing;
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting DE; employees EMEA" }],
      finds: [{ found: "employees EMEA", expected: "none of Employees*" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting US, Employees EMEA" }],
      finds: [{ found: "Prospecting US, Employees EMEA" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Audiences: '"Prospecting US","Employees EMEA"' },
        { Campaign: "summer", Audiences: '["Prospecting US", "Employees UK"]' },
        { Campaign: "autumn", Audiences: "Prospecting US • Employees DE" },
        { Campaign: "winter", Audiences: "Prospecting US\tEmployees FR" },
      ],
      finds: [
        { found: "Employees EMEA" },
        { found: "Employees UK" },
        { found: "Prospecting US • Employees DE" },
        { found: "Prospecting US\tEmployees FR" },
      ],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting US | Employees EMEA" }],
      finds: [{ found: "Prospecting US | Employees EMEA" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Audiences: "VIPs / Employees EMEA; Board & employees; R+D (with / employees)" },
      ],
      finds: [{ found: "Board & employees" }, { found: "VIPs / Employees EMEA" }],
    },
    { policy, rows: [{ Campaign: "spring", Audiences: '"Visitors, Employees excluded"' }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Audiences: "Former employees" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Audiences: "23851234567890:Buyers" }], finds: [] },
    {
      policy: 'audiences:\n  deny: ["23851234567890"]',
      rows: [{ Campaign: "spring", Audiences: "23851234567890; 23851234567891" }],
      finds: [{ found: "23851234567890" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting", "Excluded audiences": "Employees" }],
      finds: [],
    },
  ],
});
