// A delimited table's text → its records, each with the line it begins on: what spreadsheets save as CSV or TSV.

/** Records of a delimited table with the line each begins on; quotes as in RFC 4180. */
export function recordsOf(text: string, mark: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let from = 1;
  const endRecord = (): void => {
    cells.push(cell.trim());
    if (cells.some(Boolean)) records.push({ line: from, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === mark) {
      cells.push(cell.trim());
      cell = '';
    } else if (char === '\n') {
      endRecord();
      from = line;
    } else cell += char;
  }
  endRecord();
  return records;
}
