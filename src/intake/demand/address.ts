import { chineseNumber, foldWidth } from '../text/index.ts';
import { failure, type Failure } from './reading.ts';

/** What a part of an address may be, in the order in which parts stand. */
export type PlaceRole = 'lane' | 'building' | 'entrance' | 'floor' | 'room';
export const ROLES: readonly PlaceRole[] = ['lane', 'building', 'entrance', 'floor', 'room'];

/** A value of an address with the word before or behind it: `3号楼`, `Flat 3`, `501`. */
export interface AddressPart {
  /** Without its word. */
  readonly value: string;
  /** With it, as a building may be called in its table. */
  readonly raw: string;
  readonly roles: readonly PlaceRole[];
  /** No word says what it is. */
  readonly bare: boolean;
  /** Its word stands before it, as in English, where a flat may come before its building. */
  readonly labelled: boolean;
}

/** An address cut into parts, and what stands before them: a community's name, a road. */
export interface AddressParts {
  readonly before: string;
  readonly parts: readonly AddressPart[];
}

const NUMERAL = '零〇一二两三四五六七八九十百';
const WORDS: readonly (readonly [string, readonly PlaceRole[]])[] = [
  ['#', ['building']],
  ['号楼|號樓|楼栋|栋楼|#楼|栋|棟|幢', ['building']],
  ['单元门|单元|單元|号门|门|梯', ['entrance']],
  ['号房间|号房|号室|房间|室|房|户', ['room']],
  ['座', ['building', 'entrance']],
  ['弄', ['lane', 'building']],
  ['层|層|f', ['floor']],
  // `5楼` is a building here and a floor there; `5号` a house of a lane, a building, a room.
  ['楼|樓', ['building', 'floor']],
  ['号|號', ['lane', 'building', 'room']],
];
const LABELS: readonly (readonly [string, readonly PlaceRole[]])[] = [
  ['building|bldg|block|blk|tower', ['building']],
  ['house', ['building', 'room']],
  ['entrance|staircase|stairs|stair|wing', ['entrance']],
  ['unit', ['entrance', 'room']],
  ['apartment|apt|room|rm|flat|suite|ste|#', ['room']],
  ['door', ['entrance', 'room']],
  ['floor|level|lvl|fl', ['floor']],
];
const BARE: readonly PlaceRole[] = ['building', 'entrance', 'floor', 'room'];
const ORDINAL_FLOOR = /^(\d{1,3})(?:st|nd|rd|th)[ -]?(?:floor|fl)(?![a-z])\.?/i;
const VALUE = `\\d{1,2}(?=F[\\s-]*\\d{3})|[A-Za-z]{0,2}\\d[\\dOo]{0,5}[A-Za-z]{0,2}(?![A-Za-z\\d])|[A-Za-z]{1,2}(?![A-Za-z\\d])|[${NUMERAL}]{1,5}|[东南西北中左右甲乙丙丁](?=单元|單元|门|梯)`;
/** `5F501`: F is a floor's word in front of a room alone. */
const FLOOR_LETTER = 'F(?=[\\s-]*\\d{3})';
const WORD = `${WORDS.slice(1)
  .map(([words]) => words.replace('|f', ''))
  .join('|')}|${FLOOR_LETTER}`;
const LABEL = LABELS.map(([words]) => words).join('|');
const PART = new RegExp(
  `(?:(?<label>${LABEL})(?![a-z])(?:[\\s.:]|no\\.?(?![a-z]))*(?:#\\s*)?)?(?<value>${VALUE})(?<word>#|\\s*(?:${WORD}))?`,
  'iy',
);
const GAP_CHARS = '[\\s,;，、_\\-—–−/.·:：|]';
const GAP = new RegExp(`${GAP_CHARS}*`, 'y');
const GAP_AT_ENDS = new RegExp(`^${GAP_CHARS}+|${GAP_CHARS}+$`, 'g');
const VALUE_BEFORE = new RegExp(`[0-9A-Za-z${NUMERAL}]`);
const TAIL = /[\s。.,，;；!！、]+$/;
const MOST_PARTS = 5;

/** Longer texts are no address, and to look for likely ones would cost more than to read the sheet. */
const LONGEST = 80;
/** What Excel makes of 3-2, and of a long number. */
const DATE_LIKE =
  /^(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:[ T].*)?|\d{1,2}月\d{1,2}日|\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?|[A-Za-z]{3}-\d{1,2})$/;
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d+$/;

/** Folded, without what stands behind it. */
export function addressText(cell: string): string {
  return foldWidth(cell).trim().replace(TAIL, '');
}

export function withoutGaps(text: string): string {
  return text.replaceAll(GAP_AT_ENDS, '');
}

const ENTRANCE_ALONE = /单元|單元|[门梯]|entrance|staircase|stair|wing/i;

