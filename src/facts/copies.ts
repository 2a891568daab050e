/**
 * What platforms, editors and file systems put to the name of a copy, and how much of the name is that. Undefined for a
 * name that is its own.
 *
 * Source: names of copies in public campaign exports: "Spring - Copy", "Spring – Kopie 2" (Meta, in the language of the
 * interface), "Spring #2" (Google Ads), "Copy of Spring" (editors and mail tools), "Spring (2)", "Spring copy 2" (file
 * systems). The words are those for a copy in the languages of these interfaces. No platform publishes the list.
 */
export function withoutCopyMark(name: string): string | undefined {
  if (name.length > longest) return undefined;
  const counted = numbered(name);
  const bare = counted ?? marks.reduce((text, mark) => text.replace(mark, ""), name);
  const rest = bare.trim();
  if (rest === "" || rest === name.trim()) return undefined;
  // Copies of copies carry a mark for each.
  return withoutCopyMark(rest) ?? rest;
}

/** No platform takes a longer name, and what is longer would only keep the patterns busy. */
const longest = 1000;

const copy = "(?:copy|copie|kopie|kopia|kopi|kopio|kopya|copia|cópia|копия|копія|kopija|コピー|副本|복사본)";
const of = "(?:of|von|van|de|di|av|af|за)";

const marks: readonly RegExp[] = [
  // `Spring - Copy 2`, `Spring – Kopie`: a dash with space around it; `long-copy` is a kind of text.
  new RegExp(`\\s+[-–—]\\s*${copy}(?:\\s*#?\\d+)?$`, "iu"),
  new RegExp(`[\\s_-]*[([]${copy}(?:\\s*#?\\d+)?[)\\]]$`, "iu"),
  new RegExp(`^${copy}(?:\\s*\\(?\\d+\\)?)?\\s+${of}\\s+`, "iu"),
  // `spring_copy`, `spring copy 2`; what people call a text, `ad copy` and `sales_copy`, is no copy of anything.
  new RegExp(
    `(?<!(?:^|[\\s_-])(?:ads?|new|old|long|short|web|sales|body|text|email|test|control|brand|seo|product|creative|headline|best|hard|soft|main|final|video|social)?)[\\s_-]+${copy}(?:[\\s_-]*\\d{1,2})?$`,
    "iu",
  ),
];

/** `Spring #2`, `Spring (2)`: a second of the same (there are seldom ten), unless what it counts is named before it: `Wave #2`, `ad group (2)`. */
function numbered(name: string): string | undefined {
  const [, rest = "", a, b] = /^(.+?)\s*(?:#(\d)|\((\d{1,2})\))$/su.exec(name) ?? [];
  if (Number(a ?? b ?? 0) < 2 || counts.test(rest)) return undefined;
  return rest;
}

const counts =
  /(?:^|[^\p{L}])(?:ad|ads|anzeige|anzeigengruppe|audience|batch|campaign|chapter|cohort|concept|creative|day|deal|drop|episode|flight|gen|group|hook|idea|iteration|kampagne|kw|level|lot|no|nr|number|offer|option|part|phase|q|quarter|round|season|series|set|stage|step|store|take|team|test|tier|top|type|variant|variation|version|video|volume|vol|wave|week|zone)s?[\s._-]*$/iu;
