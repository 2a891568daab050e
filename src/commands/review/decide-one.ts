import { meaningOf } from "../../decisions/meaning.ts";
import type { Verdict } from "../../model/report.ts";
import type { Day } from "../../values/date.ts";
import { readAmountText } from "../../values/exact.ts";
import { readCeiling } from "../approve.ts";
import { readUntil, refusalOf, refuseControls } from "../decider.ts";
import type { Said } from "../record.ts";
import type { Asking } from "./asking.ts";

type Answer = Said | "skip" | "leave";

const keys = {
  a: { key: "a", says: "approve" },
  c: { key: "c", says: "change" },
  r: { key: "r", says: "reject" },
  s: { key: "s", says: "skip" },
  q: { key: "q", says: "leave; what is decided stays decided" },
} as const;

/** What a person decides about one finding. */
export async function decideOne(finding: Verdict, by: string, today: Day, asking: Asking): Promise<Answer> {
  const canApprove = meaningOf(finding).ifApproved !== undefined;
  const canChange = finding.found !== undefined && finding.column !== undefined;
  const { a, c, r, s, q } = keys;
  const key = await asking.key("What is to be done?", [
    ...(canApprove ? [a] : []),
    ...(canChange ? [c] : []),
    ...(finding.severity === "hold" ? [r] : []),
    s,
    q,
  ]);
  if (key === "s") return "skip";
  if (key === undefined || key === "q") return "leave";
  const to = key === "c" ? await asking.text("What is to stand there?", toOf(finding)) : undefined;
  if (key === "c" && to === undefined) return "leave";
  const reason = await asking.text("Why? Those who read it later want to know.", {
    refuses: (text) => refusalOf(() => refuseControls("the reason", text)),
  });
  if (reason === undefined) return "leave";
  if (key === "r") return { choice: "reject", by, reason: reason.trim() };
  if (key === "c") return { choice: "change", by, reason: reason.trim(), to };
  return approval(finding, by, reason.trim(), today, asking);
}

async function approval(
  finding: Verdict,
  by: string,
  reason: string,
  today: Day,
  asking: Asking,
): Promise<Answer> {
  const isAmount = readAmountText(finding.value ?? "") !== undefined;
  const upTo = isAmount
    ? await asking.text("Up to which amount?", {
        initial: finding.value ?? "",
        refuses: (text) => refusalOf(() => readCeiling(text, finding)),
      })
    : "";
  if (upTo === undefined) return "leave";
  const until = await asking.text("Until which day? Enter alone: for good.", {
    refuses: (text) => refusalOf(() => readUntil(text === "" ? undefined : text, today)),
  });
  if (until === undefined) return "leave";
  return {
    choice: "approve",
    by,
    reason,
    until: readUntil(until === "" ? undefined : until, today),
    upTo: readCeiling(upTo === "" ? undefined : upTo, finding),
  };
}

function toOf({ fix, found }: Verdict) {
  return {
    ...(fix === undefined ? {} : { initial: fix }),
    refuses: (text: string) =>
      text === found
        ? "that stands there already"
        : /\p{Cc}/u.test(text)
          ? "write it in one line"
          : undefined,
  };
}
