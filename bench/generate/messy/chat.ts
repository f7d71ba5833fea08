import type { Random } from '../random.ts';
import { addressOf, elsewhere, roomOf } from './addresses.ts';
import { wide } from './amounts.ts';
import { joinerOf, orderOf, type Offered, type Piece } from './orders.ts';
import { afterwards } from './changes.ts';
import { offersOf, titleOf } from './announce.ts';
import { chatterOf, nameOf, phoneOf, remarkOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

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
export function chainPage(random: Random, file: string, homes: readonly Home[], tongue: Tongue): Page {
  const page = new Page(file, `chain ${tongue}`);
  const own = sameBuilding(homes) && random.chance(60);
  const inHeading = own && !/号楼|楼栋|building/i.test(file);
  const { offered, lines } = offersOf(random, tongue);
  const style: Style = { tongue, own, number: random.pick(NUMBERS), offered };
  for (const line of titleOf(random, style, inHeading ? homes[0] : undefined)) page.line(line);
  for (const line of lines) page.line(line);
  let n = 0;
  for (const home of homes) {
    if (random.chance(5)) page.line(chatterOf(random, tongue));
    n++;
    if (random.chance(3)) nobody(random, page, style, n++);
    if (random.chance(2) && !own) stranger(random, page, style, n++);
    entry(random, page, style, n, home);
  }
  afterwards(random, page, style, homes, n);
  return page;
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
  nothing(page, row, text);
}

/** Somebody of a building that this site has not. */
function stranger(random: Random, page: Page, style: Style, n: number): void {
  const pieces = orderOf(random, style.tongue, style.offered);
  const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, style.tongue));
  const line = `${style.number(n)}${elsewhere(random, style.tongue)} ${text}`;
  nothing(page, page.line(line), line);
}

function nothing(page: Page, row: number, text: string): void {
  page.entry({
    row,
    column: 0,
    home: '',
    item: '',
    quantity: undefined,
    written: [text],
    clear: false,
    fate: 'nothing',
  });
}
