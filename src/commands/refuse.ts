import { resolve } from "node:path";
import { unchecked } from "../gate/report.ts";
import { json } from "../report/json.ts";
import { commandNames } from "./command-names.ts";
import type { Io } from "./io.ts";
import { readTargets, writeFiles } from "./reports.ts";

/** A command line that cannot be read to its end: who asked for a document gets one, and no report of a run before is left standing. */
export async function refuse(
  argv: readonly string[],
  message: string,
  io: Io,
): Promise<{ document: string; troubles: string[] }> {
  const [command = ""] = argv;
  if (command !== "check" && commandNames.includes(command)) return { document: "", troubles: [] };
  const { outputs, others } = sortArguments(argv);
  const report = unchecked(io.today(), [{ file: undefined, message }]);
  const reads = others.map((each) => resolve(io.cwd, each));
  const written = await writeFiles(report, readTargets("table", outputs), io.cwd, reads);
  const isAsked = /(^| )(-f ?|--format[ =])json( |$)/.test(argv.join(" "));
  return {
    document: isAsked ? [...json(written, { colour: false, width: 100 })].join("") : "",
    troubles: written.errors.slice(1).map((each) => each.message),
  };
}

/** What `-o` names, and every other word, which may be a file that must not be written to. */
function sortArguments(argv: readonly string[]): { outputs: string[]; others: string[] } {
  const outputs: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < argv.length && argv[index] !== "--"; index++) {
    const word = argv[index] ?? "";
    const [, attached] = /^(?:-q?o|--output=)(.+)$/s.exec(word) ?? [];
    if (attached !== undefined) outputs.push(attached);
    else if (/^(?:-q?o|--output)$/.test(word)) {
      const value = argv[++index];
      if (value !== undefined) outputs.push(value);
    } else others.push(word);
  }
  return {
    outputs,
    others: [...others, ...argv.slice(argv.indexOf("--") >= 0 ? argv.indexOf("--") : argv.length)],
  };
}
