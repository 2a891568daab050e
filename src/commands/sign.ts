import { execFile } from "node:child_process";
import { resolve } from "node:path";
import type { Sign } from "../decisions/append.ts";
import { namespace } from "../decisions/ssh/signature.ts";
import { unsigned } from "../decisions/ssh/signed-by.ts";
import type { Decision } from "../model/decision.ts";
import { UsageError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { remember } from "../values/memo.ts";
import type { Io } from "./io.ts";
import { loadPolicyFile } from "./policies.ts";

/** Signs as ssh-keygen does, which knows agents, passphrases and security keys. The same text is signed once. */
export function signing(key: string | undefined, cwd: string): Sign | undefined {
  if (key === undefined) return undefined;
  const known = new Map<string, Promise<string>>();
  return (text) => remember(known, text, () => signatureOf(text, resolve(cwd, key), key));
}

function signatureOf(text: string, path: string, named: string): Promise<string> {
  return new Promise((done, failed) => {
    // Without a file ssh-keygen signs what it reads, and asks for a passphrase at the terminal.
    const process = execFile(
      "ssh-keygen",
      ["-Y", "sign", "-f", path, "-n", namespace],
      (error, signature, said) => {
        if (!error) return done(signature);
        const why =
          "code" in error && error.code === "ENOENT"
            ? "ssh-keygen is not there; it comes with OpenSSH"
            : said.trim().split("\n").at(-1);
        failed(new UsageError(`--sign ${named}: nothing was signed, and nothing recorded: ${why}`));
      },
    );
    process.stdin?.on("error", () => {});
    process.stdin?.end(text);
  });
}

/** A signature that would not count is refused before anything is recorded. */
export async function verified(
  decision: Decision,
  policy: string | undefined,
  key: string | undefined,
  { cwd }: Io,
): Promise<Sign | undefined> {
  const sign = signing(key, cwd);
  if (!sign) return undefined;
  const { signers } = policy === undefined ? emptyPolicy() : await loadPolicyFile(policy, cwd);
  return async (text) => {
    const signature = await sign(text);
    const why =
      signers.length > 0
        ? unsigned({ ...decision, signature }, text, signers)
        : "the policy has no signers:, which say whose key is whose";
    if (why !== undefined) throw new UsageError(`--sign ${key}: nothing was recorded: ${why}`);
    return signature;
  };
}
