import { expect, test } from "vitest";
import { z } from "zod";
import { typed } from "../../src/policy/typed.ts";

const options = z.strictObject({
  limit: z.number().optional(),
  strict: z.boolean().optional(),
  name: z.string().optional(),
});
const schema = z.object({ rules: z.object({ a: z.union([z.literal("note"), options, z.array(options)]) }) });

test.each([
  [{ limit: "30" }, { limit: 30 }],
  [
    { limit: "0.5", strict: "true", name: "30" },
    { limit: 0.5, strict: true, name: "30" },
  ],
  [
    [{ limit: "1" }, { strict: "false" }],
    [{ limit: 1 }, { strict: false }],
  ],
])("%j becomes %j", (written, read) => {
  const plain = { rules: { a: written } };
  const { error } = schema.safeParse(plain);
  expect(schema.parse(typed(plain, error?.issues ?? []))).toEqual({ rules: { a: read } });
});

test.each([
  [{ limit: "many" }],
  [{ limit: "1e9" }],
  [{ limit: "12345678901234567890" }],
  [{ strict: "yes" }],
])("%j stays the text it is", (written) => {
  const plain = { rules: { a: written } };
  expect(typed(plain, schema.safeParse(plain).error?.issues ?? [])).toBeUndefined();
});
