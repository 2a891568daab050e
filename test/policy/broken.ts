export interface BrokenPolicy {
  readonly fault: string;
  /** `▸` marks the place that is to be named. */
  readonly policy: string;
  readonly says: string;
  readonly suggests?: string;
}

const head = "version: 1\ncurrency: EUR\n";
const words = `${head}vocabulary:\n  region: [us, de]\n  quarter: /20\\d\\dq[1-4]/\n`;
const channels = "channels:\n  search: { platform: [google-ads] }\n  paid-social: { platform: [meta] }\n";

const traps: readonly BrokenPolicy[] = [
  {
    fault: "a phrase that is a pattern",
    policy: `${head}copy: { avoid: [▸/guarant.*/] }`,
    says: "phrases are plain words",
  },
  {
    fault: "a phrase with a star",
    policy: `${head}copy: { avoid: [free, ▸guarant*] }`,
    says: "the star in guarant* stands for itself",
  },
  {
    fault: "a phrase that is required and says what is avoided",
    policy: `${head}copy:\n  - avoid: [free]\n  - { for: { platform: meta }, require: [▸Free shipping] }`,
    says: "Free shipping cannot be required: it says free, which is avoided",
  },
  {
    fault: "words of no kind",
    policy: `${head}copy:\n  - ▸for: { platform: meta }`,
    says: "nothing of any word",
  },
  {
    fault: "an amount that could be two",
    policy: `${head}budgets:\n  - { daily: ▸15.000 }`,
    says: "write 15000 or 15.00",
  },
  {
    fault: "an amount with a thousands comma",
    policy: `${head}budgets:\n  - daily: ▸1,500`,
    says: "write 1500 or 1.50",
  },
  {
    fault: "an amount with two separators",
    policy: `${head}budgets:\n  - daily: ▸1.500,00`,
    says: "1500.00",
  },
  {
    fault: "a flow map that swallowed a comma",
    policy: `${head}budgets:\n  - { daily: ▸1,000 }`,
    says: "1000",
  },
  {
    fault: "a larger one",
    policy: `${head}budgets:\n  - { flight: ▸50,000, platform: meta }`,
    says: "50000",
  },
  { fault: "millions", policy: `${head}budgets:\n  - { flight: ▸1,500,000 }`, says: "1500000" },
  {
    fault: "an amount with its currency",
    policy: `${head}budgets:\n  - daily: ▸500 EUR`,
    says: "without currency",
  },
  {
    fault: "a list split inside parentheses",
    policy: `${head}audiences:\n  allow: [▸Lookalike (US, 10%)]`,
    says: '"Lookalike (US, 10%)"',
  },
  {
    fault: "split twice",
    policy: `${head}audiences:\n  allow: [a, ▸Lookalike (US, UK, 10%), b]`,
    says: '"Lookalike (US, UK, 10%)"',
  },
  {
    fault: "a long id without quotes",
    policy: `${head}tracking:\n  meta: { pixel: [▸1234567890123456789] }`,
    says: '"1234567890123456789"',
  },
  {
    fault: "a long id as a key",
    policy: `${head}accounts:\n  ▸1234567890123456: { brand: atlas }`,
    says: '"1234567890123456"',
  },
  {
    fault: "a pattern split at its comma",
    policy: `${head}vocabulary:\n  region: [▸/a,b/]`,
    says: '"/a,b/"',
  },
  {
    fault: "a pattern without its end",
    policy: `${head}vocabulary:\n  region: ▸/abc`,
    says: "slash at both ends",
  },
  {
    fault: "a pattern without its start",
    policy: `${head}vocabulary:\n  region: ▸abc/`,
    says: "slash at both ends",
  },
  {
    fault: "a pattern of UTM without its end",
    policy: `${head}utm:\n  source: ▸/abc`,
    says: "slash at both ends",
  },
  {
    fault: "an unquoted star",
    policy: `${head}landing: { hosts: [example.com, ▸*.example.com] }`,
    says: '"*.example.com"',
  },
  { fault: "a star alone", policy: `${head}approvers:\n  a: { who: [b], may: [▸*] }`, says: '"*"' },
  {
    fault: "a backspace that was to be a boundary",
    policy: `${head}vocabulary:\n  region: ▸"/\\bsale\\b/"`,
    says: "single quotes",
  },
  {
    fault: "a backspace in plain text",
    policy: `${head}audiences:\n  allow: [▸"\\bsale\\b"]`,
    says: "single quotes",
  },
  { fault: "a pattern cut by a comment", policy: `${head}vocabulary:\n  region: ▸/a #b/`, says: "#" },
  {
    fault: "an escape that quotes do not know",
    policy: `${head}vocabulary:\n  region: "/▸\\d/"`,
    says: "single quotes",
  },
  {
    fault: "a template without quotes",
    policy: `${words}names:\n  campaign: ▸{region}_{quarter}`,
    says: "quotes",
  },
  {
    fault: "a template of one word without quotes",
    policy: `${words}names:\n  campaign: ▸{region}`,
    says: "quotes",
  },
  {
    fault: "a pattern with brackets in a flow list",
    policy: `${head}vocabulary:\n  quarter: [/20q▸[1-4]/]`,
    says: "quotes",
  },
];

