import { execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Asking } from "../../src/commands/review/asking.ts";
import { folder, launchgate, root } from "../cli.ts";

/** A person who gives these answers, one after the other; undefined leaves. */
function person(...answers: (string | undefined)[]): { asking: Asking; heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    asking: {
      async key(question, choices) {
        heard.push(`${question} ${choices.map(({ key }) => key).join("")}`);
        const answer = answers.shift();
        return choices.find(({ key }) => key === answer)?.key;
      },
      async text(question, { initial, refuses }) {
        heard.push(`${question}${initial === undefined ? "" : ` [${initial}]`}`);
        for (;;) {
          const answer = answers.shift();
          const why = answer === undefined ? undefined : refuses(answer);
          if (why === undefined) return answer;
          heard.push(`! ${why}`);
        }
      },
    },
  };
}

const header = "Campaign,Platform,Daily budget,End date,Landing page";
const row = (name: string, budget: string, source = "facebook") =>
  `${name},Meta,${budget},2026-12-31,https://example.com/?utm_source=${source}`;

function team(...rows: string[]) {
  const cwd = folder({
    "launchgate.yaml":
      "version: 1\ncurrency: EUR\nbudgets: [{ daily: 400 }]\nutm:\n  source: { meta: [facebook] }\n  aliases: { source: { fb: facebook } }\n",
    "a.csv": [header, ...rows, ""].join("\n"),
  });
  const run = async (asking: Asking | undefined, ...more: string[]) => {
    const ran = await launchgate(["review", "a.csv", ...more], { cwd, ...(asking ? { asking } : {}) });
    return { ...ran, text: ran.stdout.replace(/\s+/g, " ") };
  };
  const log = join(cwd, "launchgate.decisions.jsonl");
  const decisions = () =>
    readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { cwd, run, log, decisions };
}

const by = ["--by", "dana@example.com"];

