import { createHash } from "node:crypto";

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Short enough to be typed, and the same from run to run. */
export function fingerprintOf(identity: readonly unknown[]): string {
  return sha256(JSON.stringify(identity)).slice(0, 16);
}
