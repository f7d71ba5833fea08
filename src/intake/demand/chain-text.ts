import type { MarkRole } from '../../model/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import { foldWidth } from '../text/index.ts';
import { findAddressIn } from './chain-address.ts';
import type { AddressInLine } from './chain-address.ts';

/** Somebody's line of a chain. */
export interface ChainEntry {
  readonly row: number;
  /** As written. */
  readonly raw: string;
  /** Undefined where the line goes on with the household of the one before. */
  readonly where: AddressInLine | undefined;
  /** What is left of the line beside number and address. */
  readonly text: string;
}

/** One copy of a chain. */
export interface Chain {
  readonly title: string;
  /** Titles and lists of products: what is offered. */
  readonly offers: readonly string[];
  readonly entries: readonly ChainEntry[];
  /** Lines that are nobody's and nothing. */
  readonly strange: readonly { readonly row: number; readonly raw: string }[];
}

export interface ChainFile {
  readonly chains: readonly Chain[];
  readonly rows: number;
  readonly blank: number;
  /** Titles, products, examples. */
  readonly other: number;
}

const START = /^\s*#\s*(?:接龙|群接龙|group\s*note)\s*/i;
const EXAMPLE = /^(?:例|示例|格式|范例|模板|example\b|e\.g\.|format\b)/i;
const NUMBERED = /^\s*(\d{1,4})\s*[.、)）:：]\s*([\s\S]*)$/;
const PRICED = /[¥￥]\s*\d|\d\s*(?:元|块)|\d+\s*\/\s*[份箱盒袋斤kg]/;
/** `王姐 18:20`, `2026-11-22 18:20`: who said it, when, in a copied chat. */
const CHAT_HEAD = /^(?:[^\d]{0,20}\s*)?(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?$/;
/** Longer lines are no line of a chain; to look for addresses in them would take long too. */
const LONGEST = 1000;

/** True where a text begins as chains do. */
export function isChainStart(cell: string): boolean {
  return START.test(foldWidth(cell));
}

/**
 * Cuts text into chains, and these into what is offered and who says what. Products are numbered as people are: a
 * numbered line without an address is a product as long as nobody has spoken, and after that only with a price.
 *
 * @param names true where the text names a good
 */
export function readChains(
  rows: Iterable<SheetRow>,
  names: (text: string) => boolean,
  is: (row: number, role: MarkRole) => void,
): ChainFile {
  const chains: Mutable[] = [];
  let chain: Mutable | undefined;
  const count = { rows: 0, blank: 0, other: 0 };
  for (const { row, cells } of rows) {
    count.rows = row;
    const raw = cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .trim();
    const line = foldWidth(raw).trim();
    if (line === '' || /^\d{1,4}\s*[.、)）:：]?$/.test(line)) {
      count.blank++;
      is(row, 'aside');
      continue;
    }
    const start = START.exec(line);
    if (start !== null || chain === undefined)
      chains.push((chain = open(start === null ? '' : line.slice(start[0].length))));
    if (start !== null || take(chain, row, raw, line, names)) {
      count.other++;
      is(row, 'heading');
    }
  }
  return { chains, ...count };
}

interface Mutable extends Chain {
  title: string;
  readonly offers: string[];
  readonly entries: ChainEntry[];
  readonly strange: { row: number; raw: string }[];
}

function open(title: string): Mutable {
  return { title, offers: title === '' ? [] : [title], entries: [], strange: [] };
}

/** True where the line is a title, a product or an example. */
function take(
  chain: Mutable,
  row: number,
  raw: string,
  line: string,
  names: (text: string) => boolean,
): boolean {
  const numbered = NUMBERED.exec(line);
  const text = numbered === null ? line : numbered[2]!.trim();
  if (EXAMPLE.test(text) || CHAT_HEAD.test(line)) return true;
  if (line.length > LONGEST) {
    chain.strange.push({ row, raw });
    return false;
  }
  const where = findAddressIn(text);
  if (where !== undefined) {
    chain.entries.push({ row, raw, where, text: `${where.before} ${where.after}` });
    return false;
  }
  const spoken = chain.entries.length > 0;
  if (!spoken && numbered === null) {
    if (chain.title === '') chain.title = line;
    chain.offers.push(text);
    return true;
  }
  if (numbered !== null && (PRICED.test(text) || (!spoken && names(text)))) {
    chain.offers.push(text);
    return true;
  }
  if (numbered === null && names(text)) chain.entries.push({ row, raw, where: undefined, text });
  else chain.strange.push({ row, raw });
  return false;
}