const commas: readonly BrokenPolicy[] = [
  {
    fault: "a rate with a decimal comma",
    policy: `${head}rates: { USD: ▸0,92, as-of: 2026-11-01 }`,
    says: "write 0.92",
  },
  {
    fault: "a rate with a decimal comma, last",
    policy: `${head}rates: { as-of: 2026-11-01, USD: ▸0,92 }`,
    says: "write 0.92",
  },
  {
    fault: "a rate with a decimal comma on its own line",
    policy: `${head}rates:\n  USD: ▸0,92\n  as-of: 2026-11-01`,
    says: "write 0.92",
  },
  {
    fault: "an amount with a decimal comma",
    policy: `${head}budgets:\n  - { daily: ▸5,50 }`,
    says: "write 5.50",
  },
  {
    fault: "an amount of three decimals",
    policy: `${head}budgets:\n  - { daily: ▸500.555 }`,
    says: "write 500555, or two decimals",
  },
  {
    fault: "a name that a comment cuts",
    policy: `${head}audiences:\n  deny:\n    - ▸Staff #2`,
    says: '"Staff #2" in quotes',
  },
  {
    fault: "a value that a comment cuts",
    policy: `${head}names:\n  campaign: ▸spring #2`,
    says: '"spring #2"',
  },
  {
    fault: "a bracket that a comment swallows",
    policy: `${head}vocabulary:\n  product: ▸[atlas #1, beacon]\n  goal: [a]`,
    says: "the ] in #1, beacon]",
  },
];

