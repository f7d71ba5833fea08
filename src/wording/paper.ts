import type { Language } from '../model/index.ts';
import { PAPER_EN } from './paper/en.ts';
import type { PaperWords } from './paper/words.ts';
import { PAPER_ZH } from './paper/zh.ts';

export type { PaperWords, SiteWords } from './paper/words.ts';

const PAPER: Readonly<Record<Language, PaperWords>> = { 'zh-CN': PAPER_ZH, en: PAPER_EN };

/** The texts of everything that is printed or pasted. */
export function paperWords(language: Language): PaperWords {
  return PAPER[language];
}
