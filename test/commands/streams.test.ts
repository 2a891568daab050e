import { expect, test } from "vitest";
import { main } from "../../src/cli.ts";
import type { Io } from "../../src/commands/io.ts";
import { UsageError } from "../../src/model/trouble.ts";
import { folder, today } from "../cli.ts";

function world(cwd: string, full: "stdout" | "stdout and stderr") {
  const said: string[] = [];
  const out = (isFull: boolean): Io["stdout"] => ({
    isTerminal: false,
    columns: undefined,
    async write(text) {
      if (isFull && text !== "") throw new UsageError("the output could not be written: the disk is full");
      said.push(text);
    },
  });
  const io: Io = {
    cwd,
    env: {},
    today: () => today,
    now: () => `${today}T10:00:00Z`,
    writer: { host: "here", pid: 1, isRunning: () => true },
    asking: undefined,
    stdin: (async function* () {})(),
    stdout: out(true),
    stderr: out(full === "stdout and stderr"),
  };
  return { io, said };
}

test.each([
  [["--help"]],
  [["--version"]],
  [["check", "--help"]],
  [[]],
  [["explain"]],
  [["check", "a.csv", "--no-policy"]],
  [["check", "a.csv", "--no-policy", "-f", "json"]],
])("%j into a full disk is a sentence and exit 2", async (argv) => {
  const cwd = folder({ "a.csv": "Campaign,Landing page\na,https://example.com/\n" });
  const { io, said } = world(cwd, "stdout");
  expect(await main(argv, io)).toBe(2);
  expect(said.join("")).toBe("the output could not be written: the disk is full\n");
  expect(await main(argv, world(cwd, "stdout and stderr").io)).toBe(2);
});
