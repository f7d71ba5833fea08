import type { Intake } from '../../model/index.ts';
import type { Question, QuestionCode } from '../../wording/index.ts';
import type { DraftItem } from './items.ts';
import type { BlindReading } from './read-blindly.ts';

interface Drafted {
  readonly blind: BlindReading;
  readonly items: readonly DraftItem[];
  /** By catalog: products of which pack or price could not be read. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>;
  /** By catalog: words for a stock that are left blank, so that nothing limits it. */
  readonly noLimit: ReadonlyMap<string, readonly string[]>;
  readonly suppliers: readonly string[];
  /** What reading the draft gives. */
  readonly intake: Intake;
}

/** Names that a question spells out before it says how many more there are. */
const SHOWN = 8;

/** In the order in which staff would answer them: the site, then goods, then what was not understood. */
export function questionsOf({ blind, items, incomplete, noLimit, suppliers, intake }: Drafted): Question[] {
  const questions: Question[] = [];
  const ask = (code: QuestionCode, facts: Question['facts'] = {}): void => {
    questions.push({ code, facts });
  };
  for (const code of ['site', 'zones', 'points', 'waves', 'care'] as const) ask(code);
  if (blind.register.buildingIds().length === 0) ask('no-buildings');
  if (items.length === 0) ask('no-items');
  const unset = intake.problems.find((found) => found.code === 'duplicates-unset');
  if (unset !== undefined) ask('duplicates', { count: unset.facts['count'] ?? '1' });
  for (const { id, uom, otherUnits } of items) {
    if (otherUnits.length > 0) ask('units', { item: id, uom, units: otherUnits.join('、') });
  }
  for (const { code, value, facts } of intake.problems) {
    if (code === 'unlisted-item') ask('similar', { seen: value, suggestion: facts['suggestion'] ?? '' });
  }
  if (suppliers.length > 0) ask('suppliers', { suppliers: shown([...new Set(suppliers)]) });
  for (const [file, names] of incomplete) {
    if (names.length > 0) ask('packs', { file, count: String(names.length), items: shown(names) });
  }
  for (const [file, words] of noLimit) ask('no-limit', { file, words: shown(words) });
  const unsold = items.filter((item) => item.unsold).map(({ id }) => id);
  if (unsold.length > 0) ask('no-offer', { items: shown(unsold) });
  for (const header of blind.leftOut) ask('left-out', { header });
  const unread = intake.problems.filter(
    ({ file, severity }) => severity === 'reject' && file.startsWith('demand/'),
  );
  if (unread.length > 0) ask('unread', { count: String(unread.length) });
  return questions;
}

function shown(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join('、')} … +${more}` : names.join('、');
}
