import { type Glob, matchesAny } from "../../values/glob.ts";
import { expectedOf, namesOf } from "../../values/text.ts";
import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";

const policy = 'landing: { hosts: [example.com, "*.example.com"] }';

export const hostNotAllowed = defineRule({
  id: "url/host-not-allowed",
  summary: "The click lands on a host that the policy does not list.",
  why: "A staging site, another brand's shop or a look-alike domain gets the visitors that this budget pays for.",
  severity: "block",
  reads: ["click"],
  policy: ["landing"],
  options: noOptions,
  *check({ click }, { policy: { landing } }) {
    const { page, host, broken, texts } = click;
    if (page === undefined && texts.landing === undefined) yield { missing: ["landing"] };
    // No page, or none that anybody can read: other rules say so.
    if (page === undefined || (host === undefined && broken !== undefined)) return;
    const lists = landing.filter(
      ({ clause }) => !host?.forms.some((form) => matchesAny(clause.hosts.map(plain), form)),
    );
    const [first] = lists;
    if (!first) return;
    const hosts = first.clause.hosts.map(({ text }) => text);
    const exact = hosts.filter((text) => !text.includes("*"));
    yield {
      at: host ? "click.host" : `click.${page}`,
      message: host
        ? `the host is not on the list of ${namesOf(lists.map(({ where }) => where))}`
        : "the host is hidden behind a macro, so nobody can say where the click lands",
      found: host?.written ?? texts[page],
      expected: expectedOf(lists.map(({ clause }) => clause.hosts.map(({ text }) => text).join(", "))),
      fix: host && nearest(host.written, exact),
    };
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://exmple.com/" }],
      finds: [{ found: "exmple.com", fix: "example.com" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://evil-example.com/" }],
      finds: [{ found: "evil-example.com" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com.evil.test/" }],
      finds: [{ found: "example.com.evil.test" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com@evil.test/" }],
      finds: [{ found: "evil.test" }],
    },
    {
      policy: 'landing: [{ hosts: [a.com] }, { hosts: [b.com, "*.b.com"] }]',
      rows: [{ Campaign: "spring", "Landing page": "https://evil.test/" }],
      finds: [{ found: "evil.test", expected: "a.com; and b.com, *.b.com", count: 1 }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "Tracking template": "https://track.test/c",
        },
      ],
      finds: [{ found: "track.test", header: "Tracking template" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "", "URL tags": "utm_source=a" }],
      finds: [],
    },
    {
      policy: "landing: { hosts: [bücher.example] }",
      rows: [{ Campaign: "spring", "Landing page": "https://xn--bcher-kva.example./" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", "Landing page": "https://WWW.Example.com:443/?x=1" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", "Landing page": "https://example.com" }], finds: [] },
  ],
});

/** The final dot of a host name says nothing that the name does not say. */
function plain({ text, ignoreCase }: Glob): Glob {
  return { text: text.normalize("NFC").replace(/\.$/, ""), ignoreCase };
}
