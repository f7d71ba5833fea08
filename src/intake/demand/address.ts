import { foldWidth } from '../text/index.ts';

/** An address as a sheet's three columns would say it; `entrance` is '' where it names none. */
export interface Address {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  /** What stands before the building: a community's name, a road. */
  readonly before: string;
}

const NUMBER = '[0-9A-Za-z]{1,6}|[零〇一二两三四五六七八九十百]{1,5}';
const NOT_NUMBER = '[^0-9A-Za-z零〇一二两三四五六七八九十百]';
const ROOM = String.raw`[A-Za-z]?-?[0-9Oo]{1,5}[A-Za-z]?|[零〇一二三四五六七八九十]{3,4}`;
const ROOM_END = '(?:号房|室|号|房|户)?';
const GAP = String.raw`[\s,;，、_\-—–−]*`;

/** `3号楼2单元501`, `怡海花园三号楼501室`, `3#501`, `3栋2-501`. */
const WITH_SUFFIX = new RegExp(
  `^(?<before>(?:.*${NOT_NUMBER})??)(?<building>(?:${NUMBER})(?:号楼|號樓|楼栋|栋楼|栋|幢|座|弄|楼|号|#))${GAP}` +
    `(?:(?:(?<entrance>${NUMBER})(?:单元门|单元|号门|门|梯)${GAP})|(?:(?<short>${NUMBER})[-—–−]))?(?<room>${ROOM})${ROOM_END}$`,
);
/** `168弄10号606室`: a lane of houses, each a building. */
const LANE = new RegExp(
  `^(?<before>(?:.*${NOT_NUMBER})??)(?<lane>\\d{1,5})弄${GAP}(?<building>\\d{1,5})(?:号楼|号)${GAP}(?<room>${ROOM})${ROOM_END}$`,
);
/** `3-2-501`, `52-502室`, `3 2 501`, `A/12/3`. */
const WITH_DASHES = new RegExp(
  String.raw`^(?<before>)(?<building>${NUMBER})\s*[-—–−/\s]\s*(?:(?<entrance>${NUMBER})\s*[-—–−/\s]\s*)?(?<room>${ROOM})${ROOM_END}$`,
);
/** `Bldg 3, Apt 2-501`, `Block A Unit 2 Room 501`. */
const ENGLISH = new RegExp(
  String.raw`^(?<before>)(?:building|bldg\.?|block|blk\.?|tower)\s*(?<building>[0-9a-z]{1,6})[\s,;]+` +
    String.raw`(?:(?:entrance|unit|stair(?:case)?)\s*(?<entrance>[0-9a-z]{1,6})[\s,;]+)?` +
    String.raw`(?:(?:apartment|apt\.?|room|rm\.?|flat|unit|no\.?|#)\s*#?)?(?:(?<short>[0-9a-z]{1,6})-)?(?<room>[a-z]?\d{1,5}[a-z]?|[a-z])$`,
  'i',
);
const TAIL = /[\s。.,，;；!！、]+$/;

/** Longer texts are no address, and to look for likely ones would cost more than to read the sheet. */
const LONGEST = 80;
/** What Excel makes of 3-2, and of a long number. */
const DATE_LIKE =
  /^(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:[ T].*)?|\d{1,2}月\d{1,2}日|\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?|[A-Za-z]{3}-\d{1,2})$/;
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d+$/;

/**
 * The ways in which one cell can be read as an address, likeliest first; which of them is of the site, the register
 * says. None: it is no address.
 */
export function readAddress(cell: string): readonly Address[] {
  const text = foldWidth(cell).trim().replace(TAIL, '');
  const found: Address[] = [];
  for (const pattern of [ENGLISH, WITH_DASHES, LANE, WITH_SUFFIX]) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { before = '', lane, building = '', entrance, short, room = '' } = groups;
    const rest = { entrance: entrance ?? short ?? '', room, before: before.trim() };
    if (lane !== undefined) found.push({ building: `${lane}弄${building}号`, ...rest });
    found.push({ building, ...rest });
    break;
  }
  return found;
}

/**
 * Building, entrance and room between dashes where the room is a word (`10-2-商铺`, `2-shop`) or the building's name is one
 * of its own: only with a building that the site has.
 */
export function readDashes(cell: string, known: (building: string) => boolean): readonly Address[] {
  const parts = cell.replace(TAIL, '').split(/\s*[-—–−/]\s*/);
  if (parts.includes('')) return [];
  for (const own of [2, 1]) {
    const building = parts.slice(0, -own).join('-');
    if (building === '' || !known(building)) continue;
    const [room = '', entrance = ''] = parts.slice(-own).toReversed();
    return [{ building, entrance, room, before: '' }];
  }
  return [];
}

/** Letter O where only a zero can stand: between digits. `5O1` → `501`; `12O` may be a flat O and stays. */
export function zerosForO(text: string): string {
  return text.replace(/(?<=\d)[Oo]+(?=\d)/g, (letters) => '0'.repeat(letters.length));
}

/** Letter O as zero wherever it stands, for a register to say whether there is such a room. */
export function zerosForAnyO(text: string): string {
  return /^[\dOo]*\d[\dOo]*$/.test(text) ? text.replace(/[Oo]/g, '0') : text;
}

/** Why a cell can be no part of an address, whatever the site; undefined where it may be one. */
export function notAnAddress(text: string): 'date-not-address' | 'bad-address' | undefined {
  if (text.length > LONGEST) return 'bad-address';
  return DATE_LIKE.test(text) || SCIENTIFIC.test(text) ? 'date-not-address' : undefined;
}
