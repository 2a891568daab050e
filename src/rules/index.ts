import type { Rule } from "../model/rule.ts";
import { conflicting as budgetConflicting } from "./budget/conflicting.ts";
import { missing as budgetMissing } from "./budget/missing.ts";
import { negative as budgetNegative } from "./budget/negative.ts";
import { noRate } from "./budget/no-rate.ts";
import { openEnded } from "./budget/open-ended.ts";
import { overDailyCap } from "./budget/over-daily-cap.ts";
import { overFlightCap } from "./budget/over-flight-cap.ts";
import { overLifetimeCap } from "./budget/over-lifetime-cap.ts";
import { overTotal } from "./budget/over-total.ts";
import { unclearPeriod } from "./budget/unclear-period.ts";
import { unreadable as budgetUnreadable } from "./budget/unreadable.ts";
import { zero as budgetZero } from "./budget/zero.ts";
import { missingEnd } from "./flight/missing-end.ts";
import { past as flightPast } from "./flight/past.ts";
import { reversed as flightReversed } from "./flight/reversed.ts";
import { unreadable as flightUnreadable } from "./flight/unreadable.ts";
import { unreadable as statusUnreadable } from "./status/unreadable.ts";
import { insecure } from "./url/insecure.ts";
import { notAllowed as utmNotAllowed } from "./utm/not-allowed.ts";

/** Every rule, by id. Adding one is its file and a line here. */
export const rules: readonly Rule[] = [
  budgetConflicting,
  budgetMissing,
  budgetNegative,
  noRate,
  openEnded,
  overDailyCap,
  overFlightCap,
  overLifetimeCap,
  overTotal,
  unclearPeriod,
  budgetUnreadable,
  budgetZero,
  missingEnd,
  flightPast,
  flightReversed,
  flightUnreadable,
  statusUnreadable,
  insecure,
  utmNotAllowed,
];
