import { type FieldName, type FieldTypes, levelNames, type TrackingKind } from "../../model/field.ts";
import type { Part } from "../../model/part.ts";
import type { Fields } from "../../model/rule.ts";
import { decimalText } from "../../values/decimal.ts";
import { type Rates, worthIn } from "../../values/money.ts";

/** What a rule of the team's own may name. */
export interface OwnField {
  readonly type: "double" | "list<string>" | "map<string, string>" | "string";
  readonly reads: FieldName;
  /** Undefined: blank, of which a rule says nothing; `no rate`: an amount nobody can compare. */
  readonly of: (fields: Values, worth: Worth) => OwnValue | undefined | typeof noRate;
  readonly at: (fields: Values) => Part;
}

export type Values = Fields<FieldName>;
export type OwnValue = string | number | readonly string[] | ReadonlyMap<string, string>;
export const noRate = Symbol("no rate");

/** What amounts are compared in, and by which rates. */
export interface Worth {
  readonly currency: string | undefined;
  readonly rates: Rates | undefined;
}

type TextField = {
  [Name in FieldName]: FieldTypes[Name] extends string | undefined ? Name : never;
}[FieldName];

export const ownFields: Readonly<Record<string, OwnField>> = {
  name: text("campaign.name"),
  ...Object.fromEntries(
    (
      [
        "platform",
        "type",
        "channel",
        "campaign.id",
        "campaign.name",
        "adGroup.id",
        "adGroup.name",
        "ad.id",
        "ad.name",
        "status",
        "flight.start",
        "flight.end",
        "timeZone",
        "objective",
        "owner",
      ] as const
    ).map((name) => [name, text(name)]),
  ),
  level: { ...text("level"), of: ({ level }) => levelNames[level] },
  account: { type: "string", reads: "account", at: () => "account", of: ({ account }) => account?.name },
  "account.id": { type: "string", reads: "account", at: () => "account", of: ({ account }) => account?.id },
  "budget.daily": amount("daily"),
  "budget.lifetime": amount("lifetime"),
  utm: {
    type: "map<string, string>",
    reads: "click",
    at: () => "click.landing",
    of: ({ click }) =>
      new Map(
        click.params.flatMap(({ key, value }) => (key.startsWith("utm_") ? [[key.slice(4), value]] : [])),
      ),
  },
  "click.url": { type: "string", reads: "click", at: () => "click.landing", of: ({ click }) => click.url },
  "click.host": {
    type: "string",
    reads: "click",
    at: () => "click.host",
    of: ({ click }) => click.host?.written,
  },
  "tracking.pixel": tracking("pixel"),
  "tracking.tag": tracking("tag"),
  "tracking.conversion": tracking("conversion"),
  "tracking.event": tracking("event"),
  "audiences.included": list("audiences.included", (fields) => names(fields["audiences.included"])),
  "audiences.excluded": list("audiences.excluded", (fields) => names(fields["audiences.excluded"])),
  regions: list("regions", ({ regions }) => regions.map(({ code, text: written }) => code ?? written)),
  "regions.excluded": list("regions.excluded", (fields) =>
    fields["regions.excluded"].map(({ code, text: written }) => code ?? written),
  ),
  copy: list("copy", ({ copy }) => copy),
};

/** `utm.source` is a part of utm, and `budget` alone is no field. */
export function ownFieldOf(name: string): { readonly base: string; readonly field: OwnField } | undefined {
  const whole = ownFields[name];
  if (whole && Object.hasOwn(ownFields, name)) return { base: name, field: whole };
  const parameter = /^utm\.(\w+)$/.exec(name)?.[1];
  const { utm } = ownFields;
  if (parameter === undefined || !utm) return undefined;
  const field: OwnField = {
    ...utm,
    at: () => `utm.${parameter}`,
    of: ({ click }) => parameterOf(click, parameter),
  };
  return { base: "utm", field };
}

function parameterOf({ params }: FieldTypes["click"], name: string): string | undefined {
  return params.findLast(({ key }) => key === `utm_${name}`)?.value;
}

function text(reads: TextField): OwnField {
  return { type: "string", reads, at: () => reads, of: (fields) => fields[reads] };
}

function list(reads: FieldName & Part, of: (fields: Values) => readonly string[]): OwnField {
  return { type: "list<string>", reads, at: () => reads, of };
}

function names(all: FieldTypes["audiences.included"]): string[] {
  return all.map(({ name }) => name);
}

function tracking(kind: TrackingKind): OwnField {
  const idsOf = ({ tracking: { [kind]: set } }: Values) => (typeof set === "object" ? set.ids : undefined);
  return { type: "list<string>", reads: "tracking", at: () => `tracking.${kind}`, of: idsOf };
}

/** In the policy's currency; of several levels' budgets the largest. */
function amount(period: "daily" | "lifetime"): OwnField {
  const ofPeriod = ({ budget }: Values) => budget.filter((each) => each.period === period);
  return {
    type: "double",
    reads: "budget",
    at: (fields) => {
      const [first] = ofPeriod(fields);
      return first ? `budget.${first.level}.${period}` : "budget";
    },
    of: (fields, { currency, rates }) => {
      const worths = ofPeriod(fields).map((each) => worthIn(currency, each.amount, rates));
      const amounts = worths.flatMap((worth) => (worth ? [Number(decimalText(worth))] : []));
      if (amounts.length < worths.length) return noRate;
      return amounts.length === 0 ? undefined : Math.max(...amounts);
    },
  };
}
