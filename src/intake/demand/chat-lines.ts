import { foldWidthOfText } from '../text/index.ts';

/** Marks that are not seen: of direction, of width, of joining, of order. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\0]/g;
const NARROW_SPACES = /[\u2000-\u200A\u202F\u205F\t]/g;
const KEYCAPS = /^(?:(?:\d\uFE0F?\u20E3)+|\u{1F51F})\s*[.、:：)）]?/u;
const CIRCLED = /^[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛]\s*[.、:：)）]?/u;
const BULLET = /^(?:[•·▪▶➤→✅☑✔⭐🔸🔹👉-]\s*(?![\d-])|[•·▪▶➤→✅☑✔⭐🔸🔹👉]\s*|[-*]\s+)/u;
const EDITED = /\s*<(?:This message was edited|已编辑)>\s*$/i;

/** True where a line is too long to be looked into. */
export function isTooLong(raw: string): boolean {
  return raw.length > LONGEST;
}

/** A line of a chat: width folded, without what cannot be seen. */
export function chatText(raw: string): string {
  const text = foldWidthOfText(raw.replaceAll(UNSEEN, '').replaceAll(NARROW_SPACES, ' '));
  return text.replace(EDITED, '').trim();
}

const START = /^\s*#\s*(?:接龙|群接龙|接龍|group\s*note)\s*/i;
/** The program's own words. */
const NOTICE =
  /^(?:messages and calls are end-to-end encrypted|(?:image|video|audio|sticker|gif|document|contact card|voice message|media) omitted|<media omitted>|this message was deleted|you deleted this message|missed (?:voice|video) call|waiting for this message|\[(?:图片|表情|语音|视频|文件|位置|动画表情|链接|聊天记录|貼圖|照片|sticker|photo|image|video)\]|.{0,20}(?:撤回了一条消息|加入了?群聊|收回訊息|joined using|created (?:this )?group))/i;
/** What all ask for together. */
const TOTALS = /^(?:合计|总计|共计|小计|累计|汇总|总数|(?:grand |sub-?)?totals?\b)/i;
const RULE = /^[-=_*~·—–…\s.。─━﹉﹊]{3,}$/;
const EXAMPLE = /^(?:例|示例|格式|范例|模板|样例|比如|example\b|e\.g\.|format\b)/i;
const POLL = /^(?:poll:?$|option:|投票[:：]?|选项[:：])/i;
/** `(1)`, `【2】` */
const IN_BRACKETS = /^[([【]\s*(\d{1,4})\s*[)\]】][.、:：]?\s*([\s\S]*)$/;
const MARKED = /^(?:no\.?\s*|№\s*|#)?(\d{1,4})\s*([.、)）:：】\]，,。])\s*([\s\S]*)$/i;
const SPACED = /^(no\.?\s*|第)?\d{1,3}(?:[户位号]?)\s+([\s\S]*)$/i;
const ADDRESS_NEXT =
  /^(?:[A-Za-z]?\d{1,4}\s*(?:[-—–/#号栋棟幢楼座弄]|单元)|(?:building|block|tower|flat|apt|room)\b)/i;

/** True where a text begins as chains do. */
export function isChainStart(cell: string): boolean {
  return START.test(chatText(cell.slice(0, 60)));
}

/** Longer lines are no line of a chat; to look for addresses in them would take long too. */
const LONGEST = 1000;

export type LineKind = 'long' | 'start' | 'idle' | 'example' | 'poll' | 'number' | 'plain';

/** What a line is by how it begins. `rest` is what stands behind that. */
export interface LineShape {
  readonly kind: LineKind;
  readonly rest: string;
  /** The number with which it begins, and what stands behind its mark: `2.5斤` may be five in a list's second line. */
  readonly marked?: { readonly number: number; readonly rest: string };
}

/**
 * @param text from `chatText`, not ''
 * @param counted true where a number in front of a text is an amount, or an address: `2 土豆`; of `2 王姐` it is a list's
 */
export function lineShape(text: string, counted: (rest: string, text: string) => boolean): LineShape {
  const start = START.exec(text);
  if (start !== null) return { kind: 'start', rest: text.slice(start[0].length) };
  if (RULE.test(text) || NOTICE.test(text) || TOTALS.test(text)) return { kind: 'idle', rest: '' };
  if (POLL.test(text)) return { kind: 'poll', rest: text };
  const rest = listNumber(text, counted);
  if (EXAMPLE.test(rest ?? text)) return { kind: 'example', rest: text };
  const [, number, , behind = ''] = MARKED.exec(text) ?? [];
  const marked = number === undefined ? {} : { marked: { number: Number(number), rest: behind.trim() } };
  return rest === undefined
    ? { kind: 'plain', rest: text.replace(BULLET, ''), ...marked }
    : { kind: 'number', rest, ...marked };
}

/** What stands behind a list's number; undefined where the line has none. */
function listNumber(written: string, counted: (rest: string, text: string) => boolean): string | undefined {
  const text = written.replace(BULLET, '');
  const sign = KEYCAPS.exec(text) ?? CIRCLED.exec(text);
  if (sign !== null) return text.slice(sign[0].length).trim();
  if (/^\d{1,4}$/.test(text)) return '';
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed !== null) return bracketed[2]!.trim();
  const marked = MARKED.exec(text);
  if (marked !== null) {
    const [, number = '', mark = '', rest = ''] = marked;
    if (isListNumber(number, mark, rest, text)) return rest.trim();
  }
  const spaced = SPACED.exec(text);
  if (spaced === null) return undefined;
  const rest = spaced[2]!;
  const isName = /^[\p{Script=Han}A-Z@]/u.test(rest) && !counted(rest, text);
  return spaced[1] !== undefined || ADDRESS_NEXT.test(rest) || isName ? rest : undefined;
}

function isListNumber(number: string, mark: string, rest: string, text: string): boolean {
  const tight = text.slice(text.indexOf(mark, number.length) + 1) === rest;
  const digits = /^\d/.test(rest) && tight;
  // `601：土豆2斤` begins with a room.
  if (mark === ':' || mark === '：')
    return number.length < 3 && !/^\d{2}(?!\d*\s*[-#号栋楼单])/.test(digits ? rest : '');
  // `1.5斤`, `1,500g`
  if (mark === '.' || mark === ',')
    return !digits || ADDRESS_NEXT.test(rest) || /^\d{3,4}(?![\d.,]|\s*(?:g|kg|克|斤|ml|元))/i.test(rest);
  return true;
}
