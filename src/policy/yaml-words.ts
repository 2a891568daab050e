/** What the YAML reader complains about, in words that say what to write instead. */
export function inWords(code: string, message: string, line: string, more = ""): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "this key stands here twice: only one of them can count";
    case "TAB_AS_INDENT":
      return `a tab indents this line${more}: YAML wants spaces`;
    case "BAD_INDENT":
      return "this line is not indented like the ones beside it, or a bracket is not closed";
    case "MULTIPLE_DOCS":
      return "a policy is one document: take out the --- line";
    case "BAD_ALIAS":
      return 'a * alone is a reference to YAML: write it in quotes, "*"';
    case "BAD_DQ_ESCAPE":
      return "a backslash in double quotes means something else to YAML: use single quotes";
    case "BAD_SCALAR_START":
      return "YAML reserves the character this starts with: write the text in quotes";
    case "MISSING_CHAR":
      return /closing/.test(message) ? "a quote is opened and not closed" : brackets(line);
    case "BLOCK_AS_IMPLICIT_KEY":
      return "two colons on one line: write a text with a colon in quotes, or the inner key on its own line";
    case "MULTILINE_IMPLICIT_KEY":
      return "this line has no key, or is not indented like the ones beside it";
    case "RESOURCE_EXHAUSTION":
      return "this is nested too deep to be read";
    case "UNEXPECTED_TOKEN":
      return brackets(line);
    default:
      return `YAML cannot read this: ${lowerFirst(message.split("\n")[0] ?? code).replace(/\.$/, "")}`;
  }
}

function brackets(line: string): string {
  if (/^(<{7}|={7}|>{7})/.test(line)) return "a merge conflict was left in the file";
  return line.includes("/")
    ? "brackets, braces and commas of a pattern mean something else to YAML here: write the pattern in quotes"
    : "YAML does not expect this here: write a text with brackets, braces or quotes in it in quotes";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
