import { placeName, type Plan } from '../../model/index.ts';
import type { Fate } from './close.ts';

/** A row of done.csv. `has` says whether the sheet has such a column at all. */
export interface DoneRow {
  readonly row: number;
  text(field: string): string;
  has(field: string): boolean;
}

/** A row that says nothing of anybody in the plan, or something else of one than an earlier row. */
export interface StrayRow {
  readonly row: number;
  readonly said: DoneRow;
  readonly why: 'nobody' | 'twice';
  /** Whom it may have meant, as `3-2-501`; of `twice`, whom it names. */
  readonly meant: readonly string[];
}

export interface Done {
  /** What is told, by household of the plan. */
  readonly told: ReadonlyMap<number, Fate>;
  readonly stray: readonly StrayRow[];
}

const FATES = ['refused', 'absent', 'collected'] as const;

/** Names offered for a code that is nobody's. */
const OFFERED = 3;

/**
 * What done.csv says of whom. A sheet without any of the three columns is a list of those who collected. A row that cannot be
 * put to anybody changes nothing of anyone: whom it meant counts as if the row were not there.
 */
export function readDone(plan: Plan, rows: readonly DoneRow[]): Done {
  const find = finder(plan);
  const told = new Map<number, Fate>();
  const stray: StrayRow[] = [];
  for (const said of rows) {
    const { household, meant } = find(said);
    const fate = fateOf(said);
    const before = household === undefined ? undefined : told.get(household);
    if (household === undefined) stray.push({ row: said.row, said, why: 'nobody', meant });
    else if (fate !== undefined && before !== undefined && before !== fate)
      stray.push({ row: said.row, said, why: 'twice', meant: [placeName(plan.households[household]!)] });
    else if (fate !== undefined) told.set(household, fate);
  }
  return { told, stray };
}

function fateOf(said: DoneRow): Fate | undefined {
  if (!FATES.some((fate) => said.has(fate))) return 'collected';
  return FATES.find((fate) => isMarked(said.text(fate)));
}

function isMarked(text: string): boolean {
  return text !== '' && !/^(0|no|n|否|-|×)$/i.test(text);
}

/** By code, else by building, entrance and room; without the entrance where only one household can be meant. */
function finder({ pickups, households }: Plan): (said: DoneRow) => {
  readonly household: number | undefined;
  readonly meant: readonly string[];
} {
  const byCode = new Map(pickups.map(({ code, household }) => [code.toUpperCase(), household]));
  const byPlace = new Map(households.map((home, index) => [placeName(home), index]));
  const byRoom = new Map<string, number[]>();
  for (const [index, { building, room }] of households.entries()) {
    const key = placeName({ building, entrance: '', room });
    byRoom.set(key, [...(byRoom.get(key) ?? []), index]);
  }
  const names = (found: readonly number[]) =>
    found.slice(0, OFFERED).map((index) => placeName(households[index]!));
  return (said) => {
    const code = said.text('code').toUpperCase();
    if (code !== '') {
      const like = [...byCode].flatMap(([other, index]) => (differByOne(code, other) ? [index] : []));
      return { household: byCode.get(code), meant: names(like) };
    }
    const [building, entrance, room] = [said.text('building'), said.text('entrance'), said.text('room')];
    const same = byRoom.get(placeName({ building, entrance: '', room })) ?? [];
    const only = entrance === '' && same.length === 1 ? same[0] : undefined;
    return { household: byPlace.get(placeName({ building, entrance, room })) ?? only, meant: names(same) };
  };
}

/** One character read wrongly, or two that follow one another changed places. */
function differByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
  const [first = 0, second] = wrong;
  if (wrong.length === 2) return second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return wrong.length === 1;
}
