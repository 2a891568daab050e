/** The parts of an SSH key or signature, one after the other: RFC 4251, section 5. Undefined where it ends too early. */
export function createWire(bytes: Uint8Array) {
  const view = Buffer.from(bytes);
  let at = 0;
  const take = (length: number): Buffer | undefined => {
    if (at + length > view.length) return undefined;
    at += length;
    return view.subarray(at - length, at);
  };
  const number = () => take(4)?.readUInt32BE();
  return {
    take,
    number,
    bytes(): Buffer | undefined {
      const length = number();
      return length === undefined ? undefined : take(length);
    },
    isDone: () => at === view.length,
  };
}

export function wired(bytes: Uint8Array | string): Buffer {
  const content = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}
