import { createIds } from "../../exports/fields/intern.ts";
import type { ExportFormat } from "../../exports/format.ts";
import { generic } from "../../exports/generic.ts";
import type { RowProblem } from "../../model/entry.ts";
import type { NotChecked } from "../../model/finding.ts";
import { planOf } from "../../model/media-plan.ts";
import type { Policy } from "../../model/policy.ts";
import type { Input, Trouble } from "../../model/report.ts";
import type { Table } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import { type Encoding, encodingNamed } from "../../read/encoding.ts";
import { nearest } from "../../values/words.ts";
import { openOptions, trying } from "../entries.ts";
import { inputWithout, openSource } from "../open-source.ts";
import type { Launch } from "../request.ts";
import { unmatchedColumns } from "../unmatched.ts";
import { lacksOf } from "./lacks.ts";
import { refusePeriods } from "./periods.ts";
import { underPlan } from "./rows.ts";
import { type PlanTable, readPlanTable, withoutRepeats } from "./table.ts";

export interface PlanRead {
  /** The policy, with what the plans say in it. */
  readonly policy: Policy;
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
  readonly problems: readonly { readonly file: string; readonly problem: RowProblem }[];
  /** What the plans cannot answer. */
  readonly notChecked: readonly NotChecked[];
}

/** A plan is everybody's own table: how it writes numbers and dates its cells show. */
const plain: ExportFormat = { ...generic, written: { decimal: "evidence", dates: "evidence" } };

/** The plans that a launch is compared with, read as exports are, as a section of its policy. */
export async function readPlans({ policy, plans = [] }: Launch): Promise<PlanRead> {
  const { troubles, rowless, each } = trying();
  const tables: PlanTable[] = [];
  const inputs: Input[] = [];
  await each(plans, async (source) => {
    const ids = createIds();
    const how = openOptions(readAs(policy), { as: undefined, encoding: encodingOf(policy) }, ids);
    const only = sheetsNamed(policy.plan.sheets, source.name);
    const { parts, without } = await openSource(source, { ...how, plain, only });
    const [unmatched] = unmatchedColumns(policy.plan, parts);
    if (unmatched) throw new InputError(unmatched.reason.replace("no export has", "it does not have"));
    for (const table of without) inputs.push(await inputWithout(table, policy.files[0]));
    for (const { file } of parts) refusePeriods(file);
    const read: PlanTable[] = [];
    for (const { file } of parts) read.push(await readPlanTable(file, policy, ids));
    if (read.every(({ rows }) => rows.length === 0))
      throw new InputError("none of its rows names a campaign, so it plans nothing");
    tables.push(...read);
  });
  const all = [...troubles, ...rowless].map(({ file, message }) => ({ file, message: ofPlan(message) }));
  const { rows, problems } = withoutRepeats(tables);
  const known = plans.length > 0 && all.length === 0;
  const section = known ? [{ for: {}, clause: planOf(rows), where: "plan" }] : [];
  return {
    policy: { ...policy, sections: { ...policy.sections, plan: section } },
    inputs: [...inputs, ...tables.map(({ input }) => input)],
    troubles: all,
    problems: [...tables.flatMap(problemsOf), ...problems],
    notChecked: lacksOf(rows),
  };
}

function problemsOf({ problems, input: { file } }: PlanTable) {
  return problems.map((problem) => ({ file, problem }));
}

/** The columns of the exports are not those of the plan. */
function readAs(policy: Policy): Policy {
  const { columns, written } = policy.plan;
  return {
    ...policy,
    columns,
    written: {
      decimal: written.decimal ?? policy.written.decimal,
      dates: written.dates ?? policy.written.dates,
    },
  };
}

function sheetsNamed(
  wanted: readonly string[],
  source: string,
): ((tables: readonly Table[]) => readonly Table[]) | undefined {
  if (wanted.length === 0) return undefined;
  return (tables) => {
    const nameOf = ({ file }: Table) => file.slice(source.length + 1);
    const missing = wanted.find((name) => !tables.some((table) => isSheet(nameOf(table), name)));
    if (missing === undefined)
      return tables.filter((table) => wanted.some((name) => isSheet(nameOf(table), name)));
    const names = tables.map(nameOf).filter((name) => name !== "");
    const near = nearest(missing, names);
    throw new InputError(
      `there is no sheet ${missing} in it${near ? `; did you mean ${near}?` : names.length > 0 ? `; it has ${names.join(", ")}` : ""}`,
    );
  };
}

function isSheet(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

function encodingOf({ plan: { encoding } }: Policy): Encoding | undefined {
  return encoding === undefined ? undefined : encodingNamed(encoding);
}

/** What the reader says of columns is said of the plan's. */
function ofPlan(message: string): string {
  return `the plan cannot be used: ${underPlan(message).replace(/--encoding ([\w-]+)/, "in the policy, under plan: encoding: $1")}`;
}
