import type { Signer } from "../../model/signer.ts";
import type { Glob } from "../../values/glob.ts";
import { keyTypes } from "./key.ts";

export interface SignersRead {
  readonly signers: readonly Signer[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** An allowed-signers file: who, options, the kind of the key, the key. Source: ssh-keygen(1), ALLOWED SIGNERS. */
export function readSigners(text: string): SignersRead {
  const signers: Signer[] = [];
  const faults: { line: number; message: string }[] = [];
  for (const [index, each] of text.split(/\r\n|\n|\r/).entries()) {
    if (each.trim() === "" || each.trimStart().startsWith("#")) continue;
    const read = readLine(each.trim());
    if (typeof read === "string") faults.push({ line: index + 1, message: read });
    else signers.push(read);
  }
  return { signers, faults };
}

function readLine(text: string): Signer | string {
  const [who = "", ...words] = wordsOf(text);
  const at = words.findIndex((word) => /^(?:sk-)?(?:ssh|ecdsa)-/.test(word));
  const [type, key] = [words[at], words[at + 1]];
  if (at < 0 || key === undefined) return "is no signer: write dana@example.com ssh-ed25519 AAAA…";
  if (!keyTypes.some((each) => each === type))
    return `has a key of the kind ${type}, whose signatures are not understood; these are: ${keyTypes.join(", ")}`;
  if (at > 1) return "has spaces between its options: part them by commas";
  const options = optionsOf(at === 1 ? words[0] : undefined);
  if (typeof options === "string") return options;
  const people = unquoted(who).split(",");
  return {
    who: people.filter((each) => !each.startsWith("!")).map(globOf),
    notWho: people.filter((each) => each.startsWith("!")).map((each) => globOf(each.slice(1))),
    key: Buffer.from(key, "base64").toString("base64"),
    ...options,
  };
}

type Options = Pick<Signer, "namespaces" | "from" | "until">;

function optionsOf(text: string | undefined): Options | string {
  const said = new Map<string, string>();
  for (const [, name = "", value = ""] of (text ?? "").matchAll(/([\w-]+)(?:=("[^"]*"|[^,]*))?,?/g)) {
    if (name === "cert-authority") return "is an authority for certificates, which are not understood";
    if (!["namespaces", "valid-after", "valid-before"].includes(name))
      return `has an option that is not understood: ${name}`;
    said.set(name, unquoted(value));
  }
  const [from, until] = ["valid-after", "valid-before"].map((name) => {
    const time = said.get(name);
    return time === undefined ? undefined : timeOf(time);
  });
  if (from === null || until === null)
    return "has a time that is none in UTC: write it as 20261231Z or 202612312359Z";
  return { namespaces: said.get("namespaces")?.split(",").map(globOf), from, until };
}

/** OpenSSH takes a time without Z for the machine's own, which would be another one elsewhere. */
function timeOf(text: string): string | null {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** Parted by spaces, except within quotes. */
function wordsOf(text: string): string[] {
  return text.match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
}

function unquoted(text: string): string {
  return text.replaceAll('"', "");
}

function globOf(text: string): Glob {
  return { text, ignoreCase: true };
}
