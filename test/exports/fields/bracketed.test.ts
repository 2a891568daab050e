import { expect, test } from "vitest";
import { dayOfEpoch, unbracketed } from "../../../src/exports/fields/bracketed.ts";

test.each([
  ["[A1,A2]", "A1; A2"],
  ['[ "en", "de" ]', "en; de"],
  ["[ 124938917 ]", "124938917"],
  ["[]", ""],
  ["US, 1%", "US, 1%"],
])("%s lists %s", (text, list) => expect(unbracketed(text)).toBe(list));

test.each([
  ["1432744744", "2015-05-27T16:39:04.000Z"],
  ["1432744744000", "2015-05-27T16:39:04.000Z"],
  ["2026-11-30", "2026-11-30"],
  ["20261130", "20261130"],
])("%s is %s", (text, day) => expect(dayOfEpoch(text)).toBe(day));
