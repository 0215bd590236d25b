/** The column names of a CSV file: the first line, UTF-8 or GB18030, quotes taken off. */
export async function headOf(file: File): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const end = bytes.indexOf(10);
  const line = decoded(end < 0 ? bytes : bytes.subarray(0, end)).replace(/^\uFEFF/, '');
  return fields(line.replace(/\r$/, ''));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function fields(line: string): string[] {
  const out: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    out.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  return out.filter((name) => name !== '');
}

/** The column that most likely holds what is asked for; the empty string when none looks like it. */
export const guessed = (columns: string[], likely: RegExp) => columns.find((name) => likely.test(name)) ?? '';

export const LONGITUDE = /^(lon|lng|long|longitude|x)(_|$)|\u7ecf\u5ea6/i;
export const LATITUDE = /^(lat|latitude|y)(_|$)|\u7eac\u5ea6/i;