/** `2单元：`, `【二单元】`, `Entrance B`: the entrance that a heading names and nothing beside it. */
export function entranceAlone(heading: string): string | undefined {
  if (heading.length > LONGEST) return undefined;
  const text = foldWidth(heading).replaceAll(/[\s:：【】()[\]=*·—-]+/g, ' ');
  const [part, ...others] = (ENTRANCE_ALONE.test(text) && wholeAddress(text)?.parts) || [];
  return others.length === 0 && part?.roles[0] === 'entrance' ? part.value : undefined;
}

/** The first that such a heading, a tab or a file's name says. */
export function entranceAmong(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const entrance = entranceAlone(text);
    if (entrance !== undefined) return entrance;
  }
  return undefined;
}

/** Parts that are all of a text; undefined where something else stands in it. */
export function wholeAddress(text: string): AddressParts | undefined {
  const cut = addressParts(withoutGaps(addressText(text)));
  return cut?.before === '' ? cut : undefined;
}

/**
 * A folded text cut into parts that reach to its end, the longest that do; undefined where there are none. A value without
 * a word needs something between it and the next: `58 1002`, not `581002`.
 */
export function addressParts(text: string): AddressParts | undefined {
  for (let start = 0; start < text.length; start++) {
    if (start > 0 && VALUE_BEFORE.test(text[start - 1]!) && VALUE_BEFORE.test(text[start]!)) continue;
    const parts = partsFrom(text, start);
    if (parts !== undefined) return { before: text.slice(0, start).trim(), parts };
  }
  return undefined;
}

function partsFrom(text: string, start: number): AddressPart[] | undefined {
  const parts: AddressPart[] = [];
  let at = start;
  while (at < text.length) {
    const next = partAt(text, at);
    if (next === undefined || parts.length === MOST_PARTS) return undefined;
    parts.push(next.part);
    GAP.lastIndex = next.end;
    const gap = GAP.exec(text)![0].length;
    at = next.end + gap;
    if (gap === 0 && next.part.bare && at < text.length) return undefined;
  }
  return parts.length === 0 ? undefined : parts;
}

function partAt(text: string, at: number): { readonly part: AddressPart; readonly end: number } | undefined {
  const floor = ORDINAL_FLOOR.exec(text.slice(at, at + 12));
  if (floor !== null) {
    const part = { value: floor[1]!, raw: floor[0], roles: ['floor'] as const, bare: false, labelled: true };
    return { part, end: at + floor[0].length };
  }
  PART.lastIndex = at;
  const match = PART.exec(text);
  if (match === null) return undefined;
  const { label, value = '', word } = match.groups!;
  let roles = label === undefined ? rolesOf(WORDS, word) : rolesOf(LABELS, label);
  // `flat 2-501` is a flat of entrance 2.
  if (label !== undefined && roles[0] === 'room' && /^-\d{3}/.test(text.slice(PART.lastIndex)))
    roles = ['entrance'];
  const part = {
    value: digits(value),
    raw: label === undefined ? match[0].replace(/\s+/g, '') : match[0],
    roles: word === undefined || label === undefined ? roles : rolesOf(WORDS, word),
    bare: label === undefined && word === undefined,
    labelled: label !== undefined,
  };
  return { part, end: at + match[0].length };
}

function rolesOf(
  table: readonly (readonly [string, readonly PlaceRole[]])[],
  word: string | undefined,
): readonly PlaceRole[] {
  if (word === undefined) return BARE;
  const folded = word.trim().toLowerCase();
  return table.find(([words]) => words.split('|').includes(folded))?.[1] ?? BARE;
}

/** 五〇一 as 501. */
function digits(value: string): string {
  const number = chineseNumber(value);
  return number === undefined ? value : String(number);
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

/** Why the cell of a field can be none of an address; undefined where it may be. */
export function wrongCell(field: string, text: string): Failure | undefined {
  const wrong = notAnAddress(text);
  return wrong === undefined ? undefined : failure(wrong, field);
}

/** A cell that may be a room's name. */
export const ROOM_CELL = /^[\p{L}\p{N}][\p{L}\p{N}\-#/. ]*$/u;
/** A cell of a room that says more than the room. */
export const MORE_THAN_ROOM =
  /[-–—−/单單门門梯栋棟幢座楼樓层層#]|[号號]\d|(?:unit|floor|entrance|block|building)/i;

/** `2-401`, `2单元401`: beside an entrance's cell that says another, nobody can say which. */
export const ENTRANCE_AND_ROOM = /^\d{1,2}\s*[-–—−]\s*\d{3}|单元|單元|[层層]/;

/**
 * True where a folded text says certainly which building it means and which room, whatever the column in which it stands:
 * three numbers, or a building by its word; `1-101` may be of an entrance.
 *
 * @param column in one of buildings the first of two numbers is one
 */
export function saysWhole(text: string, column: 'room' | 'building'): boolean {
  const parts = addressParts(text)?.parts ?? [];
  const room = parts.at(-1);
  if (room === undefined || parts.length < 2) return false;
  const isRoom = /\d{3}/.test(room.value) || (!room.bare && room.roles.includes('room'));
  const named = parts.some(({ bare, roles }) => !bare && roles[0] === 'building');
  return isRoom && (column === 'building' || named || parts.length > 2);
}
