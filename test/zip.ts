import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the ZIP says of it, where that is a lie. */
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly method?: 0 | 8 | 12;
}

/** A ZIP as Excel and the platforms write it, and as nobody should. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>> | readonly Packed[]): Buffer {
  const list = Array.isArray(files)
    ? (files as readonly Packed[])
    : Object.entries(files).map(([name, content]): Packed => ({ name, content }));
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of list) {
    const name = Buffer.from(file.name);
    const plain = Buffer.from(file.content);
    const data = file.method === 0 ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.flags ?? 0x800, 2);
    common.writeUInt16LE(file.method ?? 8, 4);
    common.writeUInt32LE(file.crc ?? crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(file.size ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\x03\x04"), common, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, name);
    offset += 4 + common.length + name.length + data.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\x05\x06"), end]);
}
