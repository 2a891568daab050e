import { InputError, UsageError } from "../model/trouble.ts";
import { nearest } from "../values/words.ts";

/** What Node decodes exactly, and two of our own: its windows-1252 and iso-8859-1 are wrong from 0x80 to 0x9F. Left out: what it gets wrong (big5, euc-kr). */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  ...["windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254"],
  ...["windows-1255", "windows-1256", "windows-1257", "windows-1258"],
  ...["iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7"],
  ...["iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15"],
  ...["koi8-r", "koi8-u", "macintosh", "shift_jis", "euc-jp", "gb18030"],
] as const;

export type Encoding = (typeof encodings)[number];

/** What people call them. */
const aliases: ReadonlyMap<string, Encoding> = new Map([
  ["latin1", "iso-8859-1"],
  ["sjis", "shift_jis"],
  ["gbk", "gb18030"],
  ["gb2312", "gb18030"],
]);

/** A name as people write it: case, `-` and `_` say nothing, and `cp1252` is windows-1252. */
export function encodingNamed(name: string): Encoding {
  const key = plain(name).replace(/^cp(?=125\d$)/, "windows");
  const known = aliases.get(key) ?? encodings.find((each) => plain(each) === key);
  if (known) return known;
  const near = nearest(name, encodings);
  throw new UsageError(
    `--encoding ${name}: there is no such encoding; ${near ? `did you mean ${near}?` : `known are ${encodings.join(", ")}`}`,
  );
}

/** The declared encoding, unless a byte order mark contradicts it; else by the mark, else by where the NULs are. Anything else must be UTF-8 to the last byte. */
export function encodingOf(head: Uint8Array, declared: Encoding | undefined): Encoding {
  const mark = markOf(head);
  if (declared && mark && declared !== mark)
    throw new InputError(
      `it begins with the byte order mark of ${mark}, and --encoding says ${declared}: leave that out, the mark speaks for itself`,
    );
  return declared ?? mark ?? byNuls(head.subarray(0, 4096));
}

function markOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? "utf-8" : undefined;
}

function byNuls(sample: Uint8Array): Encoding {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const many = sample.length * 0.15;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return "utf-8";
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
