import { isUnresolved, type Language, type Problem } from '../model/index.ts';
import { ADDRESS_PROBLEMS } from './problems/addresses.ts';
import { DEMAND_PROBLEMS } from './problems/demand.ts';
import { FILE_PROBLEMS } from './problems/files.ts';
import { HOUR_PROBLEMS } from './problems/hours.ts';
import { placeText } from './problems/place.ts';
import { told, type SayAll } from './problems/say.ts';
import { SETTINGS_PROBLEMS } from './problems/settings.ts';
import { SITE_PROBLEMS } from './problems/site.ts';
import { SUPPLY_PROBLEMS } from './problems/supply.ts';

/** A problem in staff's words. */
export interface ProblemWords {
  /** Where (file, row, column), which value, and what is wrong with it; one line. */
  readonly message: string;
  /** The message without its place, for where the place stands beside it. */
  readonly what: string;
  /** What to type or do instead. */
  readonly suggestion: string;
}

/** Every code in every language: one that is missing does not compile. */
const PROBLEMS: SayAll = {
  ...SETTINGS_PROBLEMS,
  ...HOUR_PROBLEMS,
  ...FILE_PROBLEMS,
  ...SITE_PROBLEMS,
  ...ADDRESS_PROBLEMS,
  ...DEMAND_PROBLEMS,
  ...SUPPLY_PROBLEMS,
};

/** Whatever it was taken for, there is one thing to do about it. */
const WITHOUT_RESULT: Readonly<Record<Language, string>> = {
  'zh-CN': '这是公式，文件里没有它的结果：用 Excel 打开，保存一次',
  en: 'a formula without a result: open it in Excel and save',
};

export function wordProblem(problem: Problem, language: Language): ProblemWords {
  const [text, advice] = PROBLEMS[problem.code][language](told(problem));
  const suggestion = isUnresolved(problem.value) ? WITHOUT_RESULT[language] : advice;
  const place = placeText(problem, language);
  const between = language === 'en' ? ': ' : '：';
  return { message: place === '' ? text : `${place}${between}${text}`, what: text, suggestion };
}