const unclosed: readonly BrokenPolicy[] = [
  {
    fault: "a quote left open",
    policy: `${words}names:\n  campaign: ▸"{region}\n\nutm:\n  required: [source]\n`,
    says: 'not closed: " is missing',
  },
  {
    fault: "a quote left open, and another one after it",
    policy: `${words}names:\n  campaign: ▸"{region}\n\nutm:\n  campaign: "{region}"\n`,
    says: "not closed",
  },
  {
    fault: "a single quote left open in a list",
    policy: `${head}landing:\n  hosts: [▸'example.com]\nregions: [US]\n`,
    says: "not closed: ' is missing",
  },
  {
    fault: "a brace left open",
    policy: `${head}channels:\n  a: { platform: meta }\n  b: ▸{ platform: [tiktok]\nregions: [US]\nbudgets:\n  - { daily: 5 }`,
    says: "} is missing",
  },
  {
    fault: "a bracket left open",
    policy: `${head}vocabulary:\n  region: ▸[us, de\n  goal: [a]\n`,
    says: "] is missing",
  },
  { fault: "a bracket left open at the end", policy: `${head}regions: ▸[US, DE\n`, says: "] is missing" },
  {
    fault: "a tab, and what follows from it",
    policy: `${head}channels:\n  a:\n▸\tplatform: meta\n  b:\n    platform: x\nbudgets:\n\t- daily: 5`,
    says: "(and 1 more)",
  },
  {
    fault: "a no-break space",
    policy: `${head}channels:\n  a:\n▸\u00a0   platform: meta\n  b:\n    platform: x`,
    says: "no-break space",
  },
  {
    fault: "a pattern that breaks the rest of the file",
    policy: `${head}vocabulary:\n  quarter: [/20\\d▸{2,2}q[1-4]/]\n  region: [us]\nregions: [US]\nbudgets:\n  - { daily: 5 }`,
    says: "write the pattern in quotes",
  },
  {
    fault: "a reference",
    policy: `${head}budgets:\n  - &cap { daily: 5 }\n  - ▸*cap\n  - *cap`,
    says: "a policy has no references, and *cap refers to &cap: write it out where it is meant",
  },
  {
    fault: "a merged reference",
    policy: `${head}budgets:\n  - &cap { daily: 5 }\n  - <<: ▸*cap\n    channel: search\nchannels: { search: { platform: google-ads } }`,
    says: "write it out where it is meant",
  },
];

const yaml: readonly BrokenPolicy[] = [
  { fault: "an empty file", policy: "▸", says: "empty" },
  { fault: "only comments", policy: "▸# nothing\n", says: "empty" },
  { fault: "a list", policy: "▸- version: 1", says: "keys" },
  { fault: "a text", policy: "▸hello", says: "keys" },
  { fault: "a key without a value", policy: `${head}▸budgets:\n`, says: "empty" },
  {
    fault: "the same key twice",
    policy: `${head}▸currency: USD`,
    says: "currency stands here twice, first on line 2",
  },
  {
    fault: "the same key twice, in quotes",
    policy: `${head}accounts:\n  1: { brand: a }\n  ▸"1": { brand: b }`,
    says: "twice",
  },
  { fault: "a tab", policy: `${head}budgets:\n▸\t- daily: 5`, says: "tab" },
  { fault: "an anchor", policy: `${head}landing:\n  hosts: &hosts ▸[example.com]`, says: "&hosts" },
  { fault: "a version of YAML", policy: `▸%YAML 1.1\n---\n${head}`, says: "%" },
  { fault: "a tag directive", policy: `▸%TAG ! tag:x\n---\n${head}`, says: "%" },
  { fault: "two documents", policy: `${head}▸---\nversion: 1`, says: "one document" },
  { fault: "a known tag", policy: `${head}landing: { hosts: [!!str ▸example.com] }`, says: "!" },
  { fault: "an unknown tag", policy: `${head}landing: { hosts: [!host ▸example.com] }`, says: "!" },
  { fault: "a bang", policy: `${head}landing: { hosts: [! ▸example.com] }`, says: "!" },
  { fault: "a merge key", policy: `${head}▸<<: { landing: { hosts: [example.com] } }`, says: "<<" },
  {
    fault: "a key named __proto__",
    policy: `${head}▸__proto__: { currency: USD }`,
    says: "no key __proto__",
  },
  {
    fault: "a key named constructor",
    policy: `${head}▸constructor: { prototype: { x: 1 } }`,
    says: "no key constructor",
  },
  {
    fault: "a key named __proto__ further down",
    policy: `${head}rules:\n  ▸__proto__: off`,
    says: "__proto__",
  },
];

