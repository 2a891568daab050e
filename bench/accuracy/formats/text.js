/** A table as the bytes of a file. */
export function bytesOf({
  header,
  rows,
  raw = new Map(),
  delimiter = ",",
  encoding = "utf8",
  end = "\n",
  records,
}) {
  if (records) return Buffer.from(JSON.stringify(records, null, 1));
  const columns = header.map((name, at) => ({ name, at }));
  const line = (cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  const lines = rows.map((row) => raw.get(row) ?? line(columns.map(({ name }) => row.cells[name] ?? "")));
  const text = `${[line(header), ...lines].join(end)}${end}`;
  return encoding === "utf16le" ? Buffer.from(`\ufeff${text}`, "utf16le") : Buffer.from(text);
}

function quoted(cell, delimiter) {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
