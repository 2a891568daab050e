import { InputError } from "../../model/trouble.ts";
import { refuseBomb } from "../caps.ts";
import type { Source } from "../source.ts";
import type { Zip } from "../zip.ts";
import { type Attributes, readXmlWhole } from "./xml.ts";

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Source;
}

export interface Workbook {
  /** In the order of the tabs; hidden ones too, for what is hidden is uploaded all the same. */
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly strings: Source | undefined;
  readonly styles: Source | undefined;
}

/** One character string of V8 holds no more than half a gigabyte. */
const mostXml = 400 * 2 ** 20;

export async function openWorkbook(zip: Zip): Promise<Workbook> {
  const parts = new Map([...zip].map(([name, part]) => [name.toLowerCase(), part]));
  if (parts.size < zip.size) throw new InputError("two parts of the workbook have one name: it is damaged");
  const main = mainPart(await relationsOf(parts, ""));
  const relations = await relationsOf(parts, main);
  const { tabs, from1904 } = await readTabs(needed(parts, main));
  const sheets = tabs.flatMap(({ name, hidden, id }) => {
    const relation = relations.find((each) => each.id === id);
    if (!relation)
      throw new InputError(`its sheet ${JSON.stringify(name)} is not in the workbook: it is damaged`);
    return relation.type === "worksheet" ? [{ name, hidden, part: needed(parts, relation.target) }] : [];
  });
  const typed = (type: string) => {
    const relation = relations.find((each) => each.type === type);
    return relation && needed(parts, relation.target);
  };
  return { sheets, from1904, strings: typed("sharedStrings"), styles: typed("styles") };
}

interface Relation {
  readonly id: string;
  /** The last word of its type: the two editions of the standard differ in what stands before it. */
  readonly type: string;
  readonly target: string;
}

type Parts = ReadonlyMap<string, Source>;

function needed(parts: Parts, name: string): Source {
  const part = parts.get(name.toLowerCase());
  if (!part) throw new InputError(`${name} is missing in the workbook: it is damaged`);
  return {
    name: part.name,
    async *open() {
      let unpacked = 0;
      for await (const chunk of part.open()) {
        unpacked += chunk.length;
        refuseBomb(unpacked, Number.POSITIVE_INFINITY, mostXml);
        yield chunk;
      }
    },
  };
}

async function relationsOf(parts: Parts, owner: string): Promise<Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const part = needed(parts, `${folder}_rels/${owner.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  await readXmlWhole(part.name, part.open(), {
    open(name, attributes) {
      if (name === "Relationship" && attributes.get("TargetMode") !== "External")
        relations.push(toRelation(attributes, folder));
    },
  });
  return relations;
}

function toRelation(attributes: Attributes, folder: string): Relation {
  const target = attributes.get("Target") ?? "";
  return {
    id: attributes.get("Id") ?? "",
    type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
    target: resolved(target.startsWith("/") ? target : `${folder}${target}`),
  };
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function mainPart(relations: readonly Relation[]): string {
  return relations.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string | undefined;
}

async function readTabs(part: Source): Promise<{ tabs: Tab[]; from1904: boolean }> {
  const tabs: Tab[] = [];
  let from1904 = false;
  await readXmlWhole(part.name, part.open(), {
    open(name, attributes) {
      if (name === "sheet") tabs.push(toTab(attributes));
      else if (name === "workbookPr") from1904 = isTrue(attributes.get("date1904"));
    },
  });
  return { tabs, from1904 };
}

function toTab(attributes: Attributes): Tab {
  const hidden = /hidden$/i.test(attributes.get("state") ?? "");
  return { name: attributes.get("name") ?? "", hidden, id: attributes.get("id") };
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