const shapes: readonly BrokenPolicy[] = [
  { fault: "no version", policy: "▸currency: EUR", says: "version" },
  { fault: "another version", policy: "version: ▸2", says: "version 2" },
  { fault: "an unknown section", policy: `${head}▸utmm: { source: x }`, says: "utmm", suggests: "utm" },
  { fault: "an unknown key", policy: `${head}utm: { ▸sorce: x }`, says: "sorce", suggests: "utm.source" },
  {
    fault: "another form of a key",
    policy: `${head}audiences: [{ ▸denied: ["Employees*"] }]`,
    says: "there is no key audiences[1].denied",
    suggests: "audiences[1].deny",
  },
  {
    fault: "another name of a section",
    policy: `${head}▸severity: { url/insecure: note }`,
    says: "there is no key severity",
    suggests: "rules",
  },
  {
    fault: "another name of a key that must be there",
    policy: `${head}landing: { ▸domain: [example.com] }`,
    says: "there is no key landing.domain",
    suggests: "landing.hosts",
  },
  {
    fault: "a key that is like none",
    policy: `${head}budgets: [{ daily: 5, ▸weekly: 20 }]`,
    says: "there is no key budgets[1].weekly: the keys here are account, platform, type, channel, region, name, status, owner, daily, lifetime, flight, total, per, unusual",
  },
  {
    fault: "a section that is like none",
    policy: `${head}▸colour: red`,
    says: "the keys here are version, extends, currency",
  },
  {
    fault: "a parameter with its prefix",
    policy: `${head}utm: { ▸utm_source: x }`,
    says: "utm_source",
    suggests: "utm.source",
  },
  {
    fault: "an unknown required parameter",
    policy: `${head}utm: { required: [▸sorce] }`,
    says: "sorce",
    suggests: "source",
  },
  {
    fault: "an unknown selector",
    policy: `${head}budgets:\n  - { ▸plattform: meta, daily: 5 }`,
    says: "plattform",
    suggests: "budgets[1].platform",
  },
  {
    fault: "an unknown rule",
    policy: `${head}rules:\n  ▸url/insecur: note`,
    says: "url/insecur",
    suggests: "url/insecure",
  },
  {
    fault: "a severity that is none",
    policy: `${head}rules:\n  url/insecure: ▸blok`,
    says: "blok",
    suggests: "block",
  },
  {
    fault: "a severity far off",
    policy: `${head}rules:\n  url/insecure: ▸eror`,
    says: "block, hold, note, off",
  },
  {
    fault: "an option that is none",
    policy: `${head}rules:\n  url/insecure: { ▸alow: ["*"] }`,
    says: "there is no key rules.url/insecure.alow: the only key here is severity",
  },
  {
    fault: "an unknown column",
    policy: `${head}columns: { ▸campaign.nam: Kampagne }`,
    says: "campaign.nam",
    suggests: "columns.campaign.name",
  },
  {
    fault: "an unknown form of numbers",
    policy: `${head}written: { numbers: ▸"1 234,56" }`,
    says: "1 234,56",
    suggests: "1.234,56",
  },
  { fault: "an empty list", policy: `${head}landing: { hosts: ▸[] }`, says: "empty" },
  { fault: "an empty list of countries", policy: `${head}regions: ▸[]`, says: "regions is an empty list" },
  { fault: "an empty list of caps", policy: `${head}budgets: ▸[]`, says: "budgets is an empty list" },
  { fault: "an empty list of owners", policy: `${head}owners: ▸[]`, says: "owners is an empty list" },
  { fault: "an empty list of agreements", policy: `${head}agree: ▸[]`, says: "agree is an empty list" },
  {
    fault: "an empty list per platform",
    policy: `${head}utm: { source: { meta: ▸[] } }`,
    says: "utm.source.meta is an empty list",
  },
  {
    fault: "an empty selector list",
    policy: `${head}landing:\n  - { for: { platform: ▸[] }, hosts: [a.com] }`,
    says: "empty list",
  },
  { fault: "an empty section", policy: `${head}tracking: ▸{}`, says: "tracking has nothing in its braces" },
  { fault: "a word where a list of keys is due", policy: `${head}landing: ▸example.com`, says: "landing" },
  { fault: "a list where a word is due", policy: `version: 1\ncurrency: ▸[EUR]`, says: "currency" },
  {
    fault: "an own rule without words",
    policy: `${head}rules:\n  ▸big: { when: budget.daily > 5.0 }`,
    says: "say",
  },
  {
    fault: "an unknown status",
    policy: `${head}scope: { status: [▸enabld] }`,
    says: "enabld",
    suggests: "enabled",
  },
  {
    fault: "an owner without a person",
    policy: `${head}owners:\n  - ▸{ for: { platform: meta } }`,
    says: "who",
  },
];

