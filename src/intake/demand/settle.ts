import { formatScaled, problem } from '../../model/index.ts';
import type { Became, Problem } from '../../model/index.ts';
import { WEIGHT_STEPS } from '../text/index.ts';
import type { Lines } from './lines.ts';
import { isSamePlace, mergeGroup } from './merge.ts';
import { becameLine } from './read-back.ts';
import type { DemandInput, DemandReading } from './reading.ts';
import type { Taker } from './taker.ts';

const CODES = { replaced: 'replaced', excluded: 'zero-quantity', duplicate: 'duplicate-line', ambiguous: 'ambiguous-duplicate' } as const; // prettier-ignore
const COUNT = { replaced: 'replaced', excluded: 'excluded', duplicate: 'rejected', ambiguous: 'rejected' } as const; // prettier-ignore

type Merged = Pick<
  DemandReading,
  'length' | 'household' | 'good' | 'asked' | 'substituteOk' | 'places' | 'steps'
>;

/** Merges lines of the same household and good, counts what became of each, and finds the steps of weights. */
export function settle(taker: Taker, input: DemandInput, problems: Problem[]): Merged {
  const { lines } = taker;
  const entries = new Entries(lines);
  const steps = new WeightSteps(input, taker.quantities.offStep);
  let unset: readonly [number, number] | undefined;
  let repeated = 0;
  const tell = (line: number, fate: Became['fate'], why: Problem | undefined): void => {
    const [row, column] = [lines.row[line]!, lines.column[line]!];
    const what = becameLine(input, lines.household[line]!, lines.good[line]!, lines.amount[line]!);
    taker.ledger.sheets[lines.sheet[line]!]!.became?.push({ row, column, fate, line: what, problem: why });
  };
  const count = (line: number): void => {
    taker.ledger.sheets[lines.sheet[line]!]!.tally.counted++;
    if (input.keepMarks === true) tell(line, 'counted', undefined);
    steps.see(lines.good[line]!, lines.amount[line]!, line);
  };
  for (let last = 0; last < lines.length; last++) {
    if (lines.older[last] === 1) continue;
    if (lines.previous[last] === -1 && lines.amount[last]! > 0) {
      count(last);
      entries.add([last]);
      continue;
    }
    const group = groupOf(lines, last);
    if (group.length > 1 && matters(lines, group)) {
      repeated++;
      unset ??= [group[0]!, group[1]!];
    }
    const counted = mergeGroup(lines, group, input.duplicates ?? 'latest', (line, fate, other) => {
      taker.ledger.sheets[lines.sheet[line]!]!.tally[COUNT[fate]]++;
      const twice = fate === 'ambiguous' && isSamePlace(lines, line, other) ? 'yes' : '';
      const facts = { other: where(taker, other), twice };
      const why = problem(CODES[fate], placeOf(taker, line), amountOf(taker, input, line), facts);
      problems.push(why);
      if (input.keepMarks === true) tell(line, COUNT[fate], why);
    });
    for (const line of counted) count(line);
    entries.add(counted);
  }
  if (input.duplicates === undefined && unset !== undefined) {
    const facts = { other: where(taker, unset[0]), count: String(repeated) };
    problems.push(problem('duplicates-unset', placeOf(taker, unset[1]), '', facts));
  }
  for (const { good, step, line } of steps.finer()) {
    const facts = { item: input.goods.good(good).name, step: String(step) };
    const { uom } = input.goods.good(good);
    const asked = `${amountOf(taker, input, line)}${uom}`;
    problems.push(problem('step-finer', placeOf(taker, line), asked, facts));
  }
  return { ...entries.columns(), steps: steps.byGood() };
}

/** In the order of reading. */
function groupOf(lines: Lines, last: number): number[] {
  const group: number[] = [];
  for (let line = last; line !== -1; line = lines.previous[line]!) group.push(line);
  return group.reverse();
}

/** Lines that ask for nothing are excluded whatever the setting, unless they take something back. */
function matters(lines: Lines, group: readonly number[]): boolean {
  const first = group.findIndex((line) => lines.amount[line]! > 0);
  return first >= 0 && group.length - first > 1;
}

