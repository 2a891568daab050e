import { append } from "../../dist/decisions/append.js";

/** A process of its own that records decisions. */
const [path = "", name = "", count = "0"] = process.argv.slice(2);
for (let index = 0; index < Number(count); index++) {
  await append(
    path,
    [
      {
        version: 1,
        recorded: "2026-11-25T10:00:00Z",
        choice: "reject",
        by: name,
        reason: `${name} ${index}`,
      },
    ],
    { host: "here", pid: process.pid, isRunning: () => true },
  );
}
