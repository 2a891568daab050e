import { createHash } from "node:crypto";
import { isMadeBy } from "./key.ts";
import { createWire, wired } from "./wire.ts";

/** What a signature of a decision is for: one made for anything else is none. */
export const namespace = "launchgate";

const magic = "SSHSIG";
const hashes: readonly string[] = ["sha256", "sha512"];

/** The key that signed the text, in base64 as an allowed-signers file has it; undefined where it was not signed so. Source: OpenSSH, PROTOCOL.sshsig. */
export function keyThatSigned(text: string, armored: string): string | undefined {
  try {
    return keyOf(text, armored);
  } catch {
    // A key that is none, a point off its curve.
    return undefined;
  }
}

function keyOf(text: string, armored: string): string | undefined {
  const [, inner] =
    /^-----BEGIN SSH SIGNATURE-----\s([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----\s*$/.exec(armored) ?? [];
  if (inner === undefined) return undefined;
  const wire = createWire(Buffer.from(inner, "base64"));
  const isSignature = wire.take(magic.length)?.toString() === magic && wire.number() === 1;
  const [key, of, reserved, hash, signature] = [
    wire.bytes(),
    wire.bytes(),
    wire.bytes(),
    wire.bytes(),
    wire.bytes(),
  ];
  if (!isSignature || !key || !of || !reserved || !hash || !signature || !wire.isDone()) return undefined;
  if (of.toString() !== namespace || !hashes.includes(hash.toString())) return undefined;
  const digest = createHash(hash.toString()).update(text).digest();
  const signed = Buffer.concat([Buffer.from(magic), wired(of), wired(reserved), wired(hash), wired(digest)]);
  return isMadeBy(key, signature, signed) ? key.toString("base64") : undefined;
}
