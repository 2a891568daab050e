import type { Click } from "../model/click.ts";
import type { Origin } from "../model/field.ts";
import type { Part } from "../model/part.ts";
import type { Failure, Fields, Outcome, Problem, Read } from "../model/rule.ts";

/** What a rule says of the click, and of each further page that it may open; what is one fault is said once. */
export function onEachPage(
  fields: Fields<Read>,
  check: (fields: Fields<Read>) => Iterable<Outcome | Failure>,
): (Outcome | Failure)[] {
  const { click } = fields;
  const outcomes = [...check(fields)];
  for (const { name, click: page } of click?.further ?? []) {
    for (const outcome of check({ ...fields, click: page })) {
      const isSaid = outcomes.some((said) => click && isSame([click, said], [page, outcome]));
      if (!isSaid) outcomes.push("at" in outcome ? onPage(name, page, outcome) : outcome);
    }
  }
  return outcomes;
}

// The place names the page where the fault stands in its cell.
function onPage(name: string, page: Click, problem: Problem): Problem {
  const { at, message } = problem;
  if (!isOfClick(at)) return problem;
  const isPlace = originIn(page, at)?.header === name;
  return { ...problem, at: `page ${name}: ${at}`, message: isPlace ? message : `${message} (${name})` };
}

type Said = readonly [Click, Outcome | Failure];

function isSame([click, one]: Said, [page, other]: Said): boolean {
  if ("missing" in one || "missing" in other) return "missing" in one && "missing" in other;
  if ("failed" in one || "failed" in other) return "failed" in one && "failed" in other;
  if (one.at !== other.at || one.message !== other.message) return false;
  if (one.found !== other.found || one.hidden !== other.hidden) return false;
  return !isOfClick(one.at) || sameCell(originIn(click, one.at), originIn(page, one.at));
}

function sameCell(one: Origin | undefined, other: Origin | undefined): boolean {
  return one?.column === other?.column && one?.from === other?.from;
}

/** Whether a part is one of the click, on whichever page. */
export function isOfClick(at: Part): boolean {
  return /^(?:utm|param|click|column)\.|^page /.test(at);
}

/** The cell that a part of the click was read from. */
export function originIn(click: Click, at: Part): Origin | undefined {
  const page = click.further.find(({ name }) => at.startsWith(`page ${name}: `));
  if (page) return partOrigin(page.click, at.slice(`page ${page.name}: `.length));
  return partOrigin(click, at);
}

/** Every cell that says the same of a parameter: of doubled ones that agree, a fix is for all. */
export function originsOf({ params }: Click, at: Part, found: string | undefined): readonly Origin[] {
  const [, kind, name] = /^(utm|param)\.(.*)$/s.exec(at) ?? [];
  const key = kind === "utm" ? `utm_${name}` : name;
  const same = params.filter((param) => param.key === key && (param.value === found || param.raw === found));
  return kind === undefined ? [] : same.map(({ origin }) => origin);
}

function partOrigin({ page, params, origins }: Click, at: string): Origin | undefined {
  const part = at.slice(at.indexOf(".") + 1);
  if (at.startsWith("click.")) return origins[part === "host" ? (page ?? "landing") : part];
  if (at.startsWith("column.")) return origins[part];
  const key = at.startsWith("utm.") ? `utm_${part}` : part;
  // Of doubled keys the last one is the one to mend: it was added to a URL that had it.
  const { [key]: own, tags, suffix, landing, template } = origins;
  return (
    params.findLast((param) => param.key === key)?.origin ?? own ?? tags ?? suffix ?? landing ?? template
  );
}
