import { fold, nameOf, NUMERALS } from '../text.ts';
import { ownAmount } from './own-line.ts';
import type { Home, Question } from './question.ts';

/** A whole address as the page writes it: `3号楼2单元501`, `3-2-501`, `3#501`. */
const ADDRESS =
  /(?<![\dA-Za-z\-–.:/号弄路])(\d{1,3})\s*(号楼|栋|幢|#|-)\s*(?:(\d{1,2})\s*(?:单元|-)\s*)?(\d{3,4})室?(?![\dA-Za-z\-–.:/元块斤两克份盒袋箱个层楼弄号])/g;
/** What may be an address in other words. */
const PLACE = new RegExp(
  `\\d{3}|\\d\\s*[-–—#/ ]\\s*\\d|\\b[a-z]\\d?\\s*[-–—#/ ]\\s*\\d|[${NUMERALS}]{3}|号楼|楼|栋|幢|座|单元|室|门|\\b(?:block|blk|bldg|building|tower|flat|unit|apt|room)\\b`,
  'i',
);
/** A building named without a room: what stands below may be its own. */
const SECTION = new RegExp(`(?:\\d|[A-Za-z]|[${NUMERALS}])\\s*(?:号楼|楼|栋|幢|座)|\\b(?:block|blk|bldg|building|tower)\\b`, 'i'); // prettier-ignore
/** In front of what somebody asks for; a number alone may be anything. */
const NUMBER = /^\s*\d{1,3}\s*[.、．)]\s*(?!\d)/;
/** A name with a number and a unit behind it; what else a line says beside an address may be who asks. */
const PAIR =
  /\s*([^\d\s,，;；、:：*×()（）]+)\s*[:：*×]?\s*(\d{1,4}(?:\.\d{1,2})?)([^\d\s,，;；、()（）]{0,4})(?:[\s,，;；、]+|$)/y;
const PERSON = /^\s*[\p{Script=Han}]{2,4}\s+/u;
const NO_PERSON = /[不没取退改换加再还各每都要算删共无来或和及与]/;

/** Where the addresses of a chat are to be read, as far as that can be told from its names. */
export interface Where {
  /** Names of its file and tab, what the settings say of it. */
  readonly names: readonly string[];
  /** A building was named without a room: `1-302` may be its entrance. */
  sectioned: boolean;
}

export function whereOf({ buildings }: Question, names: readonly string[]): Where {
  const isOwn = (path: string): boolean => {
    const name = path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '');
    return (
      SECTION.test(name) || (name.match(/\d+|^[A-Za-z]\d*/g) ?? []).some((part) => buildings.find(part) >= 0)
    );
  };
  return { names, sectioned: names.some(isOwn) };
}

/** Whose a line says it is: one whole address stands in it. 'unclear' where it may be an address in another way. */
export function homeOf({ buildings }: Question, text: string, where: Where): Home | 'unclear' | undefined {
  const folded = fold(text);
  const [found, another] = [...folded.matchAll(ADDRESS)];
  if (found === undefined) {
    where.sectioned ||= SECTION.test(folded);
    return PLACE.test(folded) ? 'unclear' : undefined;
  }
  const [all, id = '', mark, entrance = '', room = ''] = found;
  const building = buildings.find(id);
  const rest = folded.replace(all, '');
  const bare = mark === '-' && (entrance === '' || room.startsWith(entrance));
  const unclear =
    another !== undefined ||
    building < 0 ||
    SECTION.test(rest) ||
    (bare && (where.sectioned || entrance !== '')) ||
    // Where buildings have numbers of two parts, `3-1-501` is of 3-1 or of entrance 1.
    buildings.all.some((one) => [one.id, ...one.aliases].some((name) => /\d\s*[-#]\s*\d/.test(name)));
  return unclear ? 'unclear' : { building, entrance, room };
}

/** A new number of a list, with something behind it. */
export function isNumbered(text: string): boolean {
  return NUMBER.test(fold(text));
}

/** The parts of a line that names several households, each with what stands behind it; [] where one is not certain. */
export function partsOf(
  question: Question,
  text: string,
  where: Where,
): readonly { readonly home: Home; readonly text: string }[] {
  const folded = fold(text);
  const found = [...folded.matchAll(ADDRESS)];
  if (found.length < 2 || PLACE.test(folded.slice(0, found[0]!.index).replace(NUMBER, ''))) return [];
  const parts = found.map(({ index }, i) => {
    const part = folded.slice(index, found[i + 1]?.index);
    return { home: homeOf(question, part, where), text: part };
  });
  return parts.flatMap(({ home, text: own }) => (typeof home === 'object' ? [{ home, text: own }] : []))
    .length === parts.length
    ? (parts as { home: Home; text: string }[])
    : [];
}

/** All that a line asks for, where beside its number, its address and a name there is nothing else; each good once. */
export function pairsOf(
  question: Question,
  text: string,
  file: string,
): ReadonlyMap<number, number> | undefined {
  const { names } = question;
  let rest = fold(text).replace(NUMBER, '').replace(ADDRESS, ' ');
  const person = PERSON.exec(rest)?.[0];
  if (person !== undefined && !NO_PERSON.test(person) && names.find(person.trim()) < 0)
    rest = rest.slice(person.length);
  const pairs = new Map<number, number>();
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < rest.trimEnd().length) {
    const [, name = '', number = '', unit = ''] = PAIR.exec(rest) ?? [];
    const good = name === '' ? -1 : names.find(name);
    const amount = good < 0 ? undefined : ownAmount(question, good, number, unit, file);
    if (amount === undefined || pairs.has(good)) return undefined;
    pairs.set(good, amount);
  }
  return pairs.size === 0 ? undefined : pairs;
}

const BACK = /取消|不要了|不需要了|不用了|不订了|退了|退掉|退订|撤销|作废|\bcancel/i;
const CHANGE = /改成|改为|换成|变成|更正为|\bchange(?:d)?(?: it)? to\b|\bmake (?:it|that)\b/i;

/** What of a household's earlier lines a line takes back: these goods, or all. */
export function takenBack({ names }: Question, text: string): readonly number[] | 'all' | undefined {
  if (!BACK.test(text)) return undefined;
  const name = nameOf(text);
  const goods = names.all.flatMap((_, good) =>
    names.keysOf(good).some((key) => key.length > 1 && name.includes(key)) ? [good] : [],
  );
  return goods.length === 0 ? 'all' : goods;
}

export function isChange(text: string): boolean {
  return CHANGE.test(text);
}

const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ ,，]+(\d{1,2}):(\d{2})(?::\d{2})?`;
const HEAD = new RegExp(String.raw`^\[${DATE}\]|^${DATE} +(?:- )?[^:：]{1,60}[:：]|^${DATE} +[^\s:：][^:：]{0,58}$|^[^\d\s][^:：]{0,38}[\s:：]+${DATE}$`); // prettier-ignore
const ANY_TIME = /\d{1,2}[:：]\d{2}/;

/**
 * When the message was written that begins in a line, in seconds of the site's wall clock; NaN where a message may begin
 * whose time is not certain; undefined where none does.
 */
export function messageOf(text: string): number | undefined {
  const found = HEAD.exec(dayFirst(fold(text).trim()));
  if (found === null) return ANY_TIME.test(text) ? Number.NaN : undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 1000;
}

/** `22/11/2026` as `2026-11-22`, where only one of the two can be a month. */
function dayFirst(text: string): string {
  return text.replace(
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    (all, a: string, b: string, year: string) =>
      Number(a) > 12 ? `${year}-${b}-${a}` : Number(b) > 12 ? `${year}-${a}-${b}` : all,
  );
}
