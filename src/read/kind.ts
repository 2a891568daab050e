import { InputError } from "../model/trouble.ts";

/** Files that are not what their name says get one sentence each. Source: the formats' own magic numbers. */
const kinds: readonly { readonly magic: readonly number[]; readonly sentence: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    sentence: "this is a workbook or a ZIP, not text: save the sheet as CSV (UTF-8)",
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: "this is an old or encrypted Excel workbook: save the sheet as CSV (UTF-8)",
  },
  { magic: [0x1f, 0x8b], sentence: "this is compressed with gzip: unpack it first" },
  { magic: [0x25, 0x50, 0x44, 0x46], sentence: "this is a PDF: export the campaigns as CSV" },
];

export function refuseOtherKinds(head: Uint8Array): void {
  for (const { magic, sentence } of kinds) {
    if (magic.every((byte, index) => head[index] === byte)) throw new InputError(sentence);
  }
  const start = Buffer.from(head.subarray(0, 512))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(!doctype html|html|\?xml|head|body)/i.test(start)) {
    throw new InputError("this is a web page, not an export: the download probably ended at a login page");
  }
}
