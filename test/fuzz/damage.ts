import type { Dice } from './dice.ts';
import { CHAIN_PIECES, HOSTILE_CELLS, HOSTILE_YAML } from './hostile.ts';

export type Files = Map<string, Uint8Array>;

/** Breaks one thing in a workspace. */
type Damage = (files: Files, dice: Dice) => void;

const tornBytes: Damage = (files, dice) => {
  const [name, bytes] = dice.pick([...files]);
  const at = dice.below(bytes.length + 1);
  const more = Uint8Array.from({ length: dice.below(6) }, () => dice.below(256));
  const end = Math.min(bytes.length, at + dice.below(40));
  files.set(name, Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(end)]));
};

const cutShort: Damage = (files, dice) => {
  const [name, bytes] = dice.pick([...files]);
  files.set(name, bytes.subarray(0, dice.below(bytes.length + 1)));
};

const hostileCell: Damage = (files, dice) => {
  const name = dice.pick(tables(files));
  const lines = textOf(files, name).split('\n');
  const at = dice.below(lines.length);
  const cells = lines[at]!.split(',');
  cells[dice.below(cells.length)] = quoted(dice.pick(HOSTILE_CELLS), dice);
  lines[at] = cells.join(',');
  put(files, name, lines.join('\n'));
};

const hostileColumn: Damage = (files, dice) => {
  const name = dice.pick(tables(files));
  const column = dice.below(8);
  const lines = textOf(files, name).split('\n');
  const changed = lines.map((line, row) => {
    const cells = line.split(',');
    if (row > 0 && column < cells.length) cells[column] = quoted(dice.pick(HOSTILE_CELLS), dice);
    return cells.join(',');
  });
  put(files, name, changed.join('\n'));
};

const movedRows: Damage = (files, dice) => {
  const name = dice.pick(tables(files));
  const lines = textOf(files, name).split('\n');
  const [line = ''] = lines.splice(dice.below(lines.length), 1);
  const copies = dice.below(3);
  for (let i = 0; i < copies; i++) lines.splice(dice.below(lines.length + 1), 0, line);
  put(files, name, lines.join(dice.pick(['\n', '\r\n', '\r'])));
};

const wildSettings: Damage = (files, dice) => {
  const text = textOf(files, 'stagger.yaml');
  const at = dice.below(text.length + 1);
  put(files, 'stagger.yaml', text.slice(0, at) + dice.pick(HOSTILE_YAML) + text.slice(at + dice.below(12)));
};

const otherEncoding: Damage = (files, dice) => {
  const name = dice.pick([...files.keys()]);
  const text = textOf(files, name);
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  files.set(
    name,
    dice.pick([utf16, utf16.swap16(), Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`)]),
  );
};

const chainText: Damage = (files, dice) => {
  const pieces = Array.from({ length: dice.below(60) }, () => dice.pick(CHAIN_PIECES));
  put(files, 'demand/chain.txt', pieces.join(dice.pick(['', ' ', '\n'])));
};

const otherName: Damage = (files, dice) => {
  const name = dice.pick([...files.keys()]);
  const bytes = files.get(name)!;
  files.delete(name);
  files.set(name.replace(/\.[^.]*$/, dice.pick(['.csv', '.tsv', '.txt', '.xlsx', '.xls', ''])), bytes);
};

/** A file that a share synced by half: blocks of zero bytes, in the middle or at the end. */
const zeroBytes: Damage = (files, dice) => {
  const [name, bytes] = dice.pick([...files]);
  const at = dice.below(bytes.length + 1);
  const run = Buffer.alloc(1 + dice.below(dice.pick([4, 512, 4096])));
  files.set(
    name,
    Buffer.concat([bytes.subarray(0, at), run, bytes.subarray(Math.min(bytes.length, at + run.length))]),
  );
};

/** A row that lost its end, or stands in one cell: `1,102,greens`, `1-102 greens 2`. */
const cutRow: Damage = (files, dice) => {
  const name = dice.pick(tables(files));
  const lines = textOf(files, name).split('\n');
  const at = dice.below(lines.length);
  const cells = lines[at]!.split(',');
  lines[at] = dice.pick([
    cells.slice(0, dice.below(cells.length)).join(','),
    cells.join(' '),
    cells.slice(-1).join(''),
  ]);
  put(files, name, lines.join('\n'));
};

/** A number of the settings or of a table a thousand to a hundred thousand million times too large. */
const hugeNumber: Damage = (files, dice) => {
  const name = dice.pick(['stagger.yaml', ...tables(files)]);
  const text = textOf(files, name);
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return;
  const found = dice.pick(numbers);
  const huge = String(10 ** (3 + dice.below(9)));
  put(files, name, text.slice(0, found.index) + huge + text.slice(found.index + found[0].length));
};

/** Files of our own, cut, empty, of another kind or of another version. */
const ownFile: Damage = (files, dice) => {
  const name = dice.pick([
    'ordered.json',
    'matches.csv',
    'sealed.csv',
    'carryover.csv',
    'out/2026-11-22-issued.json',
  ]);
  const text = dice.pick([
    '',
    '{',
    'null',
    '[]',
    '{"schema_version":1,"nights":{"2026-11-22":[1]}}',
    '{"schema_version":9,"nights":{"2026-11-22":{"ab":"demand/1.csv"}}}',
    'seen,suggestion,accept\n"rice,rice,yes\n',
    'seen,answer\nrice,yes\n',
    'building,since,until\n1,2026-11-01,\n1,x,y\n',
    'building,entrance,room,item,owed,nights,last_slot\n1,,101,rice,1e11,99999999999,25:00\n',
    '\0\0\0',
  ]);
  put(files, name, text);
};

const DAMAGES: readonly Damage[] = [
  tornBytes,
  cutShort,
  hostileCell,
  hostileCell,
  hostileColumn,
  movedRows,
  wildSettings,
  otherEncoding,
  chainText,
  otherName,
];

/** Ways that were found later. Seeds up to this one stay the cases that they were. */
const LAST_OF_THE_FIRST = 20_000;
const ALL: readonly Damage[] = [...DAMAGES, zeroBytes, cutRow, cutRow, hugeNumber, hugeNumber, ownFile];

/** The same files, broken in a few ways. */
export function damaged(files: ReadonlyMap<string, Uint8Array>, dice: Dice, seed: number): Files {
  const broken: Files = new Map(files);
  const ways = seed <= LAST_OF_THE_FIRST ? DAMAGES : ALL;
  const times = 1 + dice.below(4);
  for (let i = 0; i < times; i++) dice.pick(ways)(broken, dice);
  return broken;
}

function tables(files: Files): string[] {
  const names = [...files.keys()].filter((name) => /\.(?:csv|tsv)$/.test(name));
  return names.length > 0 ? names : [...files.keys()];
}

function textOf(files: Files, name: string): string {
  return Buffer.from(files.get(name) ?? new Uint8Array()).toString('utf8');
}

function put(files: Files, name: string, text: string): void {
  files.set(name, Buffer.from(text));
}

function quoted(cell: string, dice: Dice): string {
  return dice.below(3) === 0 ? cell : `"${cell.replaceAll('"', '""')}"`;
}
