import type { SheetRow } from '../../sheets/index.ts';
import { addressesIn } from './chain-address.ts';
import { messageHead } from './chat-heads.ts';
import type { Head } from './chat-heads.ts';
import { chatText, isTooLong, lineShape } from './chat-lines.ts';
import type { LineShape } from './chat-lines.ts';

/** A line of a chat that is not blank, with what its beginning says. */
export interface ChatLine {
  readonly row: number;
  /** As written. */
  readonly raw: string;
  readonly head: Head;
  /** What the line is behind its head; undefined where nothing stands there. */
  readonly shape: LineShape | undefined;
}

/** One copy of a chain, or a chat that says of no line that a chain begins there. */
export interface Chain {
  readonly title: string;
  readonly lines: readonly ChatLine[];
  /** By these two copies of one chain are known: title and first entry, title and first household. */
  readonly keys: readonly string[];
}

/** Cuts the lines of a chat where chains begin. */
export function chainsOf(lines: readonly ChatLine[]): Chain[] {
  const chains: ChatLine[][] = [];
  for (const line of lines) {
    if (chains.length === 0 || line.shape?.kind === 'start') chains.push([]);
    chains.at(-1)!.push(line);
  }
  return chains.map((own) => {
    const title = titleOf(own);
    return { title, lines: own, keys: keysOf(title, own) };
  });
}

/**
 * @param asks true where a text asks for something
 * @param counted see `lineShape`
 */
export function chatLine(
  { row, cells }: SheetRow,
  asks: (text: string) => boolean,
  counted: (rest: string, text: string) => boolean,
): ChatLine | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const raw = filled.join(' ').trim();
  if (isTooLong(raw)) return { row, raw, head: undefined, shape: { kind: 'long', rest: '' } };
  const text = chatText(raw);
  if (text === '') return raw === '' ? undefined : { row, raw, head: 'notice', shape: undefined };
  const head = messageHead(text, filled, asks);
  if (head === 'notice') return { row, raw, head, shape: undefined };
  const rest = head === undefined ? text : head.rest;
  return { row, raw, head, shape: rest === '' ? undefined : lineShape(rest, counted) };
}

/** `2.5斤 3-501` is no decimal where 2 follows the list's number before it and the list then goes on. */
export function inSequence(lines: readonly ChatLine[]): ChatLine[] {
  const next = nextNumbers(lines);
  let last: number | undefined;
  return lines.map((line, i) => {
    const { shape } = line;
    if (shape?.kind === 'start') last = undefined;
    if (shape?.marked === undefined) return line;
    const { number, rest } = shape.marked;
    const follows = shape.kind === 'plain' && number === (last ?? 0) + 1 && (last ?? next[i]) !== undefined;
    if (shape.kind === 'number' || (follows && !(next[i]! <= number))) last = number;
    return follows && last === number ? { ...line, shape: { ...shape, kind: 'number', rest } } : line;
  });
}

/** By line, the number of the next entry behind it. */
function nextNumbers(lines: readonly ChatLine[]): (number | undefined)[] {
  let next: number | undefined;
  return lines
    .toReversed()
    .map(({ shape }) => {
      const own = next;
      const marked = shape?.marked;
      const begins = shape?.kind === 'number' || addressesIn(marked?.rest ?? '', true).length > 0;
      if (begins) next = marked?.number;
      return own;
    })
    .toReversed();
}

function titleOf(lines: readonly ChatLine[]): string {
  for (const { head, shape } of lines) {
    if (head !== undefined && shape?.kind !== 'start') return '';
    if (shape === undefined) continue;
    if (shape.kind !== 'start' && shape.kind !== 'plain') return '';
    if (shape.rest !== '') return addressesIn(shape.rest, false).length > 0 ? '' : shape.rest;
  }
  return '';
}

function keysOf(title: string, lines: readonly ChatLine[]): string[] {
  const first = lines.find((line) => isEntry(line));
  if (first === undefined) return [`${title}\n`];
  const [address] = addressesIn(first.shape!.rest, false);
  const own = `${title}\n${first.raw}`;
  return title === '' || address === undefined ? [own] : [own, `${title}\n\n${address.raw}`];
}

/** True where somebody's entry begins. */
export function isEntry({ shape }: ChatLine): boolean {
  if (shape === undefined) return false;
  return shape.kind === 'number' || (shape.kind === 'plain' && addressesIn(shape.rest, false).length > 0);
}
