import { InputError } from "../model/trouble.ts";
import { inMegabytes } from "./bytes.ts";

const megabyte = 2 ** 20;

/** What a packed file may hold. Beyond it is a mistake or a bomb: real exports shrink ten- to fiftyfold. */
export const caps = {
  packed: 100 * megabyte,
  unpacked: 2048 * megabyte,
  parts: 10_000,
  /** One for each account of a large agency: each is opened, decoded and joined with all others, some milliseconds apiece. */
  tables: 1000,
  ratio: 250,
  /** Up to here no ratio is held against a file. */
  harmless: 16 * megabyte,
} as const;

export function refuseBomb(unpacked: number, packed: number, most: number = caps.unpacked): void {
  if (unpacked > most)
    throw new InputError(`it is over ${inMegabytes(most)} unpacked: split the export into smaller ones`);
  if (unpacked > caps.harmless && unpacked > packed * caps.ratio)
    throw new InputError(
      `it unpacks to more than ${caps.ratio} times its size, as no export does: it looks like an attack, and was not read`,
    );
}
