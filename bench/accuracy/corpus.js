import { createRandom } from "../random.js";
import { approvedFiles } from "./approved.js";
import { faults } from "./faults/index.js";
import { formats } from "./formats/index.js";
import { bytesOf } from "./formats/text.js";
import { logOf } from "./log.js";
import { pastFiles } from "./past.js";
import { cleanPlan } from "./plan.js";
import { policyOf } from "./policy.js";

/** Launch after launch, until every rule has had its faults; every sixth has none. */
export function* launches(seed, size) {
  const random = createRandom(seed);
  const rules = [...new Set(faults.map(({ rule }) => rule))];
  const perRule = (rule) => faults.filter((fault) => fault.rule === rule);
  let left = random.shuffle(
    rules.flatMap((rule) => Array.from({ length: size }, (_, at) => turn(perRule(rule), at))),
  );
  for (let number = 1; left.length > 0; number++) {
    const launch = launchOf(random, number % 6 === 0 ? [] : left);
    left = left.filter((fault) => !launch.taken.has(fault));
    yield { ...launch, number };
  }
}

/** The next of a rule's faults, as an object of its own. */
function turn(list, at) {
  return { ...list[at % list.length] };
}

function launchOf(random, wanted) {
  const [first] = wanted;
  const name = random.pick(Object.keys(formats).filter((id) => !first?.on || first.on.includes(id)));
  const under = random.pick(first?.under ?? ["plain", "strict"]);
  const format = formats[name];
  const plan = cleanPlan(random, { ...format, strict: under === "strict", size: random.int(10, 24) });
  const approved = first?.needs === "approved";
  const has = {
    approved,
    past: first?.needs === "past" || (!first?.solo && !approved && random.chance(0.5)),
    log: first?.needs === "log" || random.chance(0.4),
  };
  const context = {
    random,
    plan,
    format: name,
    under,
    has,
    onTables: [],
    onPast: [],
    onApproved: [],
    decisions: [],
  };
  const { taken, labels } = putIn(wanted, context);
  const tables = format.tables(plan, random);
  for (const change of context.onTables) labels.push(...change(tables));
  return {
    format: name,
    under,
    taken,
    labels,
    campaigns: plan.campaigns,
    policy: policyOf(plan, format, has),
    plans: has.approved ? approvedFiles(context) : [],
    past: has.past ? pastFiles(context, format) : [],
    logOf: has.log ? (findings) => logOf(context, findings) : undefined,
    files: tables.map((table) => ({ name: table.name, bytes: bytesOf(table) })),
  };
}

/** As many as fit: on a campaign one of each slot, and what changes the whole launch stands alone. */
function putIn(wanted, context) {
  const taken = new Set();
  const labels = [];
  const most = wanted[0]?.solo ? 1 : context.random.int(4, 14);
  for (const fault of wanted) {
    if (taken.size >= most) break;
    if (fault.on && !fault.on.includes(context.format)) continue;
    if (fault.needs && !context.has[fault.needs]) continue;
    // An approved plan says everything of a launch: every other fault would have to be in it, or be two.
    if (context.has.approved && fault.needs !== "approved") continue;
    // What it takes out of the file, the past would have.
    if (fault.solo && context.has.past && fault.needs !== "past") continue;
    if (!fault.under.includes(context.under) || (fault.solo && most > 1)) continue;
    const made = place(fault, context);
    if (made === undefined) continue;
    taken.add(fault);
    labels.push(...made);
  }
  return { taken, labels };
}

function place(fault, context) {
  for (const campaign of context.random.shuffle(context.plan.campaigns)) {
    campaign.slots ??= new Set();
    if (campaign.slots.has(fault.slot) || campaign.slots.size > (fault.whole ? 0 : 1)) continue;
    const made = fault.make(campaign, context);
    if (made === undefined) continue;
    for (const slot of fault.whole ? ["link", "money", "list", "copy", "tracking"] : [fault.slot])
      campaign.slots.add(slot);
    return made;
  }
  return undefined;
}
