const NUMBER = String.raw`(?:\d{1,4}|[A-Za-z]\d{0,2}|[一二三四五六七八九十百]{1,4})`;
const ROOM = String.raw`\d{2,5}[A-Za-z]?(?:室|号房|号|房)?`;
const COUNTED =
  'bags?|box(?:es)?|pack(?:et)?s?|pkts?|pieces?|pcs?|bottles?|dozen|loa(?:f|ves)|cans?|tins?|jars?|trays?|cartons?|bunch(?:es)?|rolls?|gram(?:me)?s?|kilo(?:gram)?s?|lit(?:re|er)s?|pints?|sacks?|crates?|portions?|punnets?|each|of|x';
/** What makes a number before it an amount, not a room: `5-10枚`. */
const NO_AMOUNT = String.raw`(?![\d-])(?![A-Za-z])(?!\s*(?:枚|个|只|斤|克|公斤|千克|瓶|包|袋|盒|箱|份|元|块|月|日|点|时|分钟|年|人|户|%|ml\b|kg\b|gm?s?\b(?!\s*[x×*+]?\s*\d)|lbs?\b|(?:${COUNTED})\b|am\b|pm\b|[:：][0-5]\d(?![\d.A-Za-z\u4e00-\u9fff])))`;
const GAP = String.raw`[\s,，;.·-]*`;
const BUILDING_WORD = String.raw`(?:building|bldg\.?|block|blk\.?|tower)\s*#?[0-9a-z]{1,4}(?![a-z0-9])`;
const FLAT_WORD = String.raw`(?:apartment|apt\.?|room|rm\.?|flat|unit|suite|door|no\.?|#)\s*(?:no\.?\s*)?#?\s*`;
const FLAT = String.raw`${FLAT_WORD}(?:[0-9a-z]{1,3}-)?[a-z]?\d{0,5}[a-z]?(?![a-z0-9])`;
const ENTRANCE = String.raw`${NUMBER}\s*(?:单元门?|單元|号门|门|梯)`;

/** No part of a time, a decimal or a longer number; behind `地址：` an address may stand. */
const APART = String.raw`(?<![\d.-]|\d[:：])`;

/** Ways to write where somebody lives, building and all. */
const WHOLE = [
  // `Building 5, unit 2, flat 101`, `Tower 3 - 1204`
  new RegExp(
    String.raw`${BUILDING_WORD}${GAP}(?:(?:unit|entrance|stair(?:case)?|wing)\s*[0-9a-z]{1,4}${GAP})?(?:${FLAT_WORD})?(?:[0-9a-z]{1,4}-)?[a-z]?\d{1,5}[a-z]?${NO_AMOUNT}`,
    'gi',
  ),
  // `Flat 3, Block B`
  new RegExp(String.raw`${FLAT}[\s,]+(?:of\s+)?${BUILDING_WORD}`, 'gi'),
  // `B wing 1204`, `B 1204`, `A/1203`
  new RegExp(
    String.raw`(?<![A-Za-z\d])[A-Z]\d{0,2}(?:\s*wing[\s,-]*(?:flat|room)?\s*|\s|\s?/\s?)\d{3,4}[A-Za-z]?${NO_AMOUNT}`,
    'g',
  ),
  // `B1204`
  new RegExp(String.raw`(?<![A-Za-z\d])[A-Z]\d{3,4}(?:室)?${NO_AMOUNT}`, 'g'),
  // `3号楼2单元5层501`, `168弄10号606室`
  new RegExp(
    String.raw`${APART}(?:\d{1,5}弄${GAP})?${NUMBER}\s*(?:号楼|號樓|楼栋|栋|棟|幢|座|弄|楼|樓|号|號|#)${GAP}(?:${ENTRANCE}${GAP})?(?:${NUMBER}\s*[楼层樓層F]${GAP})?(?:${NUMBER}-)?${ROOM}${NO_AMOUNT}`,
    'g',
  ),
  // `3-2-501`, `3/501`
  new RegExp(
    String.raw`(?<![\dA-Za-z./-]|\d[:：])(?:\d{1,4}|[A-Za-z]\d{0,2})(?:[-—–](?:\d{1,4}[-—–]){0,2}|/(?=\d{3}))${ROOM}${NO_AMOUNT}`,
    'g',
  ),
];
/** Rooms without a building: whose they are the file says, or nobody. */
const ROOM_ONLY = [
  new RegExp(String.raw`${APART}${ENTRANCE}${GAP}(?:${NUMBER}\s*[楼层樓層]${GAP})?${ROOM}${NO_AMOUNT}`, 'g'),
  new RegExp(
    String.raw`(?<![a-z#])(?:apartment|apt\.?|room|rm\.?|flat|unit|suite)\s*(?:no\.?\s*)?#?\s*(?:[0-9a-z]{1,3}-)?(?:[a-z]?\d{1,5}[a-z]?)${NO_AMOUNT}`,
    'gi',
  ),
  new RegExp(String.raw`${APART}(?:\d{1,2}-)?\d{2,5}[A-Za-z]?(?:室|号房|房)`, 'g'),
];
/** `501 王姐`, `501：`; further inside a line a number is an amount as likely. */
const ROOM_FIRST = new RegExp(
  String.raw`^\s*(?!\d+(?:g|ml)(?![a-z]))(?:[A-Za-z]\d{2,4}|\d{3,4}[A-Za-z]?)(?=\s|[:：,，、]|[\p{Script=Han}]|$)${NO_AMOUNT}(?!\s*[x×*])`,
  'u',
);
const BUILDING_AND_ROOM_FIRST = new RegExp(
  String.raw`^\s*\d{1,3}\s+\d{3,4}(?=\s|[:：,，、]|\p{Script=Han}|$)${NO_AMOUNT}`,
  'u',
);
/** Behind who asks. */
const ROOM_LATER = new RegExp(
  String.raw`(?<=[^\d\s][\s:：,，]*|\p{Script=Han})\d{3,4}(?=\s|[:：,，、]|\p{Script=Han}|$)${NO_AMOUNT}`,
  'gu',
);
const BEHIND_NAME = new RegExp(
  String.raw`^${GAP}(?:${FLAT}|[a-z]?\d{1,5}[a-z]?(?:室|号|号房)?${NO_AMOUNT})`,
  'i',
);
const BEFORE_NAME = new RegExp(String.raw`(?:${FLAT}|(?<![\d-])\d{1,5}[a-z]?)[\s,]+(?:of\s+)?$`, 'i');

