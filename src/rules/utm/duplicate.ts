import { winningPart } from "../../facts/precedence.ts";
import type { Click } from "../../model/click.ts";
import { defineRule, noOptions } from "../define.ts";

export const duplicate = defineRule({
  id: "utm/duplicate",
  summary: "A UTM parameter is in the clicked link twice, with different values.",
  why: "Platforms and analytics tools disagree on which of them counts, so the same click is reported under two names.",
  severity: "block",
  reads: ["click", "platform?"],
  policy: [],
  options: noOptions,
  *check({ click, platform }) {
    const values = new Map<string, string[]>();
    for (const { key, value } of click.params) {
      if (!key.startsWith("utm_")) continue;
      const known = values.get(key) ?? [];
      values.set(key, known);
      if (!known.includes(value)) known.push(value);
    }
    for (const [key, [first, ...others]] of values) {
      if (others.length === 0) continue;
      yield {
        at: `utm.${key.slice(4)}`,
        message: `${key} is in the link more than once, with different values${winner(click, key, platform)}`,
        found: [first, ...others].join(", "),
        expected: "one of them",
      };
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=old",
          "URL tags": "utm_source=facebook",
        },
      ],
      finds: [{ found: "old, facebook", expected: "one of them" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a&utm_medium=a" }],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a",
          "URL tags": "utm_source=a",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?id=1&id=2&utm_source=a" }],
      finds: [],
    },
  ],
});

function winner({ params }: Click, key: string, platform: string | undefined): string {
  const part = winningPart[platform ?? ""];
  const wins = params.findLast((param) => param.key === key && param.part === part);
  const isAlone = params.filter((param) => param.key === key && param.part === part).length === 1;
  return wins && isAlone ? `; on ${platform} that of the URL tags wins: ${wins.value}` : "";
}
