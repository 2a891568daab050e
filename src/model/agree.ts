import type { Template } from "../values/template.ts";
import type { FieldName } from "./field.ts";

/** `left = right`: a segment that must not contradict a setting. */
export interface AgreeClause {
  readonly text: string;
  readonly left: Reference;
  readonly right: Reference;
}

/** A field, a UTM parameter, or one word of either's template. */
export interface Reference {
  readonly text: string;
  readonly field: FieldName;
  readonly param: string | undefined;
  readonly template: Template | undefined;
  readonly word: string | undefined;
}
