import type { Random } from '../random.ts';
import { addressOf, elsewhere, neighbour, roomOf } from './addresses.ts';
import { wide } from './amounts.ts';
import { joinerOf, orderOf, type Offered, type Piece } from './orders.ts';
import { afterwards } from './changes.ts';
import { offersOf, titleOf } from './announce.ts';
import { chatterOf, nameOf, phoneOf, remarkOf } from './people.ts';
import { keyOf, type Building, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';
import { unclearLine } from './unclear.ts';

/** What holds for one chain. */
export interface Style {
  readonly tongue: Tongue;
  /** The building is known, rooms alone stand in the entries. */
  readonly own: boolean;
  readonly number: (n: number) => string;
  readonly offered: Offered;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const KEYCAP = (n: number): string => [...String(n)].map((digit) => `${digit}\uFE0F\u20E3`).join('');

/** List numbers of all kinds; one kind to a chain, as the program or the first in the list made it. */
const NUMBERS: readonly ((n: number) => string)[] = [
  (n) => `${n}. `,
  (n) => `${n}. `,
  (n) => `${n}、`,
  (n) => `${n}、 `,
  (n) => `${n}.`,
  (n) => `${n}) `,
  (n) => `（${n}）`,
  (n) => `【${n}】`,
  (n) => `No.${n} `,
  (n) => `${wide(String(n))}．`,
  (n) => CIRCLED[n - 1] ?? `${n}. `,
  (n) => `${KEYCAP(n)} `,
  () => '',
  () => '- ',
];

/** A group's list, copied out of the chat. */
export function chainPage(
  random: Random,
  file: string,
  homes: readonly Home[],
  tongue: Tongue,
  others: readonly Building[],
): Page {
  const page = new Page(file, `chain ${tongue}`);
  const own = sameBuilding(homes) && random.chance(60);
  const inHeading = own && !/号楼|楼栋|building/i.test(file);
  const { offered, lines } = offersOf(random, tongue);
  const style: Style = { tongue, own, number: random.pick(NUMBERS), offered };
  const title = titleOf(random, style, inHeading ? homes[0] : undefined);
  const copied = title.length > 0 && random.chance(15);
  const head = new Page(file, page.form);
  if (copied) head.line(tongue === 'en' ? '#Group Note' : tongue === 'tw' ? '#接龍' : '#接龙');
  for (const line of [...title, ...lines]) head.line(line);
  const parts: Page[] = [];
  let n = 0;
  for (const home of homes) {
    const part = new Page(file, page.form);
    if (random.chance(5)) part.line(chatterOf(random, tongue));
    n++;
    if (random.chance(3)) nobody(random, part, style, n++);
    if (random.chance(2) && !own) stranger(random, part, style, n++, elsewhere(random, tongue));
    if (random.chance(2) && own) stranger(random, part, style, n++, neighbour(random, home, others));
    entry(random, part, style, n, home);
    if (random.chance(3)) unclearLine(random, part, tongue, offered);
    parts.push(part);
  }
  if (copied)
    olderCopies(random, page, head, parts, (at) => again(random, style, parts[at]!, at + 1, homes[at]!));
  page.append(head);
  for (const part of parts) page.append(part);
  afterwards(random, page, style, homes, n);
  return page;
}

/** What somebody wrote instead of an entry, at its place. */
function again(random: Random, style: Style, { file, form }: Page, n: number, home: Home): Page {
  const part = new Page(file, form);
  entry(random, part, style, n, home);
  return part;
}

/** A chain is pasted into the chat again and again, each time longer; somebody puts an entry right meanwhile. */
function olderCopies(
  random: Random,
  page: Page,
  head: Page,
  parts: readonly Page[],
  other: (at: number) => Page,
): void {
  for (let length = random.between(1, parts.length); length < parts.length; length += random.between(1, 9)) {
    const changed = random.chance(60) ? random.between(1, length) : -1;
    page.append(head);
    for (const [at, part] of parts.slice(0, length).entries())
      page.append(at === changed ? other(at) : part, true);
  }
}

export const sameBuilding = (homes: readonly Home[]): boolean =>
  homes.every(({ building }) => building === homes[0]!.building);

/** One household's, in a line or several. */
function entry(random: Random, page: Page, style: Style, n: number, home: Home): void {
  const { tongue, own, offered } = style;
  const address = own && !random.chance(10) ? roomOf(random, home, tongue) : addressOf(random, home, tongue);
  const pieces = orderOf(random, tongue, offered);
  write(random, page, style, style.number(n), keyOf(home), address, pieces);
}

function write(
  random: Random,
  page: Page,
  { tongue, number, own }: Style,
  mark: string,
  home: string,
  address: string,
  pieces: readonly Piece[],
): void {
  const name = random.chance(45) ? nameOf(random, tongue) : '';
  const phone = random.chance(12) ? phoneOf(random, tongue) : '';
  const remark = random.chance(15) ? remarkOf(random, tongue) : '';
  const numbered = number(1) !== '' && number(1) !== '- ';
  const gap = random.pick([' ', ' ', '  ', tongue === 'en' ? ', ' : '，', tongue === 'en' ? ': ' : '：']);
  const who = random.chance(20) && name !== '' && !own ? [name, address] : [address, name];
  const head = [...who, phone].filter((part) => part !== '').join(' ');
  const form = random.below(10);
  if (form === 0 && numbered && !own) {
    const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, tongue));
    put(page, home, page.line(`${mark}${text} ${head}`), pieces);
  } else if (form < 3) {
    page.line(`${mark}${head}`);
    if (random.chance(50)) for (const piece of pieces) put(page, home, page.line(piece.text), [piece]);
    else
      put(
        page,
        home,
        page.line(pieces.map((piece) => piece.text).join(joinerOf(random, pieces, tongue))),
        pieces,
      );
    if (remark !== '' && random.chance(50)) page.line(remark);
  } else {
    const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, tongue));
    const tail = remark === '' ? '' : `${random.pick([' ', '，', ' '])}${remark}`;
    put(page, home, page.line(`${mark}${head}${gap}${text}${tail}`), pieces);
  }
}

/** The line in `row` asks for these. */
function put(page: Page, home: string, row: number, pieces: readonly Piece[], clear = true): void {
  for (const { asks } of pieces)
    for (const draft of asks) page.entry({ ...draft, home, row, column: 0, clear: clear && draft.clear });
}

/** An entry that says no household: what stands in it is nobody's. */
function nobody(random: Random, page: Page, style: Style, n: number): void {
  const { tongue, number } = style;
  if (number(1) === '' || number(1) === '- ') return;
  const pieces = orderOf(random, tongue, style.offered);
  const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, tongue));
  const name = nameOf(random, tongue);
  let row: number;
  if (random.chance(50)) {
    page.line(`${number(n)}${name}`);
    row = page.line(text);
  } else row = page.line(`${number(n)}${name} ${text}`);
  page.nobodys(row, text);
}

/** Somebody of a building that this site has not, or of another one than the chain's. */
function stranger(random: Random, page: Page, style: Style, n: number, address: string): void {
  const pieces = orderOf(random, style.tongue, style.offered);
  const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, style.tongue));
  const line = `${style.number(n)}${address} ${text}`;
  page.nobodys(page.line(line), line);
}
