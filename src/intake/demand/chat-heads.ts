/** Who wrote a message and when, at its head: exports of WhatsApp, Telegram and LINE, copies out of WeChat and QQ. */
export interface MessageHead {
  readonly author: string;
  readonly date: string;
  readonly time: string;
  /** What stands behind it on its line. */
  readonly rest: string;
}

/** `notice`: the program's own words, or a date between messages. */
export type Head = MessageHead | 'notice' | undefined;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}-\d{1,2}-20\d{2}|\d{1,2}\/\d{1,2}\/(?:20)?\d{2}|\d{1,2}\.\d{1,2}\.(?:20)?\d{2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} ${MONTH}\.? \d{4}|${MONTH} \d{1,2},? \d{4})`;
const DAY = String.raw`(?:昨天|今天|前天|(?:星期|周|週|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}日|\d{1,2}[/-]\d{1,2}|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const TIME = String.raw`(?:(?:上午|下午|晚上|凌晨|中午|早上|傍晚)\s?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?`;
const AT = String.raw`[,，]?\s*(?:at\s|um\s|à\s|às\s)?\s*`;

const BRACKETED = new RegExp(String.raw`^\[(?<date>${DATE})${AT}(?<time>${TIME})\]\s*(?<rest>.*)$`, 'i');
const DASHED = new RegExp(String.raw`^(?<date>${DATE})${AT}(?<time>${TIME})\s+[-–—]\s+(?<rest>.*)$`, 'i');
const AUTHOR_FIRST = new RegExp(
  String.raw`^(?<author>[^[\]]{1,60}?)[,，]?\s*\[(?<date>${DATE}|${DAY})${AT}(?<time>${TIME})\]\s*[:：]?\s*(?<rest>.*)$`,
  'i',
);
const DATE_FIRST = new RegExp(
  String.raw`^(?<date>${DATE})\s+(?<time>${TIME})\s+(?<author>[^\s:：][^:：]{0,58}?)[:：]?$`,
  'i',
);
const COPIED = new RegExp(
  String.raw`^(?<author>[^\d\s].{0,39}?|\d{1,4}[-#栋号].{1,36}?)[\s:：]+(?:(?<date>${DATE}|${DAY})\s*)?(?<time>${TIME})$`,
  'i',
);
const IN_CELLS = new RegExp(`^${TIME}$`, 'i');
const DIVIDER = new RegExp(
  String.raw`^[-–—=\s]*(?:(?:${DATE}|${DAY})(?:\s*[(（]?(?:星期|周|週)?[一二三四五六日天][)）]?|,?\s*[a-z]{3,9}day|\s*\([a-z]{3}\))?)?\s*(?:${TIME})?[-–—=\s]*$`,
  'i',
);
const SPOKEN = /^(?<author>[^:：]{1,60}?)\s*[:：]\s*(?<rest>[\s\S]*)$/;
/** Not who, but until when. */
const NO_AUTHOR = /截止|时间|结束|开始|到货|送达|为止|之前|deadline|until|before|clos|deliver|order/i;

/**
 * @param asks true where a text asks for something: `3-501 土豆2斤 18:20` is no author
 */
export function messageHead(text: string, cells: readonly string[], asks: (text: string) => boolean): Head {
  const [time = '', author = '', ...rest] = cells;
  if (cells.length > 2 && IN_CELLS.test(time.trim()) && author.trim() !== '')
    return { author: author.trim(), date: '', time, rest: rest.join(' ').replaceAll('"', '').trim() };
  const spoken = (BRACKETED.exec(text) ?? DASHED.exec(text))?.groups;
  if (spoken !== undefined) {
    const said = SPOKEN.exec(spoken['rest']!)?.groups;
    if (said === undefined) return 'notice';
    return headOf({ ...spoken, ...said });
  }
  // `11-2` alone may be a room as likely as a day.
  if (
    text !== '' &&
    DIVIDER.test(text) &&
    /\d/.test(text) &&
    !/^(?:[-–—•]\s+)?\d{1,3}[-/]\d{1,2}$/.test(text)
  )
    return 'notice';
  const groups = (AUTHOR_FIRST.exec(text) ?? DATE_FIRST.exec(text) ?? COPIED.exec(text))?.groups;
  if (groups === undefined || NO_AUTHOR.test(groups['author']!) || asks(groups['author']!)) return undefined;
  return headOf(groups);
}

function headOf(groups: Readonly<Record<string, string | undefined>>): MessageHead {
  const { author = '', date = '', time = '', rest = '' } = groups;
  const bare = author.replace(/^~\s*/, '').replace(/\s*[(<]\d{5,12}[)>]$/, '');
  return { author: bare.trim(), date, time, rest: rest.trim() };
}

/** Which of day and month comes first in a file's dates; undefined where none of them says it. */
export function dayOrder(dates: Iterable<string>): 'day' | 'month' | undefined {
  let order: 'day' | 'month' | undefined;
  for (const date of dates) {
    const [, first = 0, second = 0] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/.exec(date)?.map(Number) ?? [];
    const said = first > 12 ? 'day' : second > 12 ? 'month' : undefined;
    if (said !== undefined && order !== undefined && said !== order) return undefined;
    order ??= said;
  }
  return order;
}

/** `2026-11-22 18:20` of a message's head; '' where that is not certain. */
export function momentText({ date, time }: MessageHead, order: 'day' | 'month' | undefined): string {
  const clock = /(\d{1,2})[:.](\d{2})/.exec(time);
  const day = dateText(date, order);
  if (clock === null || day === '') return '';
  const isLater = /p\.?\s?m|下午|晚上|傍晚/i.test(time);
  const isEarly = /a\.?\s?m|凌晨|上午|早上/i.test(time);
  let hour = Number(clock[1]);
  if (isLater && hour < 12) hour += 12;
  if (isEarly && hour === 12) hour = 0;
  return `${day} ${String(hour).padStart(2, '0')}:${clock[2]!}`;
}

function dateText(date: string, order: 'day' | 'month' | undefined): string {
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(date);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})$/.exec(date);
  if (yearFirst !== null) return iso(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  if (yearLast === null || order === undefined) return '';
  const year = yearLast[3]!.padStart(4, '20');
  return order === 'day' ? iso(year, yearLast[2]!, yearLast[1]!) : iso(year, yearLast[1]!, yearLast[2]!);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
