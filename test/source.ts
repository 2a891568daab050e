import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** What the conventions look at in one source file; read from its syntax, so that no spelling of it is missed. */
export interface Source {
  /** Paths from the root, of imports and exports in every shape: from, bare, `import()`, and types. */
  readonly imports: readonly string[];
  readonly lines: number;
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
  /** Casts, without `as const`. */
  readonly casts: number;
  readonly enums: number;
  readonly defaultExports: number;
  /** Classes that are no Error. */
  readonly classes: readonly string[];
}

export function readSource(root: string, file: string): Source {
  const text = readFileSync(join(root, file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const found = {
    imports: [] as string[],
    functions: [] as Source["functions"][number][],
    classes: [] as string[],
  };
  const counts = { casts: 0, enums: 0, defaultExports: 0 };
  const visit = (node: ts.Node): void => {
    const path = importedBy(node);
    if (path?.startsWith(".")) found.imports.push(fromRoot(root, file, path));
    if (isFunction(node))
      found.functions.push({ name: nameOf(node), lines: lineOf(node.end) - lineOf(node.getStart()) + 1 });
    if (ts.isAsExpression(node) && node.type.getText() !== "const") counts.casts++;
    if (ts.isTypeAssertionExpression(node)) counts.casts++;
    if (ts.isEnumDeclaration(node)) counts.enums++;
    if (ts.isExportAssignment(node) || isDefault(node)) counts.defaultExports++;
    if (ts.isClassLike(node) && !/extends \w*Error\b/.test(node.getText()))
      found.classes.push(node.name?.text ?? "?");
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { ...found, ...counts, lines: text.trimEnd().split("\n").length };
}

function importedBy(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isExternalModuleReference(node)
            ? node.expression
            : undefined;
  return named && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function fromRoot(root: string, file: string, path: string): string {
  return relative(root, resolve(root, dirname(file), path)).replaceAll("\\", "/");
}

type Function = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

function isFunction(node: ts.Node): node is Function {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  );
}

function nameOf(node: Function): string {
  const { parent } = node;
  return node.name?.getText() ?? (ts.isVariableDeclaration(parent) ? parent.name.getText() : "a function");
}

function isDefault(node: ts.Node): boolean {
  return (
    (ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) === true
  );
}