const own = (when: string) => `${head}rules:\n  big:\n    say: too much\n    when: ${when}`;

const expressions: readonly BrokenPolicy[] = [
  {
    fault: "an expression with a stray sign",
    policy: own("budget.daily >▸> 10000.0 && true"),
    says: "does not expect > here",
  },
  {
    fault: "an expression that ends early",
    policy: own("budget.daily > 5.0 &&▸"),
    says: "ends before it is whole",
  },
  {
    fault: "an expression in quotes",
    policy: own(`'channel == ▸= "search"'`),
    says: "does not expect = here",
  },
  {
    fault: "an expression on several lines",
    policy: own('|\n      channel == "search"\n      && budget.daily ▸& 5.0'),
    says: "does not expect & here",
  },
  {
    fault: "an open quote in an expression",
    policy: own('channel == ▸"search'),
    says: "a quote is opened in the expression",
  },
  {
    fault: "an expression over a field that is none",
    policy: own('channel == "search" && ▸budgt.daily > 5.0'),
    says: "there is no field budgt",
    suggests: "budget",
  },
  {
    fault: "a part of a field that is none",
    policy: own('▸flight.strt == "2026-12-01"'),
    says: "there is no field flight.strt",
    suggests: "flight.start",
  },
  {
    fault: "a field that is none, within a list",
    policy: own("regions.exists(each, each == ▸regoins)"),
    says: "there is no field regoins",
    suggests: "regions",
  },
  {
    fault: "a budget without its period",
    policy: own("▸budget > 5.0"),
    says: "no field budget",
    suggests: "budget.daily",
  },
  {
    fault: "a budget compared with a word",
    policy: own('owner == "x" && ▸budget.daily == "x"'),
    says: "no such overload: double == string",
  },
  {
    fault: "a status as the export writes it",
    policy: own('status == ▸"Enabled"'),
    says: "status is never Enabled",
    suggests: "enabled",
  },
  {
    fault: "a country by its name among codes",
    policy: own(`'▸"Germany" in regions'`),
    says: "regions is never Germany",
    suggests: "DE",
  },
  {
    fault: "a platform in a list",
    policy: own('platform in ["linkedin", ▸"Meta"]'),
    says: "platform is never Meta",
    suggests: "meta",
  },
  {
    fault: "an amount without a currency",
    policy: "version: 1\nrules:\n  big: { when: ▸budget.daily > 5.0, say: big }",
    says: "amounts are compared in the policy's currency, and it has none",
  },
  { fault: "a pattern that is none", policy: own("name.matches(▸'(us')"), says: "this is no pattern" },
  {
    fault: "an own rule that points at no field",
    policy: `${own("budget.daily > 5.0")}\n    field: ▸budgt.daily`,
    says: "no field budgt.daily",
    suggests: "budget.daily",
  },
  { fault: "an expression that asks nothing", policy: own("▸5.0 + 6.0"), says: "yes or no" },
  { fault: "numbers and words compared", policy: own('▸1.0 > "a"'), says: "no expression in CEL" },
];

