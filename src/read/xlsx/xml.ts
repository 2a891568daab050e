import type { SaxesParser } from "saxes";
import { InputError } from "../../model/trouble.ts";

/** Names come without their prefix. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** What a reader of a part wants to know. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const maxDepth = 100;

/** Reads a part piece by piece; after each piece the caller takes what its events have gathered. */
export async function* readXml(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
): AsyncIterable<void> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false });
  listen(parser, part, events);
  try {
    for await (const text of decoded(bytes)) {
      parser.write(text);
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw inWords(error, part);
  }
}

export async function readXmlWhole(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
): Promise<void> {
  for await (const _ of readXml(part, bytes, events));
}

function listen(parser: SaxesParser, part: string, events: XmlEvents): void {
  let depth = 0;
  // A document type can define entities that grow without end, or that name files.
  parser.on("doctype", () => {
    throw new InputError(
      `${part} has a document type (<!DOCTYPE), as no spreadsheet writes: it was not read`,
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > maxDepth) throw new InputError(`${part} is nested more than ${maxDepth} deep`);
    events.open?.(localName(name), attributesOf(attributes));
  });
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth--;
    events.close?.(localName(name));
  });
}

// Looked up, not copied: a large sheet has millions of tags.
function attributesOf(attributes: Readonly<Record<string, string>>): Attributes {
  return {
    get(name) {
      const plain = attributes[name];
      if (plain !== undefined) return plain;
      const prefixed = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
      return prefixed === undefined ? undefined : attributes[prefixed];
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(markOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? "";
}

function markOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}

function inWords(error: unknown, part: string): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return new InputError(`${part} in the workbook is damaged (${error.message})`);
}
