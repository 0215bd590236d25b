/** A byte order mark: without it spreadsheet programs read the file in the system's old encoding. */
const BOM = '\uFEFF';

/** A cell as RFC 4180 wants it; one that a spreadsheet would run as a formula is kept as text. */
export function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** Rows as one CSV file. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): Blob {
  const lines = rows.map((row) => row.map(cell).join(','));
  return new Blob([BOM, lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the reader. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
