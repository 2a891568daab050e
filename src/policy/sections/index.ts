import { accounts } from "./accounts.ts";
import { agree } from "./agree.ts";
import { audiences } from "./audiences.ts";
import { budgets } from "./budgets.ts";
import { copy } from "./copy.ts";
import { history } from "./history.ts";
import { landing } from "./landing.ts";
import { names } from "./names.ts";
import { plan } from "./plan.ts";
import { regions } from "./regions.ts";
import { tracking } from "./tracking.ts";
import { utm } from "./utm.ts";

/** Every section that rules read, by key. Adding one is its file and a line here. */
export const sections = {
  accounts,
  agree,
  audiences,
  budgets,
  copy,
  history,
  landing,
  names,
  plan,
  regions,
  tracking,
  utm,
} as const;
