import { z } from "zod";
import { trackingKinds } from "../../model/field.ts";
import type { Scoped, TrackingClause } from "../../model/policy.ts";
import type { Selector } from "../../model/selector.ts";
import type { Compiling, Path } from "../compiling.ts";
import { compileSelector, selectorSchema } from "../selector.ts";
import { word } from "../texts.ts";
import { defineSection } from "./define.ts";

const ids = z.union([z.literal("required"), z.array(word("an id, in quotes")).min(1, "is an empty list")]);
const kinds = z
  .strictObject({
    pixel: ids
      .optional()
      .describe("the pixels or datasets that are yours, by id; or required, whichever it is"),
    tag: ids
      .optional()
      .describe("the tags (insight tag, UET, floodlight) that are yours, by id; or required"),
    conversion: ids.optional().describe("the conversions or goals that count, by name or id; or required"),
    event: ids.optional().describe("the conversion events that are allowed; or required"),
  })
  .describe("what must measure the result");

type Kinds = z.output<typeof kinds>;

export const tracking = defineSection({
  key: "tracking",
  schema: z
    .union([
      z.record(word("a platform or a channel"), kinds),
      z.array(z.strictObject({ for: selectorSchema.optional(), ...kinds.shape })).min(1, "is an empty list"),
    ])
    .describe("what must measure the result, by platform or channel"),
  compile: (input, compiling) => {
    if (Array.isArray(input)) {
      return input.flatMap(({ for: written, ...each }, index) =>
        compileKinds(
          each,
          compileSelector(written, ["tracking", index, "for"], compiling),
          ["tracking", index],
          compiling,
        ),
      );
    }
    return Object.entries(input).flatMap(([key, each]) => {
      return compileKinds(each, compiling.keyed(key, ["tracking", key]), ["tracking", key], compiling);
    });
  },
});

function compileKinds(
  each: Kinds,
  selector: Selector,
  path: Path,
  compiling: Compiling,
): Scoped<TrackingClause>[] {
  return trackingKinds.flatMap((kind) => {
    const written = each[kind];
    if (written === undefined) return [];
    return [
      {
        for: selector,
        clause: { kind, ids: written === "required" ? undefined : written },
        where: compiling.where([...path, kind]),
      },
    ];
  });
}
