import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, launchgate, type Ran } from "../cli.ts";

/** What a terminal or a CI agent must never be sent. */
const raw =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/u;
const command = /^[\s\u00a0\u3000]*::\S|##(\[|vso\[|teamcity\[)/im;

const payloads = [
  "X\n::error::boom",
  "EUR\u001b[31mRED\u001b]0;pwn\u0007",
  "##[error]boom",
  "##vso[task.complete]",
  "a\r::set-env name=x::y",
  "\u202eevil\u009b31m",
];

const headers = [
  "Platform",
  "Account ID",
  "Campaign ID",
  "Campaign",
  "Campaign type",
  "Channel",
  "Status",
  "Ad group",
  "Daily budget",
  "Currency",
  "Start",
  "End",
  "Landing page",
  "URL tags",
  "Audiences",
  "Excluded audiences",
  "Countries",
  "Pixel ID",
  "Objective",
  "Owner",
  "Mood",
];

const row: Readonly<Record<string, string>> = {
  Platform: "Meta",
  Status: "Paused",
  "Daily budget": "900.00",
  Currency: "EUR",
  Start: "2026-12-01",
  End: "2026-12-24",
  "Landing page": "http://example.com/",
};

const policy = `version: 1
currency: EUR
utm: { required: [source], source: { meta: [facebook] } }
budgets: [ { daily: 500 }, { per: [channel, owner], total: 1000 } ]
audiences: [ { allow: ["Prospecting *"] } ]
regions: [US]
tracking: { meta: { pixel: required } }
`;

function harmless({ stdout, stderr }: Ran): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(raw);
    expect(text).not.toMatch(command);
  }
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Of what grows with the square of a cell's size, this takes minutes. */
test("19 cells of 100 KB are read, judged and drawn, and flood no screen", { timeout: 20_000 }, async () => {
  const start = (name: string) => (name === "URL tags" ? "utm_source=" : (row[name] ?? `${name}_`));
  const long = headers.slice(0, 19).map((name) => `${start(name)}${"y".repeat(100_000)}`);
  const text = [headers.slice(0, 19), long].map((line) => line.map(cell).join(",")).join("\n");
  const cwd = folder({ "x.csv": text, "launchgate.yaml": policy });
  for (const options of [[], ["-f", "json"]]) {
    const ran = await launchgate(["check", "x.csv", ...options], { cwd });
    expect(ran.code).toBe(1);
    if (options.length === 0) expect(ran.stdout.split("\n").length).toBeLessThan(400);
  }
});

describe.each(payloads)("%j", (payload) => {
  test.each(["cells", "headers"])("in %s", async (place) => {
    const names = headers.map((name) => (place === "headers" ? `${name} ${payload}` : name));
    const rows = headers.map((hostile, index) =>
      headers.map((name) => {
        if (name === hostile && place === "cells") return payload;
        return name === "Campaign" ? `spring ${index}` : (row[name] ?? "");
      }),
    );
    const text = [names, ...rows].map((line) => line.map(cell).join(",")).join("\n");
    const cwd = folder({ "x.csv": text, "launchgate.yaml": policy });
    for (const options of [[], ["-q", "-f", "json"]])
      harmless(await launchgate(["check", "x.csv", "-o", "out.txt", ...options], { cwd }));
    harmless({ code: 0, stdout: readFileSync(join(cwd, "out.txt"), "utf8"), stderr: "" });
    for (const options of [[], ["-f", "json"]])
      harmless(await launchgate(["fields", "x.csv", ...options], { cwd }));
  });

  test("in an argument", async () => {
    const cwd = folder({ "x.csv": "Campaign\na\n", "launchgate.yaml": "version: 1\n" });
    for (const argv of [
      ["check", payload],
      ["check", "x.csv", "--live", payload],
      ["check", "x.csv", "--live-ref", payload],
      ["check", "x.csv", "-p", payload],
      ["check", "x.csv", "--as", payload],
      ["check", "x.csv", "--today", payload],
      ["check", "x.csv", "--fail-on", payload],
      ["check", "x.csv", "-f", payload],
      ["check", "x.csv", "-o", `json=none/${payload}`],
      ["check", "x.csv", `--${payload}`],
      ["check", "x.csv", `--${payload}`, "-f", "json"],
      ["explain", payload],
      ["fields", payload],
      ["policy", "check", payload],
      ["policy", payload],
    ])
      harmless(await launchgate(argv, { cwd }));
  });

  test("in the policy", async () => {
    const quoted = JSON.stringify(payload);
    for (const yaml of [
      `version: 1\nrules:\n  ${quoted}: { when: budget.daily > 1.0, say: ${quoted} }\n`,
      `version: 1\n${quoted}: 1\n`,
      `version: 1\nextends: ${quoted}\n`,
      `version: 1\nutm: { required: [source], source: [${quoted}] }\n`,
      `version: 1\ncurrency: ${quoted}\n`,
    ]) {
      const cwd = folder({
        "launchgate.yaml": yaml,
        "x.csv": "Campaign,Landing page\na,https://example.com/?utm_source=b\n",
      });
      harmless(await launchgate(["policy", "check"], { cwd }));
      harmless(await launchgate(["check", "x.csv"], { cwd }));
      harmless(await launchgate(["check", "x.csv", "-f", "json"], { cwd }));
    }
  });
});
