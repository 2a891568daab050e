import { defineRule, noOptions } from "../define.ts";
import { paramOf } from "./_params.ts";

const policy = "utm:\n  required: [source, medium]";

export const missing = defineRule({
  id: "utm/missing",
  summary: "A UTM parameter that the policy requires is not in the clicked link.",
  why: "The click is reported without it: paid traffic lands under direct or referral, and the spend behind it cannot be matched.",
  severity: "block",
  reads: ["click"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy: { utm } }) => utm.some(({ clause }) => clause.kind === "required"),
  *check({ click }, { policy: { utm } }) {
    if (click.url === "") return;
    for (const { clause } of utm) {
      if (clause.kind !== "required" || paramOf(click, clause.param)) continue;
      yield {
        at: `utm.${clause.param}`,
        message: `utm_${clause.param} is not in the clicked link`,
        found: click.url,
        expected: `utm_${clause.param}=…`,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=google" }],
      finds: [{ found: "https://example.com/?utm_source=google", expected: "utm_medium=…" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/#top?utm_source=a&utm_medium=b" }],
      finds: [{ expected: "utm_source=…" }, { expected: "utm_medium=…" }],
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
  ],
});
