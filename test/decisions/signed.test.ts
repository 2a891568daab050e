import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keyThatSigned } from "../../src/decisions/ssh/signature.ts";
import { readSigners } from "../../src/decisions/ssh/signers.ts";
import { folder, launchgate } from "../cli.ts";
import { signedByOpenSsh } from "./signatures.ts";

describe("signatures that ssh-keygen made", () => {
  test.each(Object.entries(signedByOpenSsh).filter(([name]) => name !== "file"))(
    "%s",
    (_, { key, text, signature }) => {
      expect(keyThatSigned(text, signature)).toBe(key.split(" ")[1]);
      expect(keyThatSigned(`${text} `, signature)).toBeUndefined();
    },
  );

  test("one for anything else is none", () => {
    const { text, signature } = signedByOpenSsh.file;
    expect(keyThatSigned(text, signature)).toBeUndefined();
  });

  test("however it is cut or changed, it is none", () => {
    const { key, text, signature } = signedByOpenSsh.ed25519;
    const [, inner = ""] = /-\n([^-]+)-/.exec(signature) ?? [];
    const bytes = Buffer.from(inner, "base64");
    const armored = (each: Uint8Array) =>
      `-----BEGIN SSH SIGNATURE-----\n${Buffer.from(each).toString("base64")}\n-----END SSH SIGNATURE-----\n`;
    expect(keyThatSigned(text, armored(bytes))).toBe(key.split(" ")[1]);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect(keyThatSigned(text, armored(changed)), `byte ${at}`).toBeUndefined();
      expect(keyThatSigned(text, armored(bytes.subarray(0, at))), `cut at ${at}`).toBeUndefined();
    }
  });
});

const [type, blob] = signedByOpenSsh.ed25519.key.split(" ");
const key = `${type} ${blob}`;

test.each<[string, string, RegExp | undefined]>([
  ["a key", `dana@example.com ${key} dana's laptop`, undefined],
  [
    "several people, a comment line",
    `# who\n\ndana@example.com,*@finance.example.com,!x@finance.example.com ${key}`,
    undefined,
  ],
  [
    "what it is for, from when to when",
    `dana namespaces="git,launchgate",valid-after="20260101Z",valid-before=202701011200Z ${key}`,
    undefined,
  ],
  ["no key", "dana@example.com", /is no signer/],
  [
    "a kind that is not understood",
    `dana sk-ssh-ed25519@openssh.com ${blob}`,
    /of the kind sk-ssh-ed25519@openssh.com/,
  ],
  ["an authority", `dana cert-authority ${key}`, /authority for certificates/],
  ["the machine's own time", `dana valid-after="20260101" ${key}`, /a time that is none in UTC/],
  ["an option that is none", `dana namespace="git" ${key}`, /not understood: namespace/],
])("an allowed-signers file with %s", (_, text, says) => {
  const { signers, faults } = readSigners(text);
  if (says === undefined) expect([signers.length, faults]).toEqual([1, []]);
  else expect(faults[0]?.message).toMatch(says);
});

const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

