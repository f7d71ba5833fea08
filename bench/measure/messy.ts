import { readWorkspace } from '../../src/intake/index.ts';
import { placeName, type Intake, type Problem } from '../../src/model/index.ts';
import { messyWorkspace, type Entry } from '../generate/messy/index.ts';
import { memorySource } from '../../test/support/memory-source.ts';

/** What became of an entry. `wrong`: counted as something else than the truth; `lost`: nobody said anything of it. */
export type Outcome = 'right' | 'said' | 'wrong' | 'lost';

export interface Finding {
  readonly seed: number;
  readonly outcome: Outcome;
  readonly entry: Entry | undefined;
  /** The line or row in which it stands. */
  readonly line: string;
  /** What was read there. */
  readonly read: readonly string[];
  readonly problems: readonly string[];
}

/** Reads a messy workspace and compares what was counted, and what was said, with the truth. */
export function compareWith(seed: number): Finding[] {
  const { files, entries } = messyWorkspace(seed);
  const intake = readWorkspace(memorySource(new Map(files.map(({ name, text }) => [name, text]))), {
    date: '2026-11-23',
  });
  const errors = intake.problems.filter(({ severity }) => severity === 'error');
  // Nothing is counted where a sheet cannot be read at all.
  if (intake.workspace === undefined) {
    const problems = errors.map(({ code, file, row, value }) => `${code} ${file}:${row} ${value}`);
    return entries.map((entry) => ({ seed, outcome: 'said', entry, line: '', read: [], problems }));
  }
  const counted = countedAt(intake);
  const said = saidAt(intake.problems);
  const texts = new Map(files.map(({ name, text }) => [name, text.split('\n')]));
  const findings = entries.map((entry): Finding => {
    const at = `${entry.file}:${entry.row}`;
    const problems = said.get(at) ?? [];
    const own = counted.get(at) ?? [];
    const match = own.findIndex(
      (one) =>
        one.home === entry.home &&
        one.item === entry.item &&
        one.quantity === entry.quantity &&
        (one.column === 0 || one.column === entry.column || entry.form.startsWith('long')),
    );
    const isCounted = match >= 0;
    if (isCounted) own.splice(match, 1);
    return {
      seed,
      outcome: outcomeOf(entry, isCounted, problems),
      entry,
      line: texts.get(entry.file)?.[entry.row - 1] ?? '',
      read: [],
      problems: problems.map(({ code, value }) => `${code} ${value}`),
    };
  });
  for (const [at, own] of counted) {
    for (const { home, item, quantity } of own) {
      const [file = '', row = ''] = at.split(':');
      findings.push({
        seed,
        outcome: 'wrong',
        entry: undefined,
        line: `${at}\n${(texts.get(file) ?? []).slice(Math.max(0, Number(row) - 4), Number(row)).join('\n')}`,
        read: [`${home} ${item} ${quantity}`],
        problems: (said.get(at) ?? []).map(({ code, value }) => `${code} ${value}`),
      });
    }
  }
  return findings;
}

function outcomeOf(entry: Entry, isCounted: boolean, problems: readonly Problem[]): Outcome {
  if (isCounted) return entry.fate === 'counts' || entry.fate === 'replaced' ? 'right' : 'wrong';
  const own = problems.filter((problem) => names(problem, entry));
  if (entry.fate === 'excluded' && own.some(({ severity }) => severity === 'note')) return 'right';
  if (entry.fate === 'replaced' && own.some(({ severity }) => severity === 'note')) return 'right';
  return own.some(({ severity }) => severity === 'reject' || severity === 'note') ? 'said' : 'lost';
}

/** True where the problem tells of the entry: it quotes what is written there, or the row has but one thing to tell of. */
function names({ code, value, column, facts }: Problem, { written, column: at, form }: Entry): boolean {
  if (at > 0 && !form.startsWith('list')) return true;
  if (code === 'replaced') return true;
  const told = folded(`${value} ${Object.values(facts).join(' ')}`);
  return (
    column !== '' ||
    written.map(folded).some((text) => told.includes(text) || (told !== '' && text.includes(told)))
  );
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s:：()（）.,，、]/g, '')
    .toLowerCase();

interface Counted {
  readonly home: string;
  readonly item: string;
  readonly quantity: number;
  readonly column: number;
}

/** What was counted, by file and row. */
function countedAt({ workspace }: Intake): Map<string, Counted[]> {
  const { demand, site, catalogue, files } = workspace!;
  const places = demand.places!;
  const found = new Map<string, Counted[]>();
  for (let i = 0; i < demand.length; i++) {
    const household = site.households[demand.household[i]!]!;
    const entrance = site.entrances[household.entrance]!;
    const home = placeName({
      building: site.buildings[entrance.building]!.id,
      entrance: entrance.id,
      room: household.room,
    });
    const item = catalogue.goods[demand.good[i]!]!.id;
    for (let at = places.start[i]!; at < places.start[i + 1]!; at++) {
      const key = `${files[places.file[at]!]!.file}:${places.row[at]!}`;
      found.set(key, [
        ...(found.get(key) ?? []),
        { home, item, quantity: demand.asked[i]!, column: places.column[at]! },
      ]);
    }
  }
  return found;
}

function saidAt(problems: readonly Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity === 'warning') continue;
    const key = `${problem.file}:${problem.row}`;
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}
