import { violation } from '../../../model/index.ts';
import { entranceOf, roomOf } from '../text.ts';
import type { Fate } from './answers.ts';
import type { OwnRow } from './own-line.ts';
import type { Home, Question } from './question.ts';
import { misread, mustNotCount } from './question.ts';
import type { Surroundings } from './stands.ts';
import { mustStand } from './stands.ts';

/** What a line says for itself, where all of it can be read in one way. */
export interface OwnLine {
  readonly home: Home;
  readonly good: number;
  readonly amount: number;
  readonly moment: number;
}

/** A line of a sheet, and what the plan says became of it. */
export interface Told {
  readonly around: Surroundings;
  readonly file: number;
  readonly own: OwnLine | undefined;
  readonly facts: OwnRow;
  readonly places: readonly number[];
  readonly fates: readonly Fate[];
}

const LARGEST = 100_000;
/** What a line that says all in one way cannot be rejected for. */
const REFUTED = new Set([
  'late', 'cancelled', 'refunded', 'zero-quantity', 'not-in-steps', 'quantity-too-large', 'negative-quantity', 'bad-quantity',
  'unit-unknown', 'unknown-item', 'unknown-building', 'unknown-column', 'unreadable-line',
]); // prettier-ignore
const BECAUSE_OF_ANOTHER = new Set(['replaced', 'duplicate-line', 'ambiguous-duplicate', 'zero-quantity']);

/** Whether a line counts, and as what: by its own words, else by what must stand there. */
export function judgeLine(question: Question, told: Told): void {
  const { around, own, facts, places, fates } = told;
  const { found, heard } = question;
  const place = `${around.sheet}:${around.row}`;
  for (const at of places) {
    heard.moment[at] = facts.moment ?? Number.NaN;
    heard.consent[at] = facts.consent ? 1 : 0;
  }
  const why = reasonAgainst(question, told);
  if (why !== undefined) {
    for (const at of places) mustNotCount(question, at, place, why);
  } else if (own === undefined) for (const at of places) mustStand(question, at, around);
  else for (const at of places) saysTheSame(question, told, own, at);
  if (places.length > 0) return;
  if (fates.length === 0) {
    if (!question.corrections.get(around.sheet)?.has(around.row))
      found(violation('line-lost', { file: 'allocations.csv', where: place }));
    return;
  }
  if (own === undefined || facts.status !== 'good') return;
  for (const { problem, row } of fates) {
    if (BECAUSE_OF_ANOTHER.has(problem))
      heard.spares.push({ sheet: around.sheet, file: told.file, row: around.row, ...own, problem });
    else if (REFUTED.has(problem) && (why === undefined || why !== REASON[problem])) {
      found(violation('reject-without-cause', { file: 'rejects.csv', row, where: place }, 1, { problem }));
    }
  }
}

const REASON: Readonly<Record<string, string>> = {
  late: 'late', cancelled: 'status', refunded: 'status', 'not-in-steps': 'step', 'quantity-too-large': 'too-large', 'zero-quantity': 'zero',
}; // prettier-ignore

/** Why a line may not count, whatever else it says. */
function reasonAgainst({ names, closing }: Question, { own, facts }: Told): string | undefined {
  if (facts.status === 'taken-back') return 'status';
  if (facts.moment !== undefined && facts.moment > closing) return 'late';
  if (own === undefined) return undefined;
  const good = names.all[own.good]!;
  if (own.amount === 0) return 'zero';
  if (own.amount > LARGEST * good.baseUnits) return 'too-large';
  return own.amount % (good.step ?? 50) === 0 ? undefined : 'step';
}

function saysTheSame(question: Question, { around }: Told, own: OwnLine, at: number): void {
  const { counted, heard, homeOf, goodOf } = question;
  const entry = counted.entry[at]!;
  const home = homeOf(entry);
  const what = sameHome(home, own.home) ? (goodOf(entry) === own.good ? undefined : 'item') : 'household';
  heard.amount[at] = own.amount;
  if (what !== undefined) misread(question, at, `${around.sheet}:${around.row}`, what);
}

/** Of one building and room; entrances are compared where both sides say one. */
export function sameHome(a: Home, b: Home): boolean {
  const [one, other] = [entranceOf(a.entrance), entranceOf(b.entrance)];
  const same = one === other || one === '' || other === '';
  return a.building === b.building && roomOf(a.room) === roomOf(b.room) && same;
}
