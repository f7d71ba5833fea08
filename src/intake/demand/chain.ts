import type { SheetRow } from '../../sheets/index.ts';
import { addressesIn } from './chain-address.ts';
import { chainsOf, chatLine, inSequence, isEntry } from './chain-text.ts';
import type { Chain, ChatLine } from './chain-text.ts';
import { dayOrder } from './chat-heads.ts';
import { chatText, isChainStart, isTooLong } from './chat-lines.ts';
import { ChatReader } from './chat-reader.ts';
import type { CurrentSheet } from './ledger.ts';
import { Speakers } from './speakers.ts';
import type { Taker } from './taker.ts';

export { isChainStart };

/** The text of a chat: a group's chain, or messages one by one. Of copies of one chain the last one holds. */
export function takeChain(taker: Taker, sheet: CurrentSheet, rows: Iterable<SheetRow>): void {
  const { tokens } = taker;
  const asks = (text: string): boolean => {
    const [address] = addressesIn(text, false);
    const rest = address === undefined ? text : text.slice(0, address.start) + text.slice(address.end);
    return tokens.cut(rest).some(({ kind }) => kind === 'good' || kind === 'amount');
  };
  const counted = (rest: string, text: string): boolean =>
    tokens.startsWithThing(rest) || taker.households.namesIn(text).some(({ start }) => start === 0);
  const lines: ChatLine[] = [];
  for (const row of rewritten(taker, sheet, rows)) {
    sheet.tally.rows = row.row;
    const line = chatLine(row, asks, counted);
    if (line === undefined) sheet.tally.blank++;
    else lines.push(line);
  }
  const heads = lines.map(({ head }) => head).filter((head) => typeof head === 'object');
  for (const { author } of heads) sheet.people.add(author);
  const speakers = new Speakers(dayOrder(heads.map(({ date }) => date)));
  for (const [chain, copy] of withCopies(chainsOf(inSequence(lines)))) {
    if (copy === undefined) new ChatReader(taker, sheet, speakers, chain).read(chain.lines);
    else replaceCopy(taker, sheet, chain, copy);
  }
  for (const { row, text } of sheet.marks.untaken())
    taker.ledger.reject(sheet, row, -1, text, { code: 'unreadable-line', facts: {} });
}

/** Lines that staff wrote anew, address and all, in place of those that could not be read. */
function* rewritten(taker: Taker, sheet: CurrentSheet, rows: Iterable<SheetRow>): Generator<SheetRow> {
  const corrections = taker.correctionsOf(sheet);
  for (const row of rows) {
    sheet.marks.see(row.row, row.cells);
    const line = corrections
      ?.get(row.row)
      ?.find(({ value }) => !isTooLong(value) && addressesIn(chatText(value), false).length > 0);
    yield line === undefined ? row : { row: row.row, cells: [line.value] };
  }
}

/** Each chain with the last copy that was made of it. */
function withCopies(chains: readonly Chain[]): (readonly [Chain, Chain | undefined])[] {
  const newer = new Map<string, Chain>();
  const copies: [Chain, Chain | undefined][] = [];
  for (const chain of chains.toReversed()) {
    copies.push([chain, chain.keys.map((key) => newer.get(key)).find((copy) => copy !== undefined)]);
    for (const key of chain.keys) newer.set(key, newer.get(key) ?? chain);
  }
  return copies.toReversed();
}

function replaceCopy(taker: Taker, sheet: CurrentSheet, chain: Chain, copy: Chain): void {
  const other = `${sheet.tally.file}:${copy.lines.find(isEntry)?.row ?? 0}`;
  let begun = false;
  for (const line of chain.lines) {
    begun ||= isEntry(line);
    const asks = begun && line.shape !== undefined && (isEntry(line) || line.shape.kind === 'plain');
    sheet.marks.line(line.row, asks ? 'order' : 'aside');
    if (asks) taker.ledger.replace(sheet, line.row, line.raw, other);
    else sheet.tally.above++;
  }
}
