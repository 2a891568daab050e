import { namesOf } from "../../values/text.ts";
import { listOf } from "../texts.ts";
import { columnStatements, writtenStatements } from "./reading.ts";
import { type Explainer, quoted } from "./statement.ts";

export const explainPlan: Explainer<"plan"> = (written, { policy }) => {
  const isMap = typeof written !== "string" && !Array.isArray(written);
  const { sheet = [], columns = {}, written: how = {}, encoding }: How = isMap ? written : {};
  const sheets = listOf(sheet);
  const only =
    sheets.length > 0 ? ` (${sheets.length > 1 ? "sheets" : "sheet"} ${namesOf(quoted(sheets))})` : "";
  return [
    {
      path: ["plan"],
      text: `what launches must be in the approved plan ${namesOf(policy.plan.files)}${only}, within its amounts and on its dates, unless --plan names another`,
    },
    ...columnStatements(["plan", "columns"], columns, "the plan's column"),
    ...writtenStatements(["plan", "written"], how, "the plan's "),
    ...(encoding ? [{ path: ["plan", "encoding"], text: `the plan is in ${encoding}` }] : []),
  ];
};

type Input = Parameters<Explainer<"plan">>[0];
type How = Partial<Exclude<Input, string | readonly string[]>>;
