/** The public API: the gate as a function, for those who bring their own door. */
export { exitCode, exitCodes, type FailOn } from "./exit-code.ts";
export type { Launch, Request } from "./gate/request.ts";
export { gate } from "./gate.ts";
export type { Policy } from "./model/policy.ts";
export type { Report } from "./model/report.ts";
export { InputError, UsageError } from "./model/trouble.ts";
export { emptyPolicy } from "./policy/empty.ts";
export { loadPolicy } from "./policy/load.ts";
export type { Source } from "./read/source.ts";
export { reporters } from "./report/index.ts";
