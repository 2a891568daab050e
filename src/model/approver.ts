import type { Glob } from "../values/glob.ts";
import type { Money } from "../values/money.ts";
import type { Selector } from "./selector.ts";

export interface Approver {
  readonly role: string;
  readonly who: readonly string[];
  /** Rules, as globs. */
  readonly may: readonly Glob[];
  /** The most planned spend they may decide about. */
  readonly upTo: Money | undefined;
  /** Whether their decisions count only where they signed them. */
  readonly signed: boolean;
  /** Which campaigns they may decide about. */
  readonly in: Selector;
}
