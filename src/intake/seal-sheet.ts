import { csvText } from '../model/index.ts';
import type { Seal, Source } from '../model/index.ts';
import { readSheets } from '../sheets/index.ts';
import { columns, findHeader } from './tables/index.ts';

const FIELDS = ['building', 'entrance', 'since', 'until'] as const;

/** Rows of a sheet of seals as they are written, of each door and first day the last. */
export function sealRows(source: Source, file: string): Seal[] {
  const rows = new Map<string, Seal>();
  for (const { header, body } of sheetsOf(source, file))
    for (const { cells } of body) {
      const [building = '', entrance = '', since = '', until = ''] = FIELDS.map(
        (field) => cells[header.fields.get(field) ?? -1]?.trim() ?? '',
      );
      if (building !== '')
        rows.set([building, entrance, since].join('\n'), { building, entrance, since, until });
    }
  return [...rows.values()];
}

/**
 * The sheet with seals added below, in its own columns; a new one where there is none. Undefined where it is no text that can
 * be added to.
 */
export function withSeals(source: Source, file: string, seals: readonly Seal[]): string | undefined {
  if (!source.exists(file))
    return csvText(
      [...FIELDS],
      seals.map((seal) => FIELDS.map((field) => seal[field])),
    );
  const [sheet, more] = sheetsOf(source, file);
  if (!file.endsWith('.csv') || sheet === undefined || more !== undefined) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.concat([...source.read(file)]),
    );
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const { header } = sheet;
  const lines = text.split(/\r?\n/);
  if (lines[header.row - 1]?.split(',').length !== header.texts.length) return undefined;
  const isFor = (seal: Seal) => FIELDS.every((field) => seal[field] === '' || header.fields.has(field));
  if (!seals.every(isFor)) return undefined;
  const cells = (seal: Seal) =>
    header.texts.map((_, column) => {
      const field = FIELDS.find((one) => header.fields.get(one) === column);
      return field === undefined ? '' : seal[field];
    });
  const rows = csvText([], seals.map(cells)).split('\r\n').slice(1).join('\r\n');
  return `${text}${text.endsWith('\n') ? '' : '\r\n'}${rows}`;
}

function sheetsOf(source: Source, file: string) {
  if (!source.exists(file)) return [];
  return readSheets(source, file, {}).sheets.flatMap((sheet) => {
    const { header, body } = findHeader(sheet.rows, columns.SEALED.fields);
    return header === undefined ? [] : [{ header, body: [...body] }];
  });
}
