/** Rows as a table of the plan folder: UTF-8 with BOM, CRLF, and nothing that a spreadsheet would run. Numbers are numbers. */
export function csvText(head: readonly string[], rows: readonly (readonly (string | Amount)[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A number that is written already. */
export interface Amount {
  readonly text: string;
}

export function amount(text: string): Amount {
  return { text };
}

function cell(value: string | Amount): string {
  if (typeof value !== 'string') return value.text;
  const harmless = /^[\s]*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