const sentences: readonly BrokenPolicy[] = [
  {
    fault: "a required parameter with its prefix",
    policy: `${head}utm: { required: [▸utm_source] }`,
    says: "utm_source is not a value of utm.required[1]",
    suggests: "source",
  },
  {
    fault: "a budget for a campaign",
    policy: `${head}budgets:\n  - { ▸campaign: "x*", daily: 5 }`,
    says: "no key budgets[1].campaign",
    suggests: "budgets[1].name",
  },
  {
    fault: "countries of nothing",
    policy: `${head}▸regions:`,
    says: "regions is empty: write regions: [one, another]",
  },
  {
    fault: "countries without brackets",
    policy: `${head}regions: ▸US, GB`,
    says: "regions is a list, and this is US, GB: write regions: [US, GB]",
  },
  {
    fault: "a budget without a dash",
    policy: `${head}budgets:\n  ▸daily: 5`,
    says: "budgets is a list, and this is keys with values: write its entries with a dash each, - daily: …",
  },
  {
    fault: "a host without its key",
    policy: `${head}landing: ▸example.com`,
    says: "write landing: { hosts: … }",
  },
  {
    fault: "a pixel that is said yes to",
    policy: `${head}tracking: { meta: { pixel: ▸yes } }`,
    says: "yes is not a value of tracking.meta.pixel: write required, or a list such as [yes]",
  },
  {
    fault: "a country among entries",
    policy: `${head}regions: [{ allow: [US] }, ▸DE]`,
    says: "regions[2] is keys with their values, and this is DE",
  },
  {
    fault: "an entry among countries",
    policy: `${head}regions: [DE, ▸{ allow: [US] }]`,
    says: "regions[2] is one word or number, and this is keys with values",
  },
  { fault: "an extension that is a folder", policy: `${head}extends: ▸./folder`, says: "folder is a folder" },
  { fault: "rates of no day", policy: `${head}▸rates: { USD: 0.92 }`, says: "as-of: 2026-11-01" },
];

