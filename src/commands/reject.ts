import type { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import { safeLines } from "../report/safe.ts";
import { refuseOthers } from "./approve.ts";
import { asideText, type DeciderOptions, deciderOptions, readDecider } from "./decider.ts";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { judgeOptions } from "./judge-options.ts";
import { findingOf, judgeFor, record } from "./record.ts";

type Options = JudgeOptions & DeciderOptions;

export function addReject(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("reject")
    .summary("reject what the gate holds: it must then be mended")
    .description(
      "Records that a person rejects a finding: with this value the launch stays blocked. Mend the value, and it is gone.",
    )
    .argument("<id>", "the finding, by its id or how that begins")
    .argument("<exports...>", "the exports it stands in; they are checked anew");
  judgeOptions(deciderOptions(command)).action(async (id: string, names: string[], options: Options) => {
    const { by, reason } = readDecider(options);
    const report = await judgeFor(names, options, io);
    const finding = findingOf(report, id);
    refuseOthers(finding, by, options.sign);
    const said = { choice: "reject", by, reason } as const;
    const { line, file, setAside } = await record(finding, said, { ...options, today: report.today }, io);
    const owner = finding.campaign === undefined ? "" : ` of ${finding.campaign}`;
    await io.stdout.write(
      safeLines(
        `rejected: ${finding.rule}${owner}: it must be mended\n  recorded in ${file} as ${line.hash.slice(0, 8)}\n${asideText(setAside)}`,
      ),
    );
    done(exitCodes.cleared);
  });
}
