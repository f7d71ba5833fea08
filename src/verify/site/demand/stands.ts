import { chineseNumber, entranceOf, fold, nameOf, NUMERALS, roomOf } from '../text.ts';
import { amountsIn, isAbout } from './amounts.ts';
import type { Question } from './question.ts';
import { misread, mustNotCount } from './question.ts';

/** Only an export of a questionnaire says this: there, a choice without a number is one of it. */
const QUESTIONNAIRE = /来自ip|所用时间|[(（](?:必填|自动)[)）]|┋|timestamp|时间戳记|時間戳記/i;
const NUMBERS = new RegExp(`[${NUMERALS}]+`, 'g');

/** What stands at a place and around it, where a line can be read in more than one way. */
export interface Surroundings {
  readonly sheet: string;
  readonly row: number;
  /** The row's own texts, what stands above its cells too. */
  readonly own: string;
  /** Rows and headings above from which it may take its household, the nearest first; names of file and tab last. */
  readonly above: readonly string[];
}

/**
 * A counted line that can honestly be read in two ways: it is not read again, but building, room, item and number must
 * stand in the cells that it names, or in those from which they are carried down.
 */
export function mustStand(question: Question, place: number, around: Surroundings): void {
  const { counted, names, heard } = question;
  const entry = counted.entry[place]!;
  const good = question.goodOf(entry);
  const own = nameOf(around.own);
  const missing = (what: string) => misread(question, place, `${around.sheet}:${around.row}`, what);
  const stands = (text: string, one: number) => names.keysOf(one).some((key) => soundsIn(text, key));
  // `改成2盒`, `+1`: of what was named above, where nothing is named beside it.
  const isAbove = () =>
    around.above.some((text) => stands(nameOf(text), good)) && !names.all.some((_, one) => stands(own, one));
  if (!stands(own, good) && !isAbove()) missing('item');
  const told = nameOf(around.own.replaceAll('\n', ';'));
  const vague = names.keysOf(good).some((key) => isAbout(told.split(key)[1] ?? ''));
  if (vague && question.corrections.get(around.sheet)?.has(around.row) !== true)
    mustNotCount(question, place, `${around.sheet}:${around.row}`, 'about');
  const facts = names.all[good]!;
  const amounts = new Set(amountsIn(around.own, facts));
  if (QUESTIONNAIRE.test([around.own, around.above[0]].join('\n'))) amounts.add(facts.baseUnits);
  heard.possible.set(place, amounts);
  if (!householdStands(question, entry, around)) missing('household');
}

/** A good's name, or the most of it: two characters may be written otherwise (番茄 and 蕃茄 are staff's to accept). */
function soundsIn(text: string, key: string): boolean {
  return text.includes(key) || (key.length > 3 && text.includes(key.slice(0, -1)));
}

function householdStands(
  { buildings, homeOf }: Question,
  entry: number,
  { own, above }: Surroundings,
): boolean {
  const { building, entrance, room } = homeOf(entry);
  const { id, aliases } = buildings.all[building]!;
  const texts = [own, ...above].map(spelled);
  const nearest =
    texts.find((text) => /\d{2}/.test(text) && numbersOf(text).some((number) => number.length >= 3)) ?? '';
  const inText = (text: string, key: string) =>
    /^\d+$/.test(key) ? numbersOf(text).includes(key) : text.includes(key);
  const roomKey = spelled(roomOf(room));
  const place = numbersOf(roomKey).length === 1 && roomKey.length >= 3 ? [texts[0]!, nearest] : texts;
  const all = texts.join('\n');
  return (
    (place.some((text) => inText(text, roomKey)) || all.includes(nameOf(room))) &&
    [id, ...aliases].some(
      (name) => inText(all, spelled(name.replace(/(?:号楼|楼|栋|幢|座)$/, ''))) || all.includes(nameOf(name)),
    ) &&
    (['', '1'].includes(entranceOf(entrance)) || inText(all, spelled(entranceOf(entrance))))
  );
}

/** Digits for Chinese numbers and for the letter O beside digits; no blanks, lower case. */
function spelled(text: string): string {
  return fold(text)
    .toLowerCase()
    .replaceAll(NUMBERS, (number) => String(chineseNumber(number) ?? number))
    .replaceAll(/(?<=\d)o|o(?=\d)/g, '0')
    .replaceAll(/[ \t\u00A0]+/g, '');
}

function numbersOf(text: string): readonly string[] {
  return (text.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''));
}
