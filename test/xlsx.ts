import { zipped } from "./zip.ts";

/** A cell: a text, a number by its stored text, or XML of one's own. */
export type Cell =
  | string
  | { readonly n: string; readonly style?: number }
  | { readonly xml: string }
  | undefined;

export interface BookOptions {
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[] | string>>;
  /** Format codes; a cell's style is its position here, plus one. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly hidden?: readonly string[];
  /** Of every sheet, the cells made one, such as `A2:A4`. */
  readonly merged?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as Excel writes it: shared strings, relations, styles. A sheet given as text is its sheetData. */
export function workbook(options: BookOptions): Buffer {
  const shared: string[] = [];
  const names = Object.keys(options.sheets);
  const sheets = Object.values(options.sheets).map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${head}<worksheet xmlns="${main}">${typeof rows === "string" ? rows : `<sheetData>${rows.map((row, at) => rowXml(row, at + 1, shared)).join("")}</sheetData>`}${mergedXml(options.merged ?? [])}</worksheet>`,
  ]);
  return zipped({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${options.from1904 ? ' date1904="1"' : ""}/><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${options.hidden?.includes(name) ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(options.formats ?? []),
    ...Object.fromEntries(sheets),
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...options.parts,
  });
}

function mergedXml(merged: readonly string[]): string {
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return cells === "" ? "" : `<mergeCells count="${merged.length}">${cells}</mergeCells>`;
}

export function columnName(column: number): string {
  return (
    (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

function rowXml(cells: readonly Cell[], row: number, shared: string[]): string {
  const stored = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, shared)).join("");
  return stored === "" ? "" : `<row r="${row}">${stored}</row>`;
}

function cellXml(cell: Cell, place: string, shared: string[]): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "string") {
    if (!shared.includes(cell)) shared.push(cell);
    return `<c r="${place}" t="s"><v>${shared.indexOf(cell)}</v></c>`;
  }
  if ("xml" in cell) return cell.xml.replace("<c", `<c r="${place}"`);
  return `<c r="${place}"${cell.style === undefined ? "" : ` s="${cell.style}"`}><v>${cell.n}</v></c>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
    );
}
