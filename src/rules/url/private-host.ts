import { isPrivateHost } from "../../facts/unpublished-hosts.ts";
import { defineRule, noOptions } from "../define.ts";

export const privateHost = defineRule({
  id: "url/private-host",
  summary: "The click lands on a host that exists only in somebody's own network.",
  why: "The page opens on its maker's desk and nowhere else: every click is paid for, and none arrives.",
  severity: "block",
  reads: ["click"],
  givesWayTo: ["url/host-not-allowed"],
  policy: [],
  options: noOptions,
  *check({ click: { host } }) {
    if (!host?.forms.some(isPrivateHost)) return;
    yield {
      at: "click.host",
      message: "the host can be reached only from within its own network",
      found: host.written,
      expected: "a public host",
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "http://localhost:3000/shop" }],
      finds: [{ found: "localhost" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://192.168.1.20/" }],
      finds: [{ found: "192.168.1.20" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://shop.intranet.local/" }],
      finds: [{ found: "shop.intranet.local" }],
    },
    ...[
      "https://local.example.com/",
      "https://8.8.8.8/",
      "https://10.example.com/",
      "https://172.40.0.1/",
    ].map((page) => ({ rows: [{ Campaign: "spring", "Landing page": page }], finds: [] })),
  ],
});
