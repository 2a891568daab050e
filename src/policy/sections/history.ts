import { dirname, isAbsolute, join } from "node:path";
import { spotOf } from "../places.ts";
import { listOf, oneOrMore, word } from "../texts.ts";
import type { Tree } from "../tree.ts";
import { defineSection } from "./define.ts";

const schema = oneOrMore(
  word("a past export, by its path from here; * stands for any text"),
  "past exports to compare with, from the oldest to the newest (files of a glob by name); --history replaces them",
);

export const history = defineSection({
  key: "history",
  schema,
  // What stands in them is read once there is a launch to compare.
  compile: () => [],
});

/** The files by their paths: each is named from where the policy stands that names it. */
export function pastFiles(written: string | readonly string[] | undefined, tree: Tree): string[] {
  return listOf(written ?? []).map((text, index) => {
    const path = typeof written === "string" ? ["history"] : ["history", index];
    return isAbsolute(text) ? text : join(dirname(spotOf(tree, path).file), text);
  });
}
