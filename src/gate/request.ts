import type { NamedLog } from "../decisions/log.ts";
import type { Policy } from "../model/policy.ts";
import type { Trouble } from "../model/report.ts";
import type { Encoding } from "../read/encoding.ts";
import type { Source } from "../read/source.ts";
import type { Day } from "../values/date.ts";
import type { Unjudged } from "./unjudged.ts";

/** What one policy judges: an export or a folder of them, and what of it is running already. */
export interface Launch {
  readonly policy: Policy;
  readonly exports: readonly Source[];
  /** Earlier exports: campaigns that stand there unchanged are live. */
  readonly live: readonly Source[];
  /** Media plans that it is compared with. */
  readonly plans?: readonly Source[];
  /** What people decided before. */
  readonly log?: NamedLog | undefined;
  /** Past exports to compare with, from the oldest to the newest. */
  readonly history: readonly Source[];
  /** What keeps it from being a verdict although it can be read: there is no policy, say. */
  readonly troubles?: readonly Trouble[];
}

export interface Request {
  readonly launches: readonly Launch[];
  readonly today: Day;
  /** The export format by name, where its headers are not to decide. */
  readonly as: string | undefined;
  /** The encoding of exports that are not UTF-8 or UTF-16. */
  readonly encoding: Encoding | undefined;
  readonly allowEmpty: boolean;
  /** Whether findings are to know every cell they stand in. */
  readonly cells?: boolean | undefined;
  /** Who made the launch: by git, perhaps several. */
  readonly authors?: readonly string[] | undefined;
  /** What stands under a policy that is broken. */
  readonly unjudged?: readonly Unjudged[];
  /** Trouble met before any file was opened. */
  readonly troubles: readonly Trouble[];
}