const contradictions: readonly BrokenPolicy[] = [
  { fault: "a cap below zero", policy: `${head}budgets:\n  - { daily: ▸-5 }`, says: "below zero" },
  { fault: "a cap of zero", policy: `${head}budgets:\n  - { daily: ▸0 }`, says: "zero" },
  {
    fault: "a cap finer than its currency",
    policy: `version: 1\ncurrency: JPY\nbudgets:\n  - { daily: ▸500.50 }`,
    says: "JPY",
  },
  { fault: "caps without a currency", policy: "version: 1\nbudgets:\n  - { daily: ▸5 }", says: "currency" },
  {
    fault: "rates without a currency",
    policy: "version: 1\nrates: ▸{ USD: 0.9, as-of: 2026-11-01 }",
    says: "currency",
  },
  {
    fault: "a rate for the policy's own currency",
    policy: `${head}rates: { ▸EUR: 1.0, USD: 0.9, as-of: 2026-11-01 }`,
    says: "own currency",
  },
  { fault: "a rate of zero", policy: `${head}rates: { USD: ▸0, as-of: 2026-11-01 }`, says: "above zero" },
  {
    fault: "a day that is none",
    policy: `${head}rates: { USD: 0.9, as-of: ▸2026-02-30 }`,
    says: "2026-02-30",
  },
  { fault: "an enforcement day that is none", policy: `${head}enforce-from: ▸tomorrow`, says: "tomorrow" },
  { fault: "a total without per", policy: `${head}budgets:\n  - { total: ▸50 }`, says: "per" },
  { fault: "per without a total", policy: `${head}budgets:\n  - { daily: 5, per: ▸[month] }`, says: "total" },
  {
    fault: "a budget that caps nothing",
    policy: `${head}budgets:\n  - ▸{ platform: meta }`,
    says: "caps nothing",
  },
  { fault: "a currency that is none", policy: "version: 1\ncurrency: ▸Euro", says: "EUR" },
  {
    fault: "an undefined word in a name",
    policy: `${words}names: { campaign: ▸"{regoin}_{quarter}" }`,
    says: "regoin",
    suggests: "region",
  },
  {
    fault: "an undefined word in a parameter",
    policy: `${words}utm: { campaign: ▸"{regoin}" }`,
    says: "regoin",
    suggests: "region",
  },
  { fault: "an open brace", policy: `${words}names: { campaign: ▸"{region_{quarter}" }`, says: "brace" },
  {
    fault: "an alias outside the vocabulary",
    policy: `${head}utm:\n  source: [facebook]\n  aliases: { source: { fb: ▸facebok } }`,
    says: "facebok",
    suggests: "facebook",
  },
  {
    fault: "an alias that is allowed",
    policy: `${head}utm:\n  source: [facebook, fb]\n  aliases: { source: { fb: ▸facebook } }`,
    says: "fb",
  },
  {
    fault: "an alias of nothing",
    policy: `${head}utm:\n  aliases: { source: { fb: ▸facebook } }`,
    says: "utm.source",
  },
  {
    fault: "a misspelled channel where none are listed",
    policy: `${head}budgets: [{ daily: 500, channel: ▸serach }]`,
    says: "there is no channel serach",
    suggests: "search",
  },
  {
    fault: "an unknown channel",
    policy: `${head}${channels}budgets:\n  - { channel: ▸serch, daily: 5 }`,
    says: "serch",
    suggests: "search",
  },
  {
    fault: "an unknown channel in a for",
    policy: `${head}${channels}audiences:\n  - for: { channel: [search, ▸serch] }\n    deny: [x]`,
    says: "serch",
    suggests: "search",
  },
  {
    fault: "a key that is neither platform nor channel",
    policy: `${head}${channels}utm:\n  source: { ▸serch: google }`,
    says: "serch",
    suggests: "search",
  },
  {
    fault: "a platform misspelt",
    policy: `${head}tracking:\n  ▸linkdin: { tag: required }`,
    says: "linkdin",
    suggests: "linkedin",
  },
  {
    fault: "a selector's platform misspelt",
    policy: `${head}budgets:\n  - { platform: ▸linkdin, daily: 5 }`,
    says: "linkdin",
    suggests: "linkedin",
  },
  {
    fault: "a selector's region that is none",
    policy: `${head}budgets:\n  - { region: ▸Atlantis, daily: 5 }`,
    says: "Atlantis",
  },
  {
    fault: "a selector's status that is none",
    policy: `${head}budgets:\n  - { status: ▸enabld, daily: 5 }`,
    says: "enabld",
    suggests: "enabled",
  },
  {
    fault: "allowed and denied",
    policy: `${head}audiences:\n  - allow: [Prospects]\n  - deny: [▸Prospects]`,
    says: "both allowed and denied",
  },
  {
    fault: "an approver that is none",
    policy: `${head}approvers:\n  finance: { who: [a], may: ["*"], then: ▸cmoo }\n  cmo: { who: [b], may: ["*"] }`,
    says: "cmoo",
    suggests: "cmo",
  },
  {
    fault: "a duplicate host",
    policy: `${head}landing: { hosts: [example.com, ▸example.com] }`,
    says: "twice",
  },
  {
    fault: "a duplicate budget",
    policy: `${head}budgets:\n  - { platform: meta, daily: 5 }\n  - ▸{ daily: 5, platform: meta }`,
    says: "twice",
  },
  {
    fault: "a host with a scheme",
    policy: `${head}landing: { hosts: [▸"https://example.com"] }`,
    says: "example.com",
  },
  {
    fault: "a host with a path",
    policy: `${head}landing: { hosts: [▸example.com/shop] }`,
    says: "host alone",
  },
  { fault: "a region that is none", policy: `${head}regions: [US, ▸Atlantis]`, says: "Atlantis" },
  {
    fault: "a reference that is none",
    policy: `${words}names: { campaign: "{region}" }\nagree:\n  - ▸nam.region = regions`,
    says: "nam.region",
    suggests: "name.region",
  },
  {
    fault: "a word no template has",
    policy: `${words}names: { campaign: "{region}" }\nagree:\n  - ▸name.quarter = flight.start`,
    says: "name.quarter",
  },
  { fault: "an agreement of one side", policy: `${head}agree:\n  - ▸name.region`, says: "=" },
  { fault: "a look-ahead", policy: `${head}vocabulary:\n  region: ▸/a(?!b)/`, says: "(?!" },
  { fault: "a back-reference", policy: `${head}vocabulary:\n  region: ▸/(a)\\1/`, says: "\\1" },
  { fault: "a bracket left open", policy: `${head}vocabulary:\n  region: ▸/[a/`, says: "/[a/" },
  {
    fault: "a format that is none",
    policy: `${head}coverage: { ▸genric: [utm] }`,
    says: "genric",
    suggests: "generic",
  },
  {
    fault: "a family that is none",
    policy: `${head}coverage: { generic: [▸utn] }`,
    says: "utn",
    suggests: "utm",
  },
  {
    fault: "an extension from the network",
    policy: `${head}extends: ▸https://example.com/policy.yaml`,
    says: "https://example.com/policy.yaml",
  },
  {
    fault: "an extension that is not there",
    policy: `${head}extends: ▸./company.yaml`,
    says: "company.yaml",
  },
];

