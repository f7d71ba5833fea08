import {
  NO_MARKS,
  problem,
  type Problem,
  type ProblemCode,
  type Place,
  type ReadFile,
  type Source,
} from '../model/index.ts';
import type { InputName, SettingsReading } from './settings/index.ts';
import type { FileSigns } from './tables/signs.ts';
import { nearest } from './text/index.ts';

/** What all readers of one workspace share: where from, what the settings say, and what was found on the way. */
export interface Reading extends SettingsReading {
  readonly source: Source;
  /** The plan's. */
  readonly date: string;
  readonly encodings: ReadonlyMap<string, string>;
  /** Grows while tables are read. */
  readonly problems: Problem[];
  readonly files: ReadFile[];
  /** Inputs of which some sheet could not be read at all: what is not found there is not reported again. */
  readonly broken: Set<TableName>;
  /** What was suggested for a word already, by what it should have named. */
  readonly suggested: Map<string, string>;
  readonly signs: FileSigns;
}

export function report(
  reading: Reading,
  code: ProblemCode,
  place: Partial<Place>,
  value = '',
  facts: Readonly<Record<string, string>> = {},
): void {
  reading.problems.push(problem(code, place, value, facts));
}

/** Words that are looked up: a table of nothing but unknown names is told so long before. */
const MOST_SUGGESTIONS = 300;

/** What a word most likely meant among the names of that kind, likeliest first, between ` | `; '' where nothing comes near. */
export function suggest(
  { suggested }: Reading,
  kind: 'building' | 'supplier' | 'item' | 'tag',
  word: string,
  names: Iterable<string>,
): string {
  const key = `${kind} ${word}`;
  const known = suggested.get(key);
  if (known !== undefined || suggested.size >= MOST_SUGGESTIONS) return known ?? '';
  const found = nearest(word, names).join(' | ');
  suggested.set(key, found);
  return found;
}

/** An input of the settings, or a file that has its one name. */
export type TableName = InputName | 'matches';

/** Of a file that holds no demand. */
export function tableRecord(
  input: TableName,
  file: string,
  { sha256, cellsSha256, rowsSha256 }: Pick<ReadFile, 'sha256' | 'cellsSha256' | 'rowsSha256'>,
): ReadFile {
  const lines = { lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0 };
  return { file, input, sha256, cellsSha256, rowsSha256, ...lines, marks: NO_MARKS };
}
