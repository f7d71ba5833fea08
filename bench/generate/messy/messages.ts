import type { Random } from '../random.ts';
import { addressOf } from './addresses.ts';
import { joinerOf, orderOf, type Offered } from './orders.ts';
import { chatterOf, remarkOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

type Head = (author: string, minute: number) => string;

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}`;

/** How programs write who said what and when; what ends with a line break has the text below. */
const HEADS: Readonly<Record<Tongue, readonly Head[]>> = {
  en: [
    (author, minute) => `[22/11/2026, ${clock(minute)}:31] ${author}: `,
    (author, minute) => `22/11/2026, ${clock(minute)} - ${author}: `,
    (author, minute) => `${author}, [22.11.2026 ${clock(minute)}]\n`,
  ],
  zh: [
    (author, minute) => `${author} 2026年11月22日 ${clock(minute)}\n`,
    (author, minute) => `2026-11-22 ${clock(minute)}:31 ${author}\n`,
    (author, minute) => `[2026-11-22, ${clock(minute)}] ${author}: `,
  ],
  tw: [
    (author, minute) => `[2026/11/22 ${clock(minute)}] ${author}: `,
    (author, minute) => `2026/11/22 ${clock(minute)} - ${author}: `,
  ],
};

const FIRST: Readonly<Record<Tongue, string>> = {
  zh: '王李张刘陈杨赵黄周吴',
  tw: '林黃陳張李王吳劉蔡楊',
  en: 'ABDEGHJKLMNPRSTVW',
};
const LAST: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['晓明', '丽', '建国', '姐', '阿姨', '小芳', '海燕'],
  tw: ['美惠', '志明', '小姐', '媽媽', '淑芬'],
  en: ['nn', 'aj Shah', 'om', 'na Silva', 'eepa', 'ue Mills'],
};

/** Nobody else in the group is called so. */
function authorOf(random: Random, tongue: Tongue, n: number): string {
  const family = [...FIRST[tongue]];
  const first = family[n % family.length]!;
  return `${first}${random.pick(LAST[tongue])}${n >= family.length ? (tongue === 'en' ? ` ${'IVX'[Math.floor(n / family.length) - 1] ?? 'L'}` : '二三四五'[Math.floor(n / family.length) - 1]!) : ''}`;
}

const NO_OFFERS: Offered = { letters: new Map(), only: undefined };

/** A chat as a program exports it: who, when, and what they say, in one line or several. */
export function messagesPage(random: Random, file: string, homes: readonly Home[], tongue: Tongue): Page {
  const page = new Page(file, `messages ${tongue}`);
  const head = random.pick(HEADS[tongue]);
  let minute = 0;
  const say = (author: string, text: string): number => page.line(`${head(author, minute++)}${text}`);
  say(
    authorOf(random, tongue, 49),
    tongue === 'en' ? 'Orders for tomorrow please' : tongue === 'tw' ? '明天的菜請接龍' : '明天的菜请接龙',
  );
  for (const [n, home] of homes.entries()) {
    const author = authorOf(random, tongue, n);
    if (random.chance(8)) say(authorOf(random, tongue, 48), chatterOf(random, tongue));
    const pieces = orderOf(random, tongue, NO_OFFERS);
    const text = pieces.map((piece) => piece.text).join(joinerOf(random, pieces, tongue));
    const address = addressOf(random, home, tongue);
    const key = keyOf(home);
    const asks = pieces.flatMap((piece) => piece.asks);
    const kind = random.below(20);
    if (kind === 0) {
      // Nobody knows where they live.
      const row = say(author, text);
      page.nobodys(row, text);
      continue;
    }
    let row: number;
    if (kind < 4) {
      say(author, address);
      row = page.line(text);
    } else if (kind < 6) {
      say(author, address);
      row = say(author, text);
    } else if (kind < 8 && tongue !== 'en') row = say(`${address.replaceAll(/\s/g, '')}${author}`, text);
    else
      row = say(
        author,
        `${address}${random.pick([' ', ': ', '\n'])}${text}${random.chance(15) ? ` ${remarkOf(random, tongue)}` : ''}`,
      );
    // A message with its address alone, then one with the order: the same person, but not the same message.
    for (const draft of asks)
      page.entry({ ...draft, home: key, row, column: 0, clear: draft.clear && (kind < 4 || kind >= 6) });
  }
  return page;
}
