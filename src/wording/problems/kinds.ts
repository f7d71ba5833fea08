import type { Language } from '../../model/index.ts';
import type { Told } from './say.ts';

/** What a cell or a setting should have been, by the fact `expected`. */
const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    string: '文字',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false',
    array: '一列（放在方括号 [ ] 里，或每行以“- ”开头）',
    object: '“名称: 值”的写法',
    record: '“名称: 值”的写法',
    whole: '整数',
    decimal: '数字',
    positive: '大于 0 的数字',
    time: '时间，如 09:30',
    date: '日期，如 2026-11-23',
    choice: '规定的几个词之一',
    walk: '“取货点:米数”，如 north:120;south:300',
    floors: '楼层，如 1-6 或 3',
    pack: '一包的数量（如 10），或看得懂的规格，如 5斤/袋、600ml*24瓶',
    'another-item': '另一种商品',
    result: '公式的结果',
  },
  en: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list (in [ ], or one per line behind “- ”)',
    object: 'written as “name: value”',
    record: 'written as “name: value”',
    whole: 'a whole number',
    decimal: 'a number',
    positive: 'a number above 0',
    time: 'a time such as 09:30',
    date: 'a date such as 2026-11-23',
    choice: 'one of the known words',
    walk: '“point:metres”, such as north:120;south:300',
    floors: 'floors such as 1-6 or 3',
    pack: 'how many are in a pack, or a specification such as 5kg/bag or 600ml*24',
    'another-item': 'another item',
    result: 'the result of the formula',
  },
};

/** The kind in words; a text that is no kind (`sealed | open`) stands for itself. */
export function kind(problem: Told, language: Language): string {
  const expected = problem.fact('expected');
  const said = bound(expected, language);
  const word =
    KINDS[language][expected] ?? (language === 'zh-CN' && said !== expected ? `${said} 的数` : said);
  const choices = problem.fact('choices');
  const [min, max] = [problem.fact('min'), problem.fact('max')];
  const bounds = [min === '' ? '' : `≥ ${min}`, max === '' ? '' : `≤ ${max}`]
    .filter((text) => text !== '')
    .map((text) => bound(text, language));
  const range =
    bounds.length === 0 ? '' : language === 'en' ? `, ${bounds.join(', ')}` : `，${bounds.join('，')}`;
  if (choices !== '') return choices;
  return word + range;
}

const BOUNDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '≥': { en: 'at least', 'zh-CN': '不小于' },
  '≤': { en: 'at most', 'zh-CN': '不大于' },
  '>': { en: 'above', 'zh-CN': '大于' },
};

/** `≤ 1` as one says it; any other text as it is. */
function bound(text: string, language: Language): string {
  const word = BOUNDS[text.slice(0, text.indexOf(' '))]?.[language];
  return word === undefined ? text : `${word}${text.slice(text.indexOf(' '))}`;
}
