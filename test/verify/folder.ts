import { withManifest } from './planned.ts';

export type Cells = Record<string, string>;

/**
 * A plan folder that a test breaks: tables as rows of named cells, written back in the contract's form, with a manifest
 * that is right for whatever the files have become.
 */
export class Folder {
  #files: Map<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = new Map(files);
  }

  text(file: string): string {
    const text = this.#files.get(file);
    if (text === undefined) throw new Error(`the plan has no ${file}`);
    return text;
  }

  write(file: string, text: string): void {
    this.#files.set(file, text);
  }

  remove(file: string): void {
    if (!this.#files.delete(file)) throw new Error(`the plan has no ${file}`);
  }

  /** Changes a text; that nothing changed is a mistake in the test. */
  replace(file: string, from: string | RegExp, to: string): void {
    const before = this.text(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    this.write(file, after);
  }

  rows(file: string): Cells[] {
    const [header = [], ...rows] = parsed(this.text(file));
    return rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])));
  }

  setRows(file: string, rows: readonly Cells[]): void {
    const [header = []] = parsed(this.text(file));
    const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
    this.write(file, `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`);
  }

  /** Changes the rows that match; at least one must. */
  edit(file: string, match: Cells, change: (row: Cells) => Cells): void {
    let hits = 0;
    const rows = this.rows(file).map((row) => {
      if (Object.entries(match).some(([column, value]) => row[column] !== value)) return row;
      hits++;
      return { ...row, ...change(row) };
    });
    if (hits === 0) throw new Error(`${file} has no row ${JSON.stringify(match)}`);
    this.setRows(file, rows);
  }

  set(file: string, match: Cells, cells: Cells): void {
    this.edit(file, match, () => cells);
  }

  drop(file: string, match: Cells): Cells[] {
    const rows = this.rows(file);
    const isMatch = (row: Cells) => Object.entries(match).every(([column, value]) => row[column] === value);
    const dropped = rows.filter(isMatch);
    if (dropped.length === 0) throw new Error(`${file} has no row ${JSON.stringify(match)}`);
    this.setRows(
      file,
      rows.filter((row) => !isMatch(row)),
    );
    return dropped;
  }

  add(file: string, row: Cells): void {
    this.setRows(file, [...this.rows(file), row]);
  }

  /** The files, with a manifest that is right unless the test wrote one of its own. */
  files(ownManifest = false): Map<string, string> {
    return ownManifest ? this.#files : withManifest(this.#files);
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function parsed(text: string): string[][] {
  return text
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}
