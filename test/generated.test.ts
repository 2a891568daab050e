import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixJsonSchema } from "../src/commands/fix/json.ts";
import { testReportJsonSchema } from "../src/commands/policy/test-json.ts";
import { answersJsonSchema } from "../src/decisions/answers.ts";
import { decisionsJsonSchema } from "../src/decisions/line.ts";
import { formats } from "../src/exports/index.ts";
import { policyJsonSchema, testFileJsonSchema } from "../src/policy/json-schema.ts";
import { ownFieldRows } from "../src/policy/own-rules/field-rows.ts";
import { reportJsonSchema } from "../src/report/schema.ts";
import { rules } from "../src/rules/index.ts";
import { launchgate, root } from "./cli.ts";

// `npm run generate` rewrites all of this; a difference here means it was not run.
describe("what is generated is up to date", () => {
  test.each([
    ["schemas/policy.schema.json", policyJsonSchema],
    ["schemas/policy-test.schema.json", testFileJsonSchema],
    ["schemas/policy-test-report.schema.json", testReportJsonSchema],
    ["schemas/report.schema.json", reportJsonSchema],
    ["schemas/decisions.schema.json", decisionsJsonSchema],
    ["schemas/fix.schema.json", fixJsonSchema],
    ["schemas/answers.schema.json", answersJsonSchema],
  ])("%s", async (file, schema) => {
    await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(join(root, file));
  });

  test("README.md", async () => {
    let text = readFileSync(join(root, "README.md"), "utf8");
    for (const [name, block] of Object.entries(await blocks())) {
      const marked = new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
      expect(text, `README.md lacks the block ${name}`).toMatch(marked);
      text = text.replace(marked, (_, start: string, end: string) => `${start}${block}${end}`);
    }
    await expect(text).toMatchFileSnapshot(join(root, "README.md"));
  });
});

async function blocks(): Promise<Record<string, string>> {
  const demo = await launchgate(scriptArguments("demo"), { width: 100 });
  const fields = await launchgate(["fields", "fixtures/launches/holiday-push/google-ads.csv"], {
    width: 100,
  });
  const help = await launchgate(["check", "--help"], { width: 100 });
  return {
    demo: fenced(demo.stdout),
    fields: fenced(fields.stdout),
    help: fenced(help.stdout),
    formats: formatTable(),
    "own-fields": ownFieldTable(),
    rules: ruleTable(),
  };
}

/** What `npm run` hands to the executable; globs are the gate's own. */
function scriptArguments(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, typed = ""] = /node bin\/launchgate\.js (.*)$/.exec(scripts[name]) ?? [];
  return typed.split(" ");
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function formatTable(): string {
  const lines = formats.map(({ id, label, refusal }) => {
    const told = refusal === undefined ? label : `${label} (told and refused, with what to do instead)`;
    return `| \`${id}\` | ${told} |`;
  });
  return ["| format | a file is understood as |", "| --- | --- |", ...lines, ""].join("\n");
}

function ownFieldTable(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const lines = ownFieldRows().map(
    ({ name, type, about, example }) => `| \`${name}\` | ${type} | ${about} | \`${cell(example)}\` |`,
  );
  return [
    "| field | type | what it is | asked, for example, as |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

function ruleTable(): string {
  const lines = rules.map(({ id, severity, policy, summary }) => {
    const asked = policy.length > 0 ? policy.map((name) => `\`${name}:\``).join(", ") : "always";
    return `| \`${id}\` | ${severity} | ${asked} | ${summary} |`;
  });
  return ["| rule | by default | asked by | flags |", "| --- | --- | --- | --- |", ...lines, ""].join("\n");
}
