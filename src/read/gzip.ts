import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "../model/trouble.ts";
import { refuseBomb } from "./caps.ts";
import type { Source } from "./source.ts";

/** What a gzip holds, under the same name. It is unpacked once for nothing, so that damage at its end is known before a row is read. */
export async function gunzipped(source: Source): Promise<Source> {
  for await (const _ of unpack(source));
  return { name: source.name, open: () => unpack(source) };
}

async function* unpack(source: Source): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  const chunks: AsyncIterable<Uint8Array> = gunzip;
  const packed = { bytes: 0, lastZeros: 0 };
  // The error reaches the loop below; pipeline only needs someone to have listened.
  pipeline(Readable.from(counted(source.open(), packed)), gunzip, () => {});
  let unpacked = 0;
  try {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      refuseBomb(unpacked, packed.bytes);
      yield chunk;
    }
  } catch (error) {
    throw inWords(error);
  }
  // Node ends in silence where the rest came in a chunk of its own. Zeros are padding, as on tapes.
  if (gunzip.bytesWritten < packed.bytes - packed.lastZeros) throw new InputError(trailing);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  packed: { bytes: number; lastZeros: number },
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    packed.bytes += chunk.length;
    let zeros = 0;
    while (zeros < chunk.length && chunk[chunk.length - 1 - zeros] === 0) zeros++;
    packed.lastZeros = zeros === chunk.length ? packed.lastZeros + zeros : zeros;
    yield chunk;
  }
}

const trailing = "after the end of the gzip comes something else: it is damaged";

function inWords(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return new InputError("the gzip is cut off: the download did not finish");
  if (/^Z_/.test(code)) return new InputError(`the gzip is damaged (${error.message})`);
  return error;
}
