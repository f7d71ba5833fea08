import { createHash } from 'node:crypto';
import type { ReadFile, Source } from '../model/index.ts';

/** In a plan folder: by what the files are known again that the plan was made of. It covers names and phones, and is the crew's. */
export const INPUTS_FILE = 'inputs.json';

/** A file that a plan was made of. */
export type KnownFile = Pick<ReadFile, 'file' | 'input' | 'sha256' | 'cellsSha256'>;

export function inputsText(files: readonly KnownFile[]): string {
  const rows = files.map(({ file, input, sha256, cellsSha256: cells_sha256 }) =>
    JSON.stringify({ file, input, sha256, cells_sha256 }),
  );
  return `{"schema_version":1,"files":[\n${rows.join(',\n')}\n]}\n`;
}

/** Undefined where a plan folder has none, or it is no such list: then nothing is known, and the files have to be read. */
export function readInputs(folder: Source): readonly KnownFile[] | undefined {
  if (!folder.exists(INPUTS_FILE)) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.concat([...folder.read(INPUTS_FILE)]).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { files } = Object(read) as { files?: unknown };
  const known = Array.isArray(files) ? files.map(knownFile) : [undefined];
  return known.every((one) => one !== undefined) ? known : undefined;
}

function knownFile(row: unknown): KnownFile | undefined {
  const { file, input, sha256, cells_sha256: cellsSha256 } = Object(row) as Record<string, unknown>;
  return typeof file === 'string' &&
    typeof input === 'string' &&
    typeof sha256 === 'string' &&
    typeof cellsSha256 === 'string'
    ? { file, input, sha256, cellsSha256 }
    : undefined;
}

/** Whether the same files, in any order, read to the same rows with every cell: paper prints names and phones too. */
export function sameCells(known: readonly KnownFile[] | undefined, files: readonly KnownFile[]): boolean {
  const keys = (of: readonly KnownFile[]) =>
    of.map(({ input, file, cellsSha256 }) => `${input}\n${file}\n${cellsSha256}`).sort();
  return known !== undefined && keys(known).join('\n') === keys(files).join('\n');
}

/**
 * Whether every file that a plan was made of still holds the bytes that it held: then nothing has changed, and nobody has
 * to read it to know. A workbook's sheets are one file.
 */
export function sameBytes(source: Source, known: readonly KnownFile[] | undefined): boolean {
  if (known === undefined) return false;
  const hashes = new Map<string, string>();
  return known.every(({ file, sha256 }) => {
    const cut = file.lastIndexOf('#');
    const name = cut < 0 || source.exists(file) ? file : file.slice(0, cut);
    if (!source.exists(name) || source.list(name) !== undefined) return false;
    const own = hashes.get(name) ?? hashOf(source, name);
    hashes.set(name, own);
    return own === sha256;
  });
}

function hashOf(source: Source, name: string): string {
  const hash = createHash('sha256');
  for (const piece of source.read(name)) hash.update(piece);
  return hash.digest('hex');
}
