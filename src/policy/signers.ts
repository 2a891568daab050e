import { dirname, isAbsolute, join } from "node:path";
import { readSigners } from "../decisions/ssh/signers.ts";
import type { Signer } from "../model/signer.ts";
import type { Problems } from "./problems.ts";
import type { Spot } from "./tree.ts";

/** The file that says whose key is whose; what is wrong with it is said where the policy names it. */
export async function signersOf(
  named: string | undefined,
  spot: Spot,
  readText: (file: string) => Promise<string>,
  problems: Problems,
): Promise<readonly Signer[]> {
  if (named === undefined) return [];
  const path = isAbsolute(named) ? named : join(dirname(spot.file), named);
  const text = await readText(path).catch(() => undefined);
  if (text === undefined) {
    problems.add(spot, `${named} cannot be read: it is a file beside the policy, a line for each key`);
    return [];
  }
  const { signers, faults } = readSigners(text);
  for (const { line, message } of faults) problems.add(spot, `${named}:${line} ${message}`);
  return signers;
}
