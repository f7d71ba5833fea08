/** Ends of names of files that are read, likeliest first; a text is one only where texts are handed in. */
export const TABLE_FILES = ['.csv', '.tsv', '.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.et'] as const;
export const SHEET_FILES = [...TABLE_FILES, '.txt'] as const;

/** Sheets, or pictures of sheets, in formats that are not read: ends of names → why, in one word for the problem. */
const FOREIGN = new Map<string, string>([
  ['.numbers', 'numbers'],
  ['.pages', 'pages'],
  ['.pdf', 'pdf'],
  ...['.zip', '.rar', '.7z', '.gz'].map((end) => [end, 'archive'] as const),
  ...['.htm', '.html', '.mht', '.mhtml'].map((end) => [end, 'html'] as const),
  ...['.xlt', '.xltx', '.xltm', '.xlw', '.ots', '.fods', '.sxc', '.ett', '.gsheet', '.slk', '.dif', '.dbf', '.wk1', '.wk4', '.prn', '.parquet'].map((end) => [end, 'format'] as const),
]); // prettier-ignore
/** Workbooks whose bytes are never text. A text named .xls or .xlsx is what many a web shop exports. */
const NEVER_TEXT = /\.(?:xls[mb]|ods|et)$/i;
const PAGE = /^[\ufeff\s]*(?:<(?:!doctype|html|head|meta|table|\?xml|body|style|div)\b|mime-version:)/i;

/** Why a file of that name is a sheet that cannot be read; undefined where it may be one, or is none. */
export function foreignFormat(name: string): string | undefined {
  return FOREIGN.get(/\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? '');
}

/** Why bytes that are no workbook are no text either; undefined where they may be one. @param head decoded as Latin 1 */
export function foreignText(name: string, head: string): string | undefined {
  if (head.startsWith('%PDF')) return 'pdf';
  if (PAGE.test(head)) return 'html';
  return NEVER_TEXT.test(name) ? 'not-workbook' : undefined;
}

/** `book.xlsx#Sheet` → [`book.xlsx`, `Sheet`]. */
export function splitSheet(name: string): readonly [file: string, sheet?: string] {
  const match = /^(.+\.(?:xls[xmb]?|ods|et))#(.+)$/is.exec(name);
  return match === null ? [name] : [match[1]!, match[2]!];
}
