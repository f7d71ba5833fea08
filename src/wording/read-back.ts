import type { Became, Language, MarkRole } from '../model/index.ts';
import { words } from './terminal.ts';

/** What stands on the pages that show a demand sheet as it was read, and in the texts to be confirmed. */
export interface ReadBackWords {
  readonly language: Language;
  readonly title: string;
  readonly sheets: string;
  readonly texts: string;
  readonly how: string;
  readonly roles: Readonly<Record<MarkRole, string>>;
  readonly fates: Readonly<Record<Became['fate'], string>>;
  readonly nothing: string;
  readonly row: string;
  readonly separator: string;
  /** Of a building, on a date. */
  greeting(community: string, building: string, date: string): string;
  asks(place: string, items: string): string;
  question(households: number, lines: number): string;
  became(place: string, name: string, amount: string): string;
}

const zh: ReadBackWords = {
  language: 'zh-CN',
  title: '读到的订单',
  sheets: '每份表怎么读的',
  texts: '发给楼栋联系人确认（只有房号和商品）',
  how: '颜色说明每一格（聊天记录是每一行）被当作什么；下面小字是它变成了什么。红色的没有计入，请改表或打电话问。找某一户：按 Ctrl+F。',
  roles: words('zh-CN').roles,
  fates: { counted: '计入', replaced: '被后来的代替', excluded: '不要了', rejected: '没有计入' },
  nothing: '里面没有内容',
  row: '行',
  separator: '，',
  greeting: (community, building, date) => `${community} ${building}，${date} 的订单，我们读到的是：`,
  asks: (place, items) => `${place}：${items}`,
  question: (households, lines) => `共 ${households} 户、${lines} 样。对吗？少了谁、错了什么，请马上回我。`,
  became: (place, name, amount) => `${place} · ${name} ${amount}`,
};

const en: ReadBackWords = {
  language: 'en',
  title: 'The orders as they were read',
  sheets: 'How each sheet was read',
  texts: 'To be confirmed by the building’s contact (rooms and items only)',
  how: 'The colour says what each cell (in a chat, each line) was taken for; the small text below it, what it became. Red is not counted: mend the sheet, or ring. To find a household press Ctrl+F.',
  roles: words('en').roles,
  fates: {
    counted: 'Counted',
    replaced: 'Replaced by a later one',
    excluded: 'Not wanted',
    rejected: 'Not counted',
  },
  nothing: 'There is nothing in it',
  row: 'Row',
  separator: ', ',
  greeting: (community, building, date) =>
    `${community}, ${building}: this is what we read of the orders for ${date}.`,
  asks: (place, items) => `${place}: ${items}`,
  question: (households, lines) =>
    `${households} ${households === 1 ? 'household' : 'households'}, ${lines} ${lines === 1 ? 'item' : 'items'} in all. Is this right? If somebody is missing or something is wrong, please answer at once.`,
  became: (place, name, amount) => `${place} · ${name} ${amount}`,
};

export function readBackWords(language: Language): ReadBackWords {
  return language === 'en' ? en : zh;
}