const leanings: readonly BrokenPolicy[] = [
  {
    fault: "a month and its quarter",
    policy: `${head}budgets:\n  - { per: [month, ▸quarter], total: 5 }`,
    says: "a month is in one quarter",
  },
  {
    fault: "a daily cap above its flight's",
    policy: `${head}budgets:\n  - { daily: ▸500, flight: 300.50 }`,
    says: "daily: 500 is above flight: 300.50",
  },
  {
    fault: "a daily cap above its lifetime's",
    policy: `${head}budgets:\n  - { daily: ▸5.01, lifetime: 5 }`,
    says: "above lifetime: 5",
  },
  {
    fault: "allowed for some and denied for all",
    policy: `${head}audiences:\n  - for: { platform: meta }\n    allow: [A*]\n  - deny: [▸a*]`,
    says: "A* is both allowed and denied",
  },
  {
    fault: "allowed within what is denied",
    policy: `${head}audiences:\n  allow: [Staff DE]\n  deny: [▸Staff*]`,
    says: "Staff DE (within Staff*) is both",
  },
  {
    fault: "allowed and to be excluded",
    policy: `${head}audiences:\n  allow: [A*, Customers]\n  exclude: [▸Customers]`,
    says: "must be excluded",
  },
  {
    fault: "an approver within a region that is none",
    policy: `${head}approvers:\n  a: { who: [b], may: ["*"], in: { region: ▸ZZ } }`,
    says: "ZZ is not a country",
  },
  {
    fault: "a format that is nearly one",
    policy: `${head}coverage: { ▸dv360-sd: [utm] }`,
    says: "dv360-sd",
    suggests: "dv360-sdf",
  },
  {
    fault: "an approver of a rule that is none",
    policy: `${head}approvers:\n  a: { who: [b], may: [▸url/insecur] }`,
    says: "url/insecur",
    suggests: "url/insecure",
  },
  {
    fault: "a limit without a currency",
    policy: 'version: 1\napprovers:\n  a: { who: [b], may: ["*"], up-to: ▸50 }',
    says: "currency",
  },
  {
    fault: "a key that its for leaves out",
    policy: `${head}utm:\n  - for: { platform: meta }\n    source: { ▸linkedin: li }`,
    says: "never applies",
  },
  {
    fault: "two words that touch",
    policy: `${words}names: { campaign: ▸"{quarter}{region}" }`,
    says: "touch",
  },
  {
    fault: "a time zone that is none",
    policy: `${head}accounts:\n  "1": { time-zone: ▸Europe/Berln }`,
    says: "Europe/Berln",
  },
  {
    fault: "an amount in millions",
    policy: `${head}budgets:\n  - { daily: ▸1.500.000 }`,
    says: "write 1500000",
  },
];

export const brokenPolicies: readonly BrokenPolicy[] = [
  ...traps,
  ...commas,
  ...unclosed,
  ...yaml,
  ...shapes,
  ...expressions,
  ...sentences,
  ...contradictions,
  ...leanings,
];
