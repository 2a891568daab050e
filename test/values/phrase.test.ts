import { expect, test } from "vitest";
import { readPhrase } from "../../src/values/phrase.ts";

test.each([
  ["free", "Get it FREE today", "FREE"],
  ["free", "free", "free"],
  ["free", "sugar-free", "free"],
  ["free", "Freedom", undefined],
  ["free", "carefree", undefined],
  ["free", "free2", undefined],
  ["best price", "the Best\n  Price ever", "Best\n  Price"],
  ["best price", "best prices", undefined],
  ["best price", "bestprice", undefined],
  ["50%", "save 50% now", "50%"],
  ["50%", "150%", undefined],
  ["$", "for $5", "$"],
  ["don't miss", "Don’t miss it", "Don't miss"],
  ["T&Cs apply.", "*T&Cs apply.", "T&Cs apply."],
  ["no. 1", "the no. 1 shop", "no. 1"],
  ["no. 1", "the nox 1 shop", undefined],
  ["a(b", "a(b", "a(b"],
  ["guaranteed", "guar\u00adan\u200bteed", "guaranteed"],
  ["größe", "GRÖSSE", undefined],
  ["größte", "Die GRÖßTE", "GRÖßTE"],
  ["caf\u00e9", "cafe\u0301 noir", "caf\u00e9"],
  ["無料", "今なら無料です", "無料"],
  ["бесплатно", "Бесплатно!", "Бесплатно"],
])("%s in %s", (phrase, text, found) => expect(readPhrase(phrase).find(text)).toBe(found));
