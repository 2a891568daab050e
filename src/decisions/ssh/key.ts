import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { createWire } from "./wire.ts";

/** The kinds of keys whose signatures are understood. */
export const keyTypes = [
  "ssh-ed25519",
  "ssh-rsa",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
] as const;

/** Whether the key made the signature over the bytes: RFC 8709, RFC 8332 and RFC 5656. */
export function isMadeBy(key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): boolean {
  const signed = createWire(signature);
  const [kind, blob] = [signed.bytes()?.toString(), signed.bytes()];
  if (kind === undefined || !blob || !signed.isDone()) return false;
  const wire = createWire(key);
  const type = wire.bytes()?.toString();
  if (type === "ssh-ed25519") {
    const point = wire.bytes();
    return kind === type && point !== undefined && verify(null, bytes, ed25519(point), blob);
  }
  if (type === "ssh-rsa") {
    const [exponent, modulus] = [wire.bytes(), wire.bytes()];
    const hash = { "rsa-sha2-256": "sha256", "rsa-sha2-512": "sha512" }[kind];
    return !!hash && !!exponent && !!modulus && verify(hash, bytes, rsa(exponent, modulus), blob);
  }
  const [curve, point] = [wire.bytes()?.toString(), wire.bytes()];
  const known = curves.get(curve ?? "");
  if (!known || !point || kind !== type || type !== `ecdsa-sha2-${curve}`) return false;
  return isOfCurve(known, point, blob, bytes);
}

const curves = new Map([
  ["nistp256", { crv: "P-256", size: 32, hash: "sha256" }],
  ["nistp384", { crv: "P-384", size: 48, hash: "sha384" }],
  ["nistp521", { crv: "P-521", size: 66, hash: "sha512" }],
]);

type Curve = NonNullable<ReturnType<typeof curves.get>>;

function isOfCurve({ crv, size, hash }: Curve, point: Buffer, blob: Buffer, bytes: Uint8Array): boolean {
  const wire = createWire(blob);
  const halves = [wire.bytes(), wire.bytes()].map((half) => half && fitted(half, size));
  const [r, s] = halves;
  if (!r || !s || point.length !== 1 + 2 * size || point[0] !== 4) return false;
  const x = base64url(point.subarray(1, 1 + size));
  const y = base64url(point.subarray(1 + size));
  const key = createPublicKey({ key: { kty: "EC", crv, x, y }, format: "jwk" });
  return verify(hash, bytes, { key, dsaEncoding: "ieee-p1363" }, Buffer.concat([r, s]));
}

/** A number of SSH has as many bytes as it needs; here it has as many as the curve. */
function fitted(number: Buffer, size: number): Buffer | undefined {
  const digits = number[0] === 0 ? number.subarray(1) : number;
  return digits.length > size ? undefined : Buffer.concat([Buffer.alloc(size - digits.length), digits]);
}

function ed25519(point: Buffer): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: base64url(point) }, format: "jwk" });
}

function rsa(exponent: Buffer, modulus: Buffer): KeyObject {
  const digits = (number: Buffer) => base64url(number[0] === 0 ? number.subarray(1) : number);
  return createPublicKey({ key: { kty: "RSA", e: digits(exponent), n: digits(modulus) }, format: "jwk" });
}

function base64url(bytes: Buffer): string {
  return bytes.toString("base64url");
}
