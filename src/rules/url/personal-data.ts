import { defineRule, noOptions } from "../define.ts";

/** Parameters that carry a person. Source: Google Analytics help, 6366371, on what must not be sent. */
const personalKeys =
  /^(email|e-mail|email_?address|first_?name|last_?name|full_?name|surname|ssn|birth_?date|dob)$/i;
/** Words of other things too, `mail=newsletter`: a number, or a hash of an address, tells them. */
const perhapsPersonal = /^(mail|phone|phone_?number|mobile)$/i;
// One character before the @ tells it: more would be tried again from each of them.
const address = /[\w.+-]@[\w-]+\.[\w-]/;

export const personalData = defineRule({
  id: "url/personal-data",
  summary: "The clicked link carries a person's data.",
  why: "It ends up in analytics, in logs and with every partner on the page, which the law and the analytics tools' terms forbid.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { key, value, literal } of click.params) {
      if (literal === "" || !isPersonal(key, literal)) continue;
      yield {
        at: `param.${key}`,
        message: `the parameter ${key} carries a person's data`,
        found: `${key}=${redacted(value)}`,
        hidden: value,
        expected: "nothing personal in a link",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?phone=%2B49%20170%201234567" }],
      finds: [{ header: "Landing page" }],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/?mail=newsletter&phone=1&mobile=yes" },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/?email=jane@example.com&utm_source=a" },
      ],
      finds: [{ found: "email=j…m" }],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/?email=jane@example.com" },
        { Campaign: "spring", "Landing page": "https://example.com/?email=john@other.com" },
      ],
      finds: [
        { found: "email=j…m", count: 1 },
        { found: "email=j…m", count: 1 },
      ],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?ref=jane%40example.com" }],
      finds: [{ found: "ref=j…m" }],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/?utm_source=email&utm_medium=email" },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/@brand?email={email}" }], finds: [] },
  ],
});

/** The report goes to more people than the link: it says what kind of thing stands there, not whose. */
function isPersonal(key: string, literal: string): boolean {
  if (address.test(literal) || personalKeys.test(key)) return true;
  return (
    perhapsPersonal.test(key) &&
    (/\d{5}/.test(literal.replace(/[\s()+.-]/g, "")) || /^[0-9a-f]{32,}$/i.test(literal))
  );
}

function redacted(value: string): string {
  return `${value.slice(0, 1)}…${value.slice(-1)}`;
}
