import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { append } from "../../src/decisions/append.ts";
import { lineText, seal } from "../../src/decisions/line.ts";
import { readLog } from "../../src/decisions/log.ts";
import type { Decision } from "../../src/model/decision.ts";

const decision = (reason: string, more: Partial<Decision> = {}): Decision => ({
  version: 1,
  recorded: "2026-11-25T10:00:00Z",
  choice: "approve",
  flagged: {
    id: "0123456789abcdef",
    severity: "hold",
    subject: { rule: "budget/over-daily-cap", campaign: { name: "spring" }, at: "budget.daily" },
    value: "450.00 EUR",
    message: "the daily budget is over the cap",
    firstSeen: "2026-11-24",
  },
  by: "dana@example.com",
  reason,
  ...more,
});

/** Lines of one writer, each after the last. */
function logOf(reasons: readonly string[], after: readonly string[] = []): string[] {
  let heads = after;
  return reasons.map((reason) => {
    const line = seal(decision(reason), heads);
    heads = [line.hash];
    return lineText(line);
  });
}

const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const hashOf = (line: string) => String(JSON.parse(line).hash);
const three = logOf(["one", "two", "three"]);
const [first = "", second = "", third = ""] = three;

describe("the log", () => {
  test("is read as it was written", () => {
    const { decisions, faults, torn, heads } = readLog(text(three));
    expect(decisions.map(({ line, decision: { reason } }) => [line, reason])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, "three"],
    ]);
    expect([faults, torn, heads]).toEqual([[], undefined, [hashOf(third)]]);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["an edited reason", [first, second.replace("two", "too"), third], 2, /edited/],
    ["an edited first line", [first.replace("dana", "lena"), second, third], 1, /edited/],
    ["a space more", [first, second.replace(":", ": "), third], 2, /edited/],
    ["a key twice", [first, second.replace('"by":', '"by":"kim","by":'), third], 2, /edited/],
    ["a key more", [first, second.replace('"by":', '"ok":true,"by":'), third], 2, /no decision/],
    ["a line taken out", [first, third], 2, /taken out/],
    ["the first line taken out", [second, third], 1, /taken out/],
    ["lines moved", [second, first, third], 1, /follows line 2/],
    ["a blank line", [first, "", second], 2, /blank/],
    ["a cut line", [first, second.slice(0, 90), third], 2, /edited or cut/],
    ["a conflict", [first, "<<<<<<< HEAD", second, "=======", ">>>>>>> b"], 2, /conflict/],
    ["a newer version", [first, '{"version":2,"what":"else"}'], 2, /newer launchgate/],
    ["another thing", [first, "[1,2]"], 2, /no decision/],
  ])("says where it was changed: %s", (_, lines, line, message) => {
    const { faults } = readLog(text(lines));
    expect(faults[0]?.line).toBe(line);
    expect(faults[0]?.message).toMatch(message);
  });

  test("line ends that git converts change nothing", () => {
    expect(readLog(text(three).replaceAll("\n", "\r\n")).faults).toEqual([]);
  });

  test("a last line that was never finished is set aside", () => {
    const { decisions, faults, torn } = readLog(text([first, second]) + third.slice(0, 50));
    expect([decisions.length, faults.length, torn?.line]).toEqual([2, 0, 3]);
  });

  test("the lines of two branches stand in either order, and the next line seals both", () => {
    const ours = logOf(["ours 1", "ours 2"], [hashOf(first)]);
    const theirs = logOf(["theirs"], [hashOf(first)]);
    for (const merged of [
      [first, ...ours, ...theirs],
      [first, ...theirs, ...ours],
    ]) {
      const { decisions, faults, heads } = readLog(text(merged));
      expect([decisions.length, faults.length, heads.length]).toEqual([4, 0, 2]);
      const sealed = [...merged, lineText(seal(decision("after"), heads))];
      expect(readLog(text(sealed)).faults).toEqual([]);
      for (const removed of [1, 2, 3]) {
        const { faults: found } = readLog(text(sealed.filter((__, index) => index !== removed)));
        expect(found.length, `line ${removed + 1} taken out`).toBeGreaterThan(0);
      }
    }
  });

  test("a line that both branches have counts once", () => {
    expect(readLog(text([first, second, second])).decisions).toHaveLength(2);
  });
});

const folder = () => mkdtempSync(join(tmpdir(), "log-"));
const writer = { host: "here", pid: 1, isRunning: () => true };

describe("append", () => {
  test("seals each decision behind the last", async () => {
    const path = join(folder(), "log.jsonl");
    await append(path, [decision("one"), decision("two")], writer);
    await append(path, [decision("three")], writer);
    const { decisions, faults } = readLog(readFileSync(path, "utf8"));
    expect(decisions.map(({ decision: { reason } }) => reason)).toEqual(["one", "two", "three"]);
    expect(faults).toEqual([]);
  });

  test("a torn line is kept in a file of its own", async () => {
    const path = join(folder(), "log.jsonl");
    writeFileSync(path, `${first}\n${second.slice(0, 40)}`);
    const { setAside } = await append(path, [decision("after")], writer);
    expect(readFileSync(String(setAside), "utf8")).toBe(second.slice(0, 40));
    expect(readLog(readFileSync(path, "utf8")).decisions).toHaveLength(2);
  });

  test("a log that was changed gets no more lines", async () => {
    const path = join(folder(), "log.jsonl");
    const edited = text([first.replace("one", "won"), second]);
    writeFileSync(path, edited);
    await expect(append(path, [decision("after")], writer)).rejects.toThrow(/log.jsonl:1: was edited/);
    expect(readFileSync(path, "utf8")).toBe(edited);
  });

  test("a clock that was set back writes nothing", async () => {
    const path = join(folder(), "log.jsonl");
    await append(path, [decision("now")], writer);
    const early = decision("early", { recorded: "2026-11-25T09:00:00Z" });
    await expect(append(path, [early], writer)).rejects.toThrow(/set the clock/);
  });

  test("the lock of somebody who died is nobody's", async () => {
    const path = join(folder(), "log.jsonl");
    writeFileSync(`${path}.lock`, JSON.stringify({ host: "here", pid: 77 }));
    await append(path, [decision("one")], { ...writer, isRunning: (pid) => pid !== 77 });
    expect(readdirSync(join(path, ".."))).toEqual(["log.jsonl"]);
  });

  test("several processes that write at once lose nothing", async () => {
    const path = join(folder(), "log.jsonl");
    const each = 15;
    const writers = [1, 2, 3, 4].map(
      (name) =>
        new Promise((resolve, reject) => {
          const child = fork(join(import.meta.dirname, "writer.js"), [path, String(name), String(each)], {
            execArgv: [],
          });
          child.on("exit", (code) => (code === 0 ? resolve(code) : reject(new Error(`exit ${code}`))));
        }),
    );
    await Promise.all(writers);
    const { decisions, faults } = readLog(readFileSync(path, "utf8"));
    expect([decisions.length, faults]).toEqual([4 * each, []]);
    // One at a time: each has seen the one before it.
    const hashes = decisions.map(({ decision: { hash } }) => [hash]);
    expect(decisions.map(({ decision: { after } }) => after)).toEqual([[], ...hashes.slice(0, -1)]);
  }, 60_000);
});
