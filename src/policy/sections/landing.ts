import { z } from "zod";
import { type SelectorInput, sectioned } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection, partsOf } from "./define.ts";

const host = word('a host, such as example.com; "*.example.com" is every host under it').superRefine(
  (text, context) => {
    if (/[/:?#\s]/.test(text)) {
      const bare = text.replace(/^[a-z]+:\/\//i, "").replace(/[/:?#].*$/, "");
      context.addIssue({
        code: "custom",
        message: `${text} is more than a host: write the host alone, ${bare || "such as example.com"}`,
      });
    }
  },
);
const shape = { hosts: z.array(host).min(1, "is an empty list").describe("the hosts a click may land on") };

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const landing = defineSection({
  key: "landing",
  schema: sectioned(shape, "where a click may land"),
  compile: (input, compiling) =>
    partsOf<Item>("landing", input, compiling).map(({ value, for: selector, path }) => ({
      for: selector,
      clause: { hosts: value.hosts.map((text) => ({ text, ignoreCase: true })) },
      where: compiling.where(path),
    })),
});