function placeOf(taker: Taker, line: number) {
  const { lines } = taker;
  return taker.ledger.place(taker.ledger.sheets[lines.sheet[line]!]!, lines.row[line]!, lines.column[line]!);
}

function where(taker: Taker, line: number): string {
  const { file, sheet, row } = placeOf(taker, line);
  return `${file}${sheet === '' ? '' : `#${sheet}`}:${row}`;
}

function amountOf(taker: Taker, input: DemandInput, line: number): string {
  return formatScaled(taker.lines.amount[line]!, input.goods.good(taker.lines.good[line]!).baseUnits);
}

/** The answer's columns, filled one entry at a time. */
class Entries {
  #length = 0;
  readonly #household: Int32Array;
  readonly #good: Int32Array;
  readonly #asked: Float64Array;
  readonly #consent: Uint8Array;
  readonly #lines: Lines;
  /** The counted lines, entry after entry, and where each entry's begin. */
  readonly #counted: Int32Array;
  readonly #start: Int32Array;

  constructor(lines: Lines) {
    const most = lines.entries;
    this.#lines = lines;
    this.#counted = new Int32Array(lines.length);
    this.#start = new Int32Array(most + 1);
    this.#household = new Int32Array(most);
    this.#good = new Int32Array(most);
    this.#asked = new Float64Array(most);
    this.#consent = new Uint8Array(most);
  }

  /** What counts of one household and good; a substitute is taken only where every line agrees to it. */
  add(counted: readonly number[]): void {
    const lines = this.#lines;
    const [first] = counted;
    if (first === undefined) return;
    const entry = this.#length++;
    this.#household[entry] = lines.household[first]!;
    this.#good[entry] = lines.good[first]!;
    this.#consent[entry] = 1;
    let next = this.#start[entry]!;
    for (const line of counted) {
      this.#counted[next++] = line;
      this.#asked[entry]! += lines.amount[line]!;
      if (lines.consent[line] === 0) this.#consent[entry] = 0;
    }
    this.#start[entry + 1] = next;
  }

  columns(): Omit<Merged, 'steps'> {
    const length = this.#length;
    const { sheet, row, column } = this.#lines;
    const counted = this.#counted.subarray(0, this.#start[length]);
    return {
      length,
      household: this.#household.subarray(0, length),
      good: this.#good.subarray(0, length),
      asked: this.#asked.subarray(0, length),
      substituteOk: this.#consent.subarray(0, length),
      places: {
        start: this.#start.subarray(0, length + 1),
        file: counted.map((line) => sheet[line]!),
        row: counted.map((line) => row[line]!),
        column: counted.map((line) => column[line]! + 1),
      },
    };
  }
}

/** Steps of weights that have none of their own, and the line that made each as fine as it is. */
class WeightSteps {
  readonly #steps = new Map<number, { step: number; line: number }>();
  readonly #offStep: ReadonlySet<number>;

  /** @param offStep goods of which somebody asked for a multiple of none: that line is rejected, and says so itself */
  constructor({ goods }: DemandInput, offStep: ReadonlySet<number>) {
    this.#offStep = offStep;
    goods.goods.forEach((good, index) => {
      if (good.step === null) this.#steps.set(index, { step: WEIGHT_STEPS[0], line: -1 });
    });
  }

  see(good: number, amount: number, line: number): void {
    if (amount % WEIGHT_STEPS[0] === 0) return;
    const own = this.#steps.get(good);
    if (own === undefined || amount % own.step === 0) return;
    own.step = WEIGHT_STEPS.find((step) => amount % step === 0 && own.step % step === 0) ?? WEIGHT_STEPS[2];
    own.line = line;
  }

  byGood(): ReadonlyMap<number, number> {
    return new Map(
      [...this.#steps].map(([good, { step }]) => [good, this.#offStep.has(good) ? WEIGHT_STEPS[2] : step]),
    );
  }

  finer(): { good: number; step: number; line: number }[] {
    return [...this.#steps].flatMap(([good, own]) => (own.line < 0 ? [] : [{ good, ...own }]));
  }
}
