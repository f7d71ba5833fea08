import type { Language, Source } from '../../model/index.ts';
import { readSheets } from '../../sheets/index.ts';
import type { Question } from '../../wording/index.ts';

/** What the first lines of stagger.yaml say, and what of it is a guess. */
export interface PlaceOfSheets {
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
  readonly questions: readonly Question[];
}

/** Rows of a sheet that are looked at: a language is known long before. */
const SEEN_ROWS = 200;
const CHINESE = /[\u4e00-\u9fff]/g;
const LATIN = /[A-Za-z]/g;
/** Signs of money, and what they are the sign of. */
const SIGNS: readonly (readonly [currency: string, sign: RegExp])[] = [
  ['CNY', /[¥￥元]|\b(?:RMB|CNY)\b/],
  ['GBP', /£|\bGBP\b/],
  ['EUR', /€|\bEUR\b/],
  ['USD', /\$|\bUSD\b/],
];
/** What is paid with where no sheet says it, by the language and by where the planner runs; it is asked. */
const BY_ZONE: readonly (readonly [zone: RegExp, currency: string])[] = [
  [/^Europe\/London$/, 'GBP'],
  [/^Europe\//, 'EUR'],
];

/** @param given what the command line says */
export function placeOf(
  source: Source,
  names: readonly string[],
  encodings: ReadonlyMap<string, string>,
  given: { readonly language: Language | undefined; readonly timeZone: string },
): PlaceOfSheets {
  let [chinese, latin] = [0, 0];
  const signs = new Set<string>();
  for (const name of names) {
    for (const sheet of readSheets(source, name, { encoding: encodings.get(name) }).sheets) {
      for (const { row, cells } of sheet.rows) {
        if (row > SEEN_ROWS) break;
        const text = cells.join(' ');
        chinese += text.match(CHINESE)?.length ?? 0;
        latin += text.match(LATIN)?.length ?? 0;
        for (const [currency, sign] of SIGNS) if (sign.test(text)) signs.add(currency);
      }
    }
  }
  // A word of Chinese is two characters, one of English five or more.
  const language = given.language ?? (chinese * 2 > latin ? 'zh-CN' : 'en');
  const timeZone = language === 'zh-CN' ? 'Asia/Shanghai' : given.timeZone;
  const usual = language === 'zh-CN' ? 'CNY' : (BY_ZONE.find(([zone]) => zone.test(timeZone))?.[1] ?? 'USD');
  const currency = [...signs][0] ?? usual;
  const questions: Question[] = [];
  if (signs.size !== 1) questions.push({ code: 'currency', facts: { currency } });
  if (language !== 'zh-CN') questions.push({ code: 'time-zone', facts: { zone: timeZone } });
  return { language, timeZone, currency, questions };
}