describe.skipIf(!hasKeygen)("decisions that must be signed", () => {
  const policy = (who = "dana@example.com") =>
    `version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\nsigners: ./allowed_signers\napprovers:\n  finance: { who: [${who}, lena@example.com], may: ["*"], signed: required }\n`;
  const csv = "Campaign,Daily budget,End date\nspring,450.00,2026-12-31\na_test,500.00,2026-12-31\n";

  function team() {
    const cwd = folder({ "a.csv": csv, "launchgate.yaml": policy(), allowed_signers: "" });
    for (const name of ["dana", "lena"])
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(cwd, name)]);
    const lines = ["dana", "lena"].map(
      (name) => `${name}@example.com ${readFileSync(join(cwd, `${name}.pub`), "utf8").trim()}`,
    );
    writeFileSync(join(cwd, "allowed_signers"), `${lines.join("\n")}\n`);
    const run = (...argv: string[]) => launchgate(argv, { cwd });
    const idOf = async (campaign: string) => {
      const { findings } = JSON.parse((await run("check", "a.csv", "-f", "json")).stdout);
      return findings.find((each: { campaign: string }) => each.campaign === campaign).id;
    };
    return { cwd, run, idOf, log: join(cwd, "launchgate.decisions.jsonl") };
  }
  const dana = ["--by", "dana@example.com", "--reason", "fair week"];

  test("signed by whom they name they count, and ssh-keygen says so too", async () => {
    const { cwd, run, idOf, log } = team();
    const id = await idOf("spring");
    expect((await run("approve", id, "a.csv", ...dana)).stderr).toContain("--sign ~/.ssh/id_ed25519");
    expect((await run("approve", id, "a.csv", ...dana, "--sign", "lena")).stderr).toContain(
      "not dana@example.com's",
    );
    expect((await run("approve", id, "a.csv", ...dana, "--sign", "nobody")).stderr).toMatch(
      /--sign nobody: nothing was signed/,
    );
    const ran = await run("approve", id, "a.csv", ...dana, "--sign", "dana");
    expect(ran.stderr).toBe("");
    expect((await run("check", "a.csv")).stdout).toContain("1 campaign held, 1 cleared");
    expect((await run("log")).stdout).toContain("approved by dana@example.com, signed");
    expect((await run("log", "verify")).stdout).toContain("1 decision signed by whom it names");

    const { signature, hash: _, ...line } = JSON.parse(readFileSync(log, "utf8"));
    writeFileSync(join(cwd, "signature"), signature);
    const verify = [
      "-Y",
      "verify",
      "-f",
      "allowed_signers",
      "-I",
      "dana@example.com",
      "-n",
      "launchgate",
      "-s",
      "signature",
    ];
    expect(
      execFileSync("ssh-keygen", verify, { cwd, input: JSON.stringify(line), encoding: "utf8" }),
    ).toContain("Good");
  });

  test("a rule in many campaigns too", async () => {
    const { run } = team();
    const many = [
      "approve",
      "budget/over-daily-cap",
      "a.csv",
      "--in",
      "*_test",
      "--until",
      "2026-12-31",
      ...dana,
    ];
    expect((await run(...many)).stderr).toContain("it is not signed");
    expect((await run(...many, "--sign", "dana")).stdout).toContain("covers 1 finding");
  });

  test("without the key among the signers, nothing that it signed counts", async () => {
    const { cwd, run, idOf } = team();
    await run("approve", await idOf("spring"), "a.csv", ...dana, "--sign", "dana");
    writeFileSync(
      join(cwd, "allowed_signers"),
      `lena@example.com ${readFileSync(join(cwd, "lena.pub"), "utf8")}`,
    );
    const { stdout } = await run("check", "a.csv");
    expect(stdout).toContain("2 campaigns held");
    expect(stdout.replace(/\s+/g, " ")).toContain("a key that the policy's signers do not have");
    expect((await run("log", "verify")).stdout).toContain(
      "line 1: it is signed with a key that the policy's signers do not have",
    );
  });
});

test("a policy that wants signatures says whose key is whose", async () => {
  const cwd = folder({
    "a.yaml": "version: 1\napprovers: { cmo: { who: [kim], may: ['*'], signed: required } }\n",
    "b.yaml": "version: 1\nsigners: ./nowhere\n",
    "c.yaml": "version: 1\nsigners: ./keys\n",
    keys: "kim\n",
  });
  const said = async (name: string) => (await launchgate(["policy", "check", name], { cwd })).stderr;
  expect(await said("a.yaml")).toContain("signers: ./allowed_signers");
  expect(await said("b.yaml")).toContain("./nowhere cannot be read");
  expect(await said("c.yaml")).toContain("./keys:1 is no signer");
});
