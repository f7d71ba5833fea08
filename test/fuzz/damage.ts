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

/** The same files, broken in a few ways. */
export function damaged(files: ReadonlyMap<string, Uint8Array>, dice: Dice): Files {
  const broken: Files = new Map(files);
  const times = 1 + dice.below(4);
  for (let i = 0; i < times; i++) dice.pick(DAMAGES)(broken, dice);
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
