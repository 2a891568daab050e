import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

export const straySpace = defineRule({
  id: "url/stray-space",
  summary: "A space or line break stands beside an & or = of the clicked link.",
  why: "The space becomes part of the parameter's name, which analytics then does not read, or of its value, which opens a row of its own.",
  severity: "block",
  reads: ["click"],
  // What breaks the whole page is one fault.
  givesWayTo: ["url/broken"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["space"], {
      message: "a space or line break stands beside an & or =",
      expected: "no space there",
      safe: true,
    });
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=a& utm_medium=b",
        },
      ],
      finds: [{ found: "& ", fix: "&", header: "URL tags" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "Final URL suffix": "utm_source= a&\nutm_medium=b",
        },
      ],
      finds: [{ fix: undefined, header: "Final URL suffix" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": " utm_campaign=spring sale&utm_term={keyword:red & blue} ",
        },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a=1& utm_source=b" }], finds: [] },
  ],
});