/** `12-4`, `A/4`: a household, or a day, about so many, a fraction. */
const PAIR = String.raw`(?:\d{1,3}|[A-Za-z]\d{0,2})(?:[-–—]\d|\/\d{1,2})`;
const SHORT = new RegExp(
  String.raw`(?<=^\s*(?:[^\d:：]{1,30}[:：]\s*)?)${PAIR}(?=\s*[:：,，、]|\s|$)|(?<=^\s*[^\d:：]{1,30}\s)${PAIR}(?=\s*[:：])`,
);

/** Digits that are no address: phones, dates, times of day, prices. */
const OTHER_DIGITS =
  /\+\d{1,3}[ -]?\d[\d -]{6,12}\d|(?<!\d)1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,4}-?\d{3,4}-?\d{3,4}(?!\d)|(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|[¥￥$€£₹]\s*\d+(?:\.\d+)?/g;

/** An address inside a line of a chat. */
export interface AddressInLine {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The addresses in a line, in their order, none inside another: nicknames often come before them.
 *
 * @param own the file, its heading or a line above says whose building it is
 * @param named where the site's buildings are named in words
 */
export function addressesIn(line: string, own: boolean, named: readonly Span[] = []): AddressInLine[] {
  const text = line.replaceAll(OTHER_DIGITS, (digits) => '\0'.repeat(digits.length));
  const found: Span[] = named.flatMap((name) => besideName(text, name));
  const patterns = [...WHOLE, ...ROOM_ONLY];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const pattern of own ? [ROOM_FIRST] : [BUILDING_AND_ROOM_FIRST, ROOM_FIRST]) {
    const match = pattern.exec(text);
    if (match !== null) found.push({ start: 0, end: match[0].length });
  }
  if (own && found.length === 0) {
    const match = text.matchAll(ROOM_LATER).next().value;
    if (match !== undefined && !/\d/.test(text.slice(0, match.index)))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  const chosen: Span[] = [];
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of byLength) {
    if (!chosen.some(({ start, end }) => span.start < end && start < span.end)) chosen.push(span);
  }
  // Beside another, `11-23` is a day.
  const rooms = chosen.filter(({ start, end }) => !/^\s*\d{1,2}-\d{2}$/.test(text.slice(start, end)));
  return (rooms.length > 0 ? rooms : chosen)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ raw: line.slice(start, end).trim(), start, end }));
}

/** What may be a short address at the beginning of a line, or behind who writes it. */
export function shortAddress(line: string): AddressInLine | undefined {
  const match = SHORT.exec(line);
  return match === null
    ? undefined
    : { raw: match[0], start: match.index, end: match.index + match[0].length };
}

/** `12 River Road, flat 3`, `Flat 3, 12 River Road`. */
function besideName(text: string, { start, end }: Span): Span[] {
  const behind = BEHIND_NAME.exec(text.slice(end, end + 40));
  if (behind !== null) return [{ start, end: end + behind[0].length }];
  const from = Math.max(0, start - 40);
  const before = BEFORE_NAME.exec(text.slice(from, start));
  return before === null ? [] : [{ start: from + before.index, end }];
}
