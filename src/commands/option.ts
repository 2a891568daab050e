import { Option } from "commander";
import { UsageError } from "../model/trouble.ts";
import { nearest } from "../values/words.ts";

/** An option with a closed list of values, and a nearest one for a typo. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  const option = new Option(flags, `${description} (${values.join(", ")})`);
  return option.argParser((value: string) => {
    if (values.includes(value)) return value;
    throw new UsageError(`${option.long} ${value}: ${suggestion(value, values)}`);
  });
}

export function suggestion(value: string, values: readonly string[]): string {
  const near = nearest(value, values);
  return near ? `did you mean ${near}?` : `it is one of ${values.join(", ")}`;
}
