import type { Language, Violation, ViolationCode } from '../model/index.ts';
import { GOODS } from './violations/goods.ts';
import { PAPER } from './violations/paper.ts';
import { PEOPLE } from './violations/people.ts';
import { SHORTAGES } from './violations/shortages.ts';
import type { Words } from './violations/words.ts';

/** What can be wrong with a plan: a sentence for every code, held by the compiler against the model's list. */
const WORDS: Readonly<Record<ViolationCode, Words>> = { ...GOODS, ...PEOPLE, ...PAPER, ...SHORTAGES };

/** One violation in one sentence. Placeholders: where, file, row, amount, and the violation's own facts. */
export function wordViolation(violation: Violation, language: Language): string {
  const [en, zh] = WORDS[violation.code];
  const facts: Readonly<Record<string, string>> = {
    where: violation.where === '' ? violation.file : violation.where,
    file: violation.file,
    row: String(violation.row),
    amount: String(violation.amount),
    ...violation.facts,
  };
  return (language === 'en' ? en : zh).replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}
