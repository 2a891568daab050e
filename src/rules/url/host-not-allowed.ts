import { matchesAny } from "../../values/glob.ts";
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
    if (click.url === "" || click.broken !== undefined) return;
    for (const { clause } of landing) {
      if (click.host !== undefined && matchesAny(clause.hosts, click.host)) continue;
      const hosts = clause.hosts.map(({ text }) => text);
      yield {
        at: "click",
        message:
          click.host === undefined
            ? "the host is hidden behind a macro, so nobody can say where the click lands"
            : "the host is not among the policy's landing hosts",
        found: click.host ?? click.url,
        expected: hosts.join(", "),
        fix:
          click.host === undefined
            ? undefined
            : nearest(
                click.host,
                hosts.filter((host) => !host.includes("*")),
              ),
      };
    }
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
    { policy, rows: [{ Campaign: "spring", "Landing page": "https://WWW.Example.com:443/?x=1" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", "Landing page": "https://example.com" }], finds: [] },
  ],
});
