/** A file of a generated workspace: its name relative to the workspace, and its text in pieces. */
export interface GeneratedFile {
  readonly name: string;
  chunks(): Iterable<string>;
}

export type Cell = string | number;

/** One CSV row, quoted where it must be. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as a file. Rows are asked for only while it is written, a few hundred at a time. */
export function table(
  name: string,
  header: readonly string[],
  rows: () => Iterable<readonly Cell[]>,
): GeneratedFile {
  return {
    name,
    *chunks() {
      let chunk = csvRow(header);
      for (const row of rows()) {
        chunk += csvRow(row);
        if (chunk.length > 1 << 16) {
          yield chunk;
          chunk = '';
        }
      }
      if (chunk !== '') yield chunk;
    },
  };
}

export function text(name: string, lines: readonly string[]): GeneratedFile {
  return { name, chunks: () => [`${lines.join('\n')}\n`] };
}

/** Minor units as money: 1250 with 2 decimals is `12.50`, 1250 with none is `1250`. */
export function money(minor: number, decimals = 2): string {
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Grams as kilograms without needless zeros: 2500 is `2.5`. */
export function kilograms(grams: number): string {
  return money(grams, 3).replace(/\.?0+$/, '');
}
