const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [string, number])[] = [
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];
/** Other ways of writing a digit or a unit. */
const PLAIN = new Map(
  [
    ['〇○', '零'],
    ['壹', '一'],
    ['两俩贰貳兩', '二'],
    ['仨叁參叄', '三'],
    ['肆', '四'],
    ['伍', '五'],
    ['陆陸', '六'],
    ['柒', '七'],
    ['捌', '八'],
    ['玖', '九'],
    ['拾', '十'],
    ['佰', '百'],
    ['仟', '千'],
    ['萬', '万'],
    ['廿', '二十'],
    ['卅', '三十'],
    ['卌', '四十'],
  ].flatMap(([chars = '', plain = '']) => Array.from(chars, (char) => [char, plain] as const)),
);

/** Characters of which numerals are written, for a class of an expression. */
export const NUMERAL_CHARS = `${DIGITS}十百千万${[...PLAIN.keys()].join('')}`;
/** 两, 俩 and 仨 stand before 百, 千 and 万 or alone, never after another unit: `十两` is ten 两. */
const MISPLACED = /[两兩俩仨](?!$|[百千万])|[^].*[俩仨两兩]$/u;
/** Two neighbouring digits say "about": 两三, 七八, 十七八, 二三十. Three are no number of anything. */
const ABOUT = /^(?:[零一二三四五六七八九十百千万]*[零十百千万])?[一二三四五六七八九]{2}[十百千万]*$/;

/**
 * What a quantity in numerals means: `十二` 12, `一百零五` 105, `一百五` 150, `一万五` 15000, `贰拾` 20; 'about' for `两三` and
 * `十七八`; undefined for what is no number, such as `十七十八` or the digits of a room.
 */
export function chineseQuantity(text: string): number | 'about' | undefined {
  if (text === '' || text.length > 12) return undefined;
  const plain = Array.from(text, (char) => PLAIN.get(char) ?? char).join('');
  const value = accumulate(plain);
  if (value !== undefined && !MISPLACED.test(text) && spellings(value).has(plain)) return value;
  return ABOUT.test(plain) ? 'about' : undefined;
}

/** The digits of a place's number: `三` → 3, `十二` → 12, `五〇一` → 501; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (text === '' || !/^[零〇一二两三四五六七八九十百]+$/.test(text)) return undefined;
  const plain = Array.from(text, (char) => PLAIN.get(char) ?? char).join('');
  if (/[十百]/.test(plain)) return accumulate(plain);
  return Number(Array.from(plain, (char) => DIGITS.indexOf(char)).join(''));
}

/** Units added up, whatever their order; a last digit right behind 百, 千 or 万 counts tenths of it. */
function accumulate(plain: string): number | undefined {
  let above = 0;
  let total = 0;
  let digit: number | undefined;
  let unit = 1;
  let spoken = false;
  for (const char of plain) {
    const value = DIGITS.indexOf(char);
    const size = UNITS.find(([name]) => name === char)?.[1];
    if (value >= 0) {
      spoken = value > 0 && unit >= 100 && digit === undefined;
      if (value === 0) unit = 1;
      digit = value;
    } else if (size === undefined) return undefined;
    else if (size === 10_000) {
      above = (total + (digit ?? 0)) * size;
      [total, digit, unit, spoken] = [0, undefined, size, false];
    } else {
      total += (digit ?? 1) * size;
      [digit, unit, spoken] = [undefined, size, false];
    }
  }
  return above + total + (digit ?? 0) * (spoken ? unit / 10 : 1);
}

/** The ways in which a number is written: 一百一十五, 一百十五; 十五; 一百五十, 一百五. */
function spellings(value: number): ReadonlySet<string> {
  if (value === 0) return new Set(['零']);
  const full = written(value);
  const found = new Set([full, full.replace(/^一十/, '十'), full.replace(/(?<=[百千零])一十/, '十')]);
  for (const [i, [unit]] of UNITS.entries()) {
    const above = UNITS[i - 1]?.[0];
    if (above !== undefined && new RegExp(`${above}[^零]${unit}$`).test(full)) found.add(full.slice(0, -1));
  }
  return found;
}

/** In full: 15 is 一十五, 1050 is 一千零五十. */
function written(value: number): string {
  if (value >= 10_000) {
    const below = value % 10_000;
    const rest = below === 0 ? '' : `${below < 1000 ? '零' : ''}${written(below)}`;
    return `${written(Math.floor(value / 10_000))}万${rest}`;
  }
  let text = '';
  let rest = value;
  let skipped = false;
  for (const [name, size] of [...UNITS.slice(1), ['', 1] as const]) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) skipped = text !== '' && rest > 0;
    else {
      text += `${skipped ? '零' : ''}${DIGITS[digit]!}${name}`;
      skipped = false;
    }
  }
  return text;
}
