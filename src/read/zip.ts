import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { InputError } from "../model/trouble.ts";
import { readWhole } from "./bytes.ts";
import { caps, refuseBomb } from "./caps.ts";
import type { Source } from "./source.ts";

/** The parts of a ZIP by name, folders left out. */
export type Zip = ReadonlyMap<string, Source>;

/** A ZIP is read from its end, so its packed bytes are kept. */
export async function openZip(source: Source): Promise<Zip> {
  const bytes = await readWhole(source, caps.packed);
  const { default: yauzl } = await import("yauzl");
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    return await listParts(zip);
  } catch (error) {
    throw inWords(error, "the ZIP");
  }
}

async function listParts(zip: ZipFile): Promise<Zip> {
  const parts = new Map<string, Source>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith("/")) continue;
    if (parts.has(name))
      throw new InputError(`two parts are called ${name}: nobody can tell which one is meant`);
    if (parts.size === caps.parts)
      throw new InputError(`it has more than ${caps.parts.toLocaleString("en-US")} parts: unpack it first`);
    if (entry.isEncrypted()) throw new InputError(`${name} is encrypted: unpack it with its password first`);
    unpacked += entry.uncompressedSize;
    refuseBomb(unpacked, zip.fileSize);
    parts.set(name, { name, open: () => unpack(zip, entry) });
  }
  return parts;
}

// yauzl holds a part to the size it declares, but not to its checksum.
async function* unpack(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  refuseBomb(entry.uncompressedSize, entry.compressedSize);
  let sum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw inWords(error, entry.fileName);
  }
  if (sum !== entry.crc32) throw new InputError(`${entry.fileName} is damaged: its checksum does not match`);
}

function inWords(error: unknown, what: string): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return new InputError(`${what} is damaged or cut off (${error.message})`);
}
