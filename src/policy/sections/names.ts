import type { z } from "zod";
import type { Level } from "../../model/field.ts";
import { type SelectorInput, sectioned } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection, partsOf } from "./define.ts";

const shape = {
  campaign: word('how campaigns are named, such as "{region}_{product}_{quarter}"').optional(),
  "ad-group": word("how ad groups or ad sets are named").optional(),
  ad: word("how ads are named").optional(),
};

const levelOf = { campaign: "campaign", "ad-group": "adGroup", ad: "ad" } as const satisfies Record<
  keyof typeof shape,
  Level
>;

type Item = z.output<z.ZodObject<typeof shape>> & { for?: SelectorInput | undefined };

export const names = defineSection({
  key: "names",
  schema: sectioned(shape, "how things are named, with words of the vocabulary in braces"),
  compile: (input, compiling) =>
    partsOf<Item>("names", input, compiling).flatMap(({ value, for: selector, path }) =>
      (["campaign", "ad-group", "ad"] as const).flatMap((key) => {
        const text = value[key];
        if (text === undefined) return [];
        const template = compiling.template(text, [...path, key]);
        return [
          {
            for: selector,
            clause: { level: levelOf[key], template },
            where: compiling.where([...path, key]),
          },
        ];
      }),
    ),
});
