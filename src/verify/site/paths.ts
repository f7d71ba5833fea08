import type { Source } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';

const SHEETS = /\.(?:csv|tsv|txt|xls[xmb]?|ods|et)$/i;
const TABLES = ['.csv', '.tsv', '.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.et'];

/**
 * The files that an input of the settings stands for, sorted: a file, a sheet of a workbook, all sheets below a folder, or a
 * glob; `{date}` is the plan's. A default name stands for the same table in another form too.
 */
export function filesAt(
  source: Source,
  written: string | readonly string[],
  date: string,
  isDefault: boolean,
): readonly string[] {
  const paths = (typeof written === 'string' ? [written] : written).map((path) =>
    path
      .replaceAll('{date}', date)
      .replaceAll('\\', '/')
      .split('/')
      .filter((part, at) => part !== '.' && (part !== '' || at === 0))
      .join('/'),
  );
  const names = paths.flatMap((path) => {
    const file = /^(.+\.(?:xls[xmb]?|ods|et))#.+$/i.exec(path)?.[1] ?? path;
    if (source.exists(file) && source.list(file) === undefined) return [path];
    if (/[*?[]/.test(path)) return sheetsOf(source.list(folderOf(path)) ?? [], patternOf(path));
    const below = source.list(path);
    if (below !== undefined) return sheetsOf(below, undefined);
    const other =
      isDefault && path.endsWith('.csv')
        ? TABLES.map((end) => path.replace(/\.csv$/, end)).find((name) => source.exists(name))
        : undefined;
    return other === undefined ? [] : [other];
  });
  return [...new Set(names)].sort(compareKeys);
}

function sheetsOf(names: readonly string[], pattern: RegExp | undefined): readonly string[] {
  return names.filter((name) => {
    const parts = name.split('/');
    return (
      SHEETS.test(name) &&
      !parts.some((part) => part.startsWith('.')) &&
      !parts.at(-1)!.startsWith('~$') &&
      pattern?.test(name) !== false
    );
  });
}

function folderOf(glob: string): string {
  const parts = glob.split('/');
  return parts
    .slice(
      0,
      parts.findIndex((part) => /[*?[]/.test(part)),
    )
    .join('/');
}

/** `*` and `?` stay inside a folder, `**` crosses folders, `[ab]` is one of these. */
export function patternOf(glob: string): RegExp {
  const parts = glob.match(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[^*?[]+|\[/g) ?? [];
  const text = parts.map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[') && part.length > 1) {
      const negated = part[1] === '!';
      return `[${negated ? '^/' : ''}${part.slice(negated ? 2 : 1, -1).replaceAll(/[\\^]/g, String.raw`\$&`)}]`;
    }
    return part.replaceAll(/[.+^${}()|\\[\]]/g, String.raw`\$&`);
  });
  return new RegExp(`^${text.join('')}$`, 'u');
}
