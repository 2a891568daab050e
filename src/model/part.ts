import type { ClickPart } from "./click.ts";
import type { FieldName } from "./field.ts";

/**
 * A part of an entry: a field, a part or parameter of the click or of a further page of it, one of the excluded
 * audiences, a kind of tracking, or a budget at its level.
 */
export type Part =
  | FieldName
  | `click.${ClickPart}`
  | "click.host"
  | `audiences.excluded.${string}`
  | `utm.${string}`
  | `param.${string}`
  | `column.${string}`
  | `tracking.${string}`
  | `budget.${string}`
  | `page ${string}: ${string}`;
