import { DAY, wavesFrom, type Minutes, type Night } from '../model/index.ts';
import { cutRuns, type Run } from './cut-runs.ts';
import type { Load } from './load.ts';
import { runMinutes, type StartedRun } from './teams.ts';

type Doors = NonNullable<NonNullable<Night['commitments']>['doors']>;

/** A run that was told, or one of households that were not. */
interface Tour {
  readonly run: Run;
  /** Of the plan that went out; '' for a new one. */
  readonly id: string;
}

/**
 * After a plan went out: its runs stay with their teams and in their order, so that whom they serve are served when they were
 * told; whoever is new at the door comes after them, with a team of the unit or one that is idle in the wave.
 *
 * @param loads sorted by `loadsOf`
 * @returns undefined where that cannot be: a unit finds no team, or a run would start after the day
 */
export function keepRuns(night: Night, loads: readonly Load[]): KeptRun[] | undefined {
  const { doors, day } = night.commitments ?? {};
  const left = leftRuns(night, loads);
  if (doors === undefined || doors.length + left.length === 0) return undefined;
  const others = day === undefined ? loads : loads.filter(({ parcel }) => !day.served.has(parcel.household));
  // Who waits for a wave only now takes no team from a run that was told for it, unless a unit then finds none.
  const kept = keptBy(night, others, doors, left, true) ?? keptBy(night, others, doors, left, false);
  return kept === undefined ? undefined : [...left, ...kept];
}

export type KeptRun = StartedRun & { readonly id: string };

/** Runs that left before the day was planned anew: they are as they were. */
function leftRuns(night: Night, loads: readonly Load[]): KeptRun[] {
  const runs = night.commitments?.day?.runs ?? [];
  const loadOf = new Map(loads.map((load) => [load.parcel.household, load]));
  return runs.map(({ run, team, start, households }) => ({
    run: households.map((household) => loadOf.get(household)!),
    id: run,
    team,
    start,
  }));
}

function keptBy(
  night: Night,
  loads: readonly Load[],
  doors: Doors,
  left: readonly KeptRun[],
  ownFirst: boolean,
): KeptRun[] | undefined {
  const { teams, maxGrams } = night.settings.door;
  const told = new Map(doors.map((door) => [door.household, door]));
  const free: Minutes[] = Array.from({ length: teams }, () => 0);
  for (const { team, start, run } of left)
    free[team - 1] = Math.max(free[team - 1] ?? 0, start + runMinutes(night, run));
  const started: KeptRun[] = [];
  for (const [wave, { id: waveId, ready }] of wavesFrom(
    night.settings.waves,
    night.commitments?.day,
  ).entries()) {
    const before = left.filter(({ run }) => run[0]!.parcel.wave === wave);
    const here = loads.filter(({ parcel }) => parcel.wave === wave);
    const isOwn = (run: string): boolean => run.startsWith(`${waveId}-`);
    const comesFirst = (run: string): boolean => !ownFirst || isOwn(run);
    const { tours, others } = keptTours(here, told, teams, maxGrams, comesFirst);
    const soonest = (team: number) =>
      tours[team]!.reduce((end, { run }) => end + runMinutes(night, run), Math.max(free[team]!, ready));
    for (const run of newRuns(others, told, maxGrams)) {
      const isOfUnit = (other: { readonly run: Run } | undefined) =>
        other === undefined || other.run[0]!.unit === run[0]!.unit;
      const own = tours.flatMap((list, team) =>
        isOfUnit(list[0] ?? before.find((other) => other.team === team + 1)) ? [team] : [],
      );
      if (own.length === 0) return undefined;
      tours[own.reduce((first, team) => (soonest(team) < soonest(first) ? team : first))]!.push({
        run,
        id: '',
      });
    }
    for (const [team, list] of tours.entries()) {
      for (const { run, id } of list) {
        const start = Math.max(free[team]!, ready);
        if (start >= DAY) return undefined;
        // Of a run whose households wait for several waves now, what is left in its own wave keeps the name.
        started.push({ run, id: isOwn(id) ? id : '', team: team + 1, start });
        free[team] = start + runMinutes(night, run);
      }
    }
  }
  return started;
}

/** The runs of a wave that went out, by team and in their order, as far as rules still allow them; and whose run is gone. */
function keptTours(
  loads: readonly Load[],
  told: ReadonlyMap<number, Doors[number]>,
  teams: number,
  maxGrams: number,
  comesFirst: (run: string) => boolean,
): { readonly tours: Tour[][]; readonly others: Load[] } {
  const tours: Tour[][] = Array.from({ length: teams }, () => []);
  const others: Load[] = [];
  const runs = new Map<string, { readonly door: Doors[number]; readonly loads: Load[] }>();
  for (const load of loads) {
    const door = told.get(load.parcel.household);
    const run = door === undefined ? undefined : (runs.get(door.run) ?? { door, loads: [] });
    if (door === undefined || run === undefined || door.team > teams) {
      others.push(load);
      continue;
    }
    runs.set(door.run, run);
    run.loads.push(load);
  }
  const inOrder = [...runs.values()].sort(
    (a, b) => Number(comesFirst(b.door.run)) - Number(comesFirst(a.door.run)) || a.door.start - b.door.start,
  );
  for (const { door, loads: own } of inOrder) {
    const list = tours[door.team - 1]!;
    const [first] = list.length > 0 ? list[0]!.run : own;
    const fitting: Load[] = [];
    let grams = 0;
    for (const load of own) {
      const isAlike = load.unit === first!.unit && load.building === own[0]!.building;
      if (isAlike && (fitting.length === 0 || grams + load.grams <= maxGrams)) {
        fitting.push(load);
        grams += load.grams;
      } else others.push(load);
    }
    if (fitting.length > 0) list.push({ run: fitting, id: door.run });
  }
  return { tours, others };
}

/** Building by building, as a first plan cuts them; first those in which somebody was told a time, the soonest before the others. */
function newRuns(others: readonly Load[], told: ReadonlyMap<number, Doors[number]>, maxGrams: number): Run[] {
  const byBuilding = new Map<string, Load[]>();
  for (const load of others) {
    const key = `${load.unit} ${load.building}`;
    byBuilding.set(key, [...(byBuilding.get(key) ?? []), load]);
  }
  const soonest = (loads: readonly Load[]): number =>
    loads.reduce((first, { parcel }) => Math.min(first, told.get(parcel.household)?.start ?? DAY), DAY);
  return [...byBuilding.values()]
    .sort((a, b) => soonest(a) - soonest(b))
    .flatMap((loads) => cutRuns(loads, maxGrams));
}
