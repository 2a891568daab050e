import { isOthersApp, isPageOfFeed, needsNoPage, pageOfFeed } from "../../facts/pageless.ts";
import { shadowText } from "../../model/shadow.ts";
import { defineRule, noOptions } from "../define.ts";
import { meantKey } from "./_keys.ts";
import { paramOf, requiredParams } from "./_params.ts";

const policy = "utm:\n  required: [source, medium]";

export const missing = defineRule({
  id: "utm/missing",
  summary: "A UTM parameter that the policy requires is not in the clicked link.",
  why: "The click is reported without it: paid traffic lands under direct or referral, and the spend behind it cannot be matched.",
  severity: "block",
  reads: ["click", "type?", "objective?"],
  // A blank landing page is one fault, and so is one that is no page, and a # before everything.
  givesWayTo: [
    { rule: "url/missing", at: "click.landing" },
    { rule: "url/broken", at: "click.landing" },
    ...(["landing", "template", "suffix", "tags"] as const).map(
      (part) => ({ rule: "url/query-after-fragment", at: `click.${part}` }) as const,
    ),
  ],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy: { utm } }) => utm.some(({ clause }) => clause.kind === "required"),
  *check({ click, type, objective }, { policy: { utm } }) {
    if (click.url === "" && needsNoPage(type, objective)) return;
    if (click.host?.forms.some(isOthersApp)) return;
    for (const name of requiredParams(utm)) {
      if (paramOf(click, name)) continue;
      if (click.page === undefined && isPageOfFeed(type)) {
        yield { missing: ["landing"], reason: pageOfFeed, holds: true };
        return;
      }
      const key = `utm_${name}`;
      const instead = click.params.find((param) => meantKey(param.key) === key)?.key;
      const shadow = click.shadowed.find(({ params }) => params.some((param) => param.key === key));
      const message = `${key} is not in the clicked link${shadow ? `: ${shadowText(click, shadow)}, which has it` : ""}`;
      yield instead === undefined
        ? { at: `utm.${name}`, message, found: "nothing", expected: `${key}=…` }
        : {
            at: `param.${instead}`,
            message: `${message}: ${instead} stands in its place`,
            found: instead,
            expected: key,
            fix: key,
            safe: true,
          };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=google" }],
      finds: [{ found: "nothing", expected: "utm_medium=…", header: "Landing page" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Ad: "a", "Landing page": "https://example.com/a", "URL tags": "utm_source=x" },
        { Campaign: "spring", Ad: "b", "Landing page": "https://example.com/b", "URL tags": "utm_source=x" },
      ],
      finds: [{ found: "nothing", expected: "utm_medium=…", header: "URL tags", count: 2 }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          utm_source: "",
          "URL tags": "utm_medium=a",
        },
      ],
      finds: [{ expected: "utm_source=…", header: "utm_source" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a&utm_medium=b",
          "Mobile landing page": "https://m.example.com/?utm_source=a",
        },
      ],
      finds: [{ found: "nothing", expected: "utm_medium=…", header: "Mobile landing page" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_souce=a&utm_medium=b" }],
      finds: [{ found: "utm_souce", expected: "utm_source", fix: "utm_source" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "URL tags": "" }],
      finds: [{ expected: "utm_medium=…" }, { expected: "utm_source=…" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/#top?utm_source=a&utm_medium=b" }],
      finds: [],
    },
    {
      policy: `${policy}\nrules:\n  url/query-after-fragment: note`,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/#top?utm_source=a&utm_medium=b" }],
      finds: [{ expected: "utm_medium=…" }, { expected: "utm_source=…" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a",
          "URL tags": "utm_medium=b",
        },
      ],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", "Landing page": "" }], finds: [] },
    {
      policy,
      rows: [
        { Campaign: "spring", "Landing page": "", Objective: "Lead Generation" },
        { Campaign: "summer", "Landing page": "https://play.google.com/store/apps/details?id=com.example" },
        { Campaign: "autumn", "Landing page": "https://wa.me/491700000000" },
      ],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", "Landing page": "TBD" }], finds: [] },
    {
      policy: `${policy}\nrules:\n  url/broken: note`,
      rows: [{ Campaign: "spring", "Landing page": "TBD" }],
      finds: [{ expected: "utm_medium=…" }, { expected: "utm_source=…" }],
    },
    {
      policy: `${policy}\nrules:\n  url/missing: off`,
      rows: [{ Campaign: "spring", "Landing page": "" }],
      finds: [{ expected: "utm_medium=…" }, { expected: "utm_source=…" }],
    },
  ],
});
