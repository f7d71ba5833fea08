import { placeName, type Plan } from '../../model/index.ts';
import type { Fate } from './close.ts';

/** A row of done.csv. `has` says whether the sheet has such a column at all. */
export interface DoneRow {
  readonly row: number;
  text(field: string): string;
  has(field: string): boolean;
}

/** A row that is nobody's in the plan, has marks in several columns, or says something else than an earlier row. */
export interface StrayRow {
  readonly row: number;
  readonly said: DoneRow;
  readonly why: 'nobody' | 'twice' | 'several';
  /** Whom it may have meant, as `3-2-501`; else whom it names. */
  readonly meant: readonly string[];
}

export interface Done {
  /** What is told, by household of the plan. */
  readonly told: ReadonlyMap<number, Fate>;
  readonly stray: readonly StrayRow[];
}

/** Columns of done.csv, and what a mark in them says. */
const FATES = { collected: 'collected', refused: 'refused', absent: 'absent', keep: 'kept' } as const;
const COLUMNS = Object.keys(FATES) as (keyof typeof FATES)[];

/** Names offered for a code that is nobody's. */
const OFFERED = 3;

/**
 * What done.csv says of whom. A sheet without any of the four columns is a list of those who collected; a row without a mark
 * says nothing. A row that cannot be put to anybody changes nothing of anyone: whom it meant counts as if the row were not there.
 */
export function readDone(plan: Plan, rows: readonly DoneRow[]): Done {
  const find = finder(plan);
  const told = new Map<number, Fate>();
  const stray: StrayRow[] = [];
  for (const said of rows) {
    const { household, meant } = find(said);
    const [fate, another] = fatesOf(said);
    const add = (why: StrayRow['why'], whom: readonly string[]) =>
      void stray.push({ row: said.row, said, why, meant: whom });
    if (household === undefined) {
      // A sheet with a row for everybody has such rows; where nothing is marked, nothing is lost.
      if (fate !== undefined) add('nobody', meant);
      continue;
    }
    const before = told.get(household);
    const name = [placeName(plan.households[household]!)];
    if (another !== undefined) add('several', name);
    else if (fate !== undefined && before !== undefined && before !== fate) add('twice', name);
    else if (fate !== undefined) told.set(household, fate);
  }
  return { told, stray };
}

function fatesOf(said: DoneRow): readonly Fate[] {
  if (!COLUMNS.some((column) => said.has(column))) return ['collected'];
  return COLUMNS.filter((column) => isMarked(said.text(column))).map((column) => FATES[column]);
}

function isMarked(text: string): boolean {
  return text !== '' && !/^(0|no|n|否|-|×)$/i.test(text);
}

/**
 * By code; where it is none of the plan's, by building, entrance and room: without the entrance, and without zeros that a
 * spreadsheet took from the front, where only one household can be meant.
 */
function finder({ pickups, households }: Plan): (said: DoneRow) => {
  readonly household: number | undefined;
  readonly meant: readonly string[];
} {
  const byCode = new Map(pickups.map(({ code, household }) => [code.toUpperCase(), household]));
  const byPlace = new Map(households.map((home, index) => [placeName(home), index]));
  const byRoom = new Map<string, number[]>();
  for (const [index, { building, room }] of households.entries()) {
    const key = withoutZeros({ building, entrance: '', room });
    byRoom.set(key, [...(byRoom.get(key) ?? []), index]);
  }
  const names = (found: readonly number[]) =>
    found.slice(0, OFFERED).map((index) => placeName(households[index]!));
  return (said) => {
    const code = said.text('code').toUpperCase();
    const coded = byCode.get(code);
    if (coded !== undefined) return { household: coded, meant: [] };
    const [building, entrance, room] = [said.text('building'), said.text('entrance'), said.text('room')];
    if (room === '') {
      const like = [...byCode].flatMap(([other, index]) => (differByOne(code, other) ? [index] : []));
      return { household: undefined, meant: names(like) };
    }
    const same = byRoom.get(withoutZeros({ building, entrance: '', room })) ?? [];
    const only = same.filter(
      (index) =>
        entrance === '' || withoutZeros(households[index]!) === withoutZeros({ building, entrance, room }),
    );
    const found = byPlace.get(placeName({ building, entrance, room }));
    return { household: found ?? (only.length === 1 ? only[0] : undefined), meant: names(same) };
  };
}

/** `3-2-501` of `03`, `2` and `0501`. */
function withoutZeros({ building, entrance, room }: Parameters<typeof placeName>[0]): string {
  const bare = (text = '') => text.replace(/^0+(?=\d)/, '');
  return placeName({ building: bare(building), entrance: bare(entrance), room: bare(room) });
}

/** One character read wrongly, or two that follow one another changed places. */
function differByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
  const [first = 0, second] = wrong;
  if (wrong.length === 2) return second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return wrong.length === 1;
}
