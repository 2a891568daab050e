import { isStagingHost } from "../../facts/unpublished-hosts.ts";
import { defineRule, noOptions } from "../define.ts";

export const stagingHost = defineRule({
  id: "url/staging-host",
  summary: "The click lands on a host that is named like one for drafts and tests.",
  why: "A preview may vanish, ask for a password or sell nothing, and its visitors are not in the shop's analytics.",
  severity: "hold",
  reads: ["click"],
  givesWayTo: ["url/host-not-allowed"],
  policy: [],
  consults: ["landing"],
  options: noOptions,
  *check({ click: { host } }, { policy: { landing } }) {
    if (!host?.forms.some(isStagingHost)) return;
    // Named in full, it is meant; a * was thought of for the others.
    const named = landing.flatMap(({ clause }) => clause.hosts.map(({ text }) => text.toLowerCase()));
    if (host.forms.some((form) => named.includes(form))) return;
    yield {
      at: "click.host",
      message: "the host is named like one for drafts and tests",
      found: host.written,
      expected: `the public host; or, where it is meant: landing: { hosts: [${JSON.stringify(host.written)}] }`,
    };
  },
  examples: [
    {
      policy: 'landing: { hosts: ["*.example.com"] }',
      rows: [{ Campaign: "spring", "Landing page": "https://staging.example.com/" }],
      finds: [{ found: "staging.example.com" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://shop-git-main-team.vercel.app/" }],
      finds: [{ found: "shop-git-main-team.vercel.app" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://shop-uat.example.co.uk/" }],
      finds: [{ found: "shop-uat.example.co.uk" }],
    },
    {
      policy: "landing: { hosts: [dev.example.com] }",
      rows: [{ Campaign: "spring", "Landing page": "https://dev.example.com/" }],
      finds: [],
    },
    {
      policy: "landing: { hosts: [example.com] }",
      rows: [{ Campaign: "spring", "Landing page": "https://staging.example.com/" }],
      finds: [],
    },
    ...[
      "https://dev.to/",
      "https://stage.co.uk/",
      "https://developers.example.com/dev/",
      "https://www.testing-tools.com/",
      "https://latest.example.com/?host=staging.example.com",
    ].map((page) => ({ rows: [{ Campaign: "spring", "Landing page": page }], finds: [] })),
  ],
});