describe("launchgate review", () => {
  test("one finding after the other: the facts, a choice, a reason; then the verdict", async () => {
    const { run, decisions } = team(row("alpha", "900.00"), row("beta", "800.00"), row("gamma", "700.00"));
    const { asking, heard } = person(
      "a",
      " ",
      "fair week",
      "850",
      "950",
      "2026-01-01",
      "2026-12-31",
      "c",
      "380.00",
      "half of it",
      "r",
      "not now",
    );
    const ran = await run(asking, ...by);
    expect(ran.text).toContain("1 of 3 HELD alpha · meta · 36,900.00 EUR planned");
    expect(ran.text).toContain("found 900.00 EUR");
    expect(ran.text).toContain("the gate would mend it: at most 400.00 EUR");
    expect(ran.text).toContain(
      "if approved this campaign may launch with it; it counts for this value alone, and for less",
    );
    expect(ran.text).toContain("3 decisions recorded; 0 of 3 not decided");
    expect(heard).toEqual([
      "What is to be done? acrsq",
      "Why? Those who read it later want to know.",
      "! the reason is blank",
      "Up to which amount? [900.00 EUR]",
      expect.stringContaining("! is less than what is to be approved"),
      "Until which day? Enter alone: for good.",
      expect.stringContaining("! is over already"),
      "What is to be done? acrsq",
      "What is to stand there?",
      "Why? Those who read it later want to know.",
      "What is to be done? acrsq",
      "Why? Those who read it later want to know.",
    ]);
    expect(
      decisions().map(({ choice, by: who, reason, upTo, until, to }) => ({
        choice,
        who,
        reason,
        upTo,
        until,
        to,
      })),
    ).toEqual([
      {
        choice: "approve",
        who: "dana@example.com",
        reason: "fair week",
        upTo: "950.00 EUR",
        until: "2026-12-31",
        to: undefined,
      },
      {
        choice: "change",
        who: "dana@example.com",
        reason: "half of it",
        upTo: undefined,
        until: undefined,
        to: "380.00",
      },
      {
        choice: "reject",
        who: "dana@example.com",
        reason: "not now",
        upTo: undefined,
        until: undefined,
        to: undefined,
      },
    ]);
    expect(ran.code).toBe(1);
  });

  test("it can be left, and gone on with later", async () => {
    const { cwd, run, decisions } = team(row("alpha", "900.00"), row("beta", "800.00"));
    const first = person("a", "fair week", "900.00 EUR", "", undefined);
    expect((await run(first.asking, ...by)).text).toContain("1 decision recorded; 1 of 2 not decided");
    const second = person("dana@example.com", "s");
    const ran = await run(second.asking);
    expect(second.heard).toEqual(["Who decides?", "What is to be done? acrsq"]);
    expect(ran.text).toContain("1 of 1 HELD beta");
    expect(decisions()).toHaveLength(1);
    const third = person("a", "fair week", "900", "");
    expect((await run(third.asking, ...by)).code).toBe(0);

    writeFileSync(join(cwd, "a.csv"), [header, row("alpha", "950.00"), row("beta", "800.00"), ""].join("\n"));
    const raised = await run(person("q").asking, ...by);
    expect(raised.text).toContain("1 of 1 HELD alpha");
    expect(raised.text).toContain("decided above what dana@example.com approved: up to 900.00 EUR");
  });

  test("what blocks is changed, or skipped; the fix is what the gate would do", async () => {
    const { run, decisions } = team(row("alpha", "100.00", "fb"));
    const { asking, heard } = person("c", "facebook", "as agreed");
    const ran = await run(asking, ...by);
    expect(ran.text).toContain("the gate would change it to facebook");
    expect(ran.text).toContain("if approved it cannot be approved: it is mended");
    expect(heard.slice(0, 2)).toEqual(["What is to be done? csq", "What is to stand there? [facebook]"]);
    expect(decisions()[0]).toMatchObject({ choice: "change", to: "facebook" });
  });

  test("who may not decide is told so, the author too, and nothing is recorded", async () => {
    const { cwd, run, log } = team(row("alpha", "900.00"));
    appendFileSync(
      join(cwd, "launchgate.yaml"),
      "approvers: { cmo: { who: [kim@example.com], may: ['*'] } }\n",
    );
    const other = await run(person("a", "fair week", "", "").asking, ...by);
    expect(other.text).toContain("dana@example.com may not decide about budget/over-daily-cap of alpha");
    const kim = ["--by", "kim@example.com", "--author", "kim@example.com"];
    const author = await run(person("a", "fair week", "", "").asking, ...kim);
    expect(author.text).toContain("kim@example.com may not decide about budget/over-daily-cap of alpha");
    expect([other.code, author.code, existsSync(log)]).toEqual([1, 1, false]);
  });

  test("nobody at a terminal: exit 2, and nothing hangs", async () => {
    const { run, log } = team(row("alpha", "900.00"));
    const ran = await run(undefined, ...by);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining("launchgate approve, reject or change"),
    ]);
    expect(existsSync(log)).toBe(false);
  });
});

const hasScript = spawnSync("script", ["--version"]).error === undefined;

test.skipIf(!hasScript)(
  "at a real terminal, by the keys; Ctrl-C leaves",
  async () => {
    const { cwd, decisions } = team(row("alpha", "900.00"), row("beta", "800.00"));
    const executable = join(root, "bin/launchgate.js");
    if (!existsSync(join(root, "dist/cli.js"))) execFileSync("npm", ["run", "-s", "build"], { cwd: root });
    const command = `stty cols 100 rows 40; ${process.execPath} ${executable} review a.csv --by dana@example.com --today 2026-11-21`;
    const shown = await inTerminal(command, cwd, [
      ["What is to be done?", "r"],
      ["Why?", "not now\r"],
      ["2 of 2", ""],
      ["What is to be done?", "\u0003"],
    ]);
    expect(shown).toContain("1 decision recorded; 1 of 2 not decided");
    expect(decisions()).toMatchObject([{ choice: "reject", reason: "not now" }]);
  },
  60_000,
);

/** Types each answer when its question has been shown, however long that takes. */
function inTerminal(
  command: string,
  cwd: string,
  dialog: readonly (readonly [question: string, answer: string])[],
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn("script", ["-qec", command, "/dev/null"], { cwd });
    const left = [...dialog];
    let shown = "";
    let from = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      for (let [next] = left; next; [next] = left) {
        const [question, answer] = next;
        const at = shown.indexOf(question, from);
        if (at < 0) return;
        from = at + question.length;
        left.shift();
        // What is typed before the terminal is raw is read all the same, a moment later.
        setTimeout(() => child.stdin.write(answer), 200);
      }
    });
    child.on("close", () => done(shown));
    child.on("error", fail);
  });
}
