import { bytesOf } from "./formats/text.js";
import { markets } from "./words.js";

/**
 * The exports before this one: the same campaigns with the same mistakes, what a fault says was otherwise, and what may
 * be otherwise without a word.
 */
export function pastFiles({ plan, random, format, onPast }, { tables }) {
  const newest = plan.before ?? plan.campaigns.map(copyOf);
  const touched = new Set();
  for (const { campaign, change } of onPast) {
    const past = newest.find(({ now }) => now === campaign);
    touched.add(past);
    if (change(past) === "gone") newest.splice(newest.indexOf(past), 1);
  }
  const quiet = newest.filter((past) => !touched.has(past) && !plan.before);
  for (const past of quiet) for (const vary of variations) vary(past, { random, all: newest, format });
  const older = random.chance(0.3) ? [newest.map((past) => cheaper({ ...past }))] : [];
  return [...older, newest].flatMap((campaigns, at) =>
    tables({ ...plan, campaigns }, random).map((table) => ({
      name: `${at}-${table.name}`,
      bytes: bytesOf(table),
    })),
  );
}

/** `now`: what it has become. */
export function copyOf(now) {
  const { slots, ...rest } = now;
  return { ...structuredClone(rest), slots, now };
}

const withIds = ["generic", "json", "meta-bulk", "tiktok-bulk", "microsoft-bulk", "linkedin-bulk"];

const variations = [
  // Less than half more, or a cut.
  (past, { random }) => {
    if (!random.chance(0.3) || past.slots?.has("money") || past.currency !== "EUR") return;
    const factor = random.pick([1 / 1.49, 1 / 1.2, 3]);
    past.budget.amount = (Math.ceil(Number(past.budget.amount) * factor * 100) / 100).toFixed(2);
  },
  (past, { random }) => {
    for (const group of past.groups)
      if (!past.slots?.has("list")) group.included = random.shuffle(group.included);
  },
  // The same country in other words.
  (past, { random, format }) => {
    // Where they are a part of the audience, the words count.
    if (format === "linkedin-bulk" || past.slots?.has("list") || !random.chance(0.3)) return;
    const { names } = markets[past.market];
    past.regions = past.regions.map((name) => (names.includes(name) ? random.pick(names) : name));
  },
  // An ad group that is new, a campaign that is new where its market is not.
  (past, { random }) => {
    if (past.groups.length > 1 && random.chance(0.1)) past.groups.pop();
  },
  (past, { random, all }) => {
    if (past.slots?.size || !random.chance(0.1)) return;
    const isLike = (other) =>
      other !== past &&
      !other.slots?.size &&
      ["platform", "market", "account"].every((key) => other[key] === past[key]);
    if (all.some(isLike)) all.splice(all.indexOf(past), 1);
  },
  // Renamed, and no link has its name.
  (past, { random, format }) => {
    if (past.slots?.size || !withIds.includes(format) || !random.chance(0.1)) return;
    past.name = `older_${random.digits(4)}`;
  },
];

/** Only the last export says what a budget was. */
function cheaper(past) {
  const amount = Number(past.budget.amount);
  if (amount > 0) past.budget = { ...past.budget, amount: (amount / 3).toFixed(2) };
  return past;
}
