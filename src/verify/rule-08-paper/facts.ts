import { formatTime, SHORT_REASONS } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import { amountText, nameInBuilding, roughKilograms } from './in-words.ts';

/** What a line of a paper says, as numbers; `under`: of the last line with a time before it, '' where that says nothing. */
export interface Fact {
  readonly under: string;
  readonly numbers: readonly string[];
}

const of = (row: PaperRow, columns: string): string =>
  columns
    .split(' ')
    .map((column) => row.get(column) ?? '')
    .join('\n');
const slotOf = (row: PaperRow): string => lineNumbers(of(row, 'slot_start slot_end')).join(' ');

/** NaN where not known. */
function gramsOf(row: PaperRow): number {
  const kg = row.get('weight_kg') ?? '';
  return kg === '' ? Number.NaN : Math.round(Number(kg) * 1000);
}

/** Kilograms of a row rounded up to a tenth, as they stand beside a name. */
function rough(row: PaperRow): string {
  return roughKilograms(gramsOf(row));
}

function chilled(row: PaperRow): string {
  return row.get('chilled_parcels') === '0' ? '' : (row.get('chilled_parcels') ?? '');
}

function grouped(
  rows: readonly PaperRow[],
  keyOf: (row: PaperRow) => string,
): ReadonlyMap<string, readonly PaperRow[]> {
  const groups = new Map<string, PaperRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function keysOf(row: PaperRow): { building: string; entrance: string; room: string } {
  const [building = '', entrance = '', room = ''] = ['building', 'entrance', 'room'].map((key) =>
    row.get(key),
  );
  return { building, entrance, room };
}

/** The wall's edition: a time, and below it who is called then. In the order of the page, as all facts of rosters are. */
export function wallFacts(rows: readonly PaperRow[]): readonly Fact[] {
  return [...grouped(rows, slotOf)].flatMap(([under, own]) => [
    { under, numbers: under.split(' ') },
    ...own.map((row) => ({ under, numbers: calledNumbers(row) })),
  ]);
}

function calledNumbers(row: PaperRow): readonly string[] {
  return lineNumbers(
    of(row, row.get('rooms') === '' ? 'building entrance floors' : 'building entrance rooms'),
  );
}

function sumOfParcels(rows: readonly PaperRow[]): string {
  return String(rows.reduce((sum, row) => sum + Number(row.get('parcels')), 0));
}

/** The crew's edition: a slot with its sums, and each household; `banded`: a line above each batch, and no building in long ones. */
export function crewFacts(
  { tables }: Evidence,
  rows: readonly PaperRow[],
  wall: readonly PaperRow[],
  banded: boolean,
): readonly Fact[] {
  const capacity = new Map(tables.schedule.map((row) => [row.batch, row.capacity]));
  let batches = 0;
  return [...grouped(rows, slotOf)].flatMap(([under, slot]) => {
    const sums = [
      String(slot.length),
      String(capacity.get(slot[0]!.get('batch') ?? '') ?? ''),
      sumOfParcels(slot),
    ];
    const people = [...grouped(slot, (row) => row.get('batch') ?? '').values()].flatMap((own) => {
      const called = calledNumbers(wall[batches++] ?? new Map());
      const band = { under, numbers: [...called, String(own.length), sumOfParcels(own)] };
      return [...(banded ? [band] : []), ...own.map((row) => ({ under, numbers: crewNumbers(row, banded) }))];
    });
    return [{ under, numbers: [...under.split(' '), ...sums] }, ...people];
  });
}

function crewNumbers(row: PaperRow, banded: boolean): readonly string[] {
  const place = banded ? nameInBuilding(keysOf(row)) : of(row, 'building entrance room');
  const texts = [place, of(row, 'name phone_end code parcels money'), chilled(row), rough(row)];
  return lineNumbers(texts.join('\n'));
}

/** A zone's door sheet: a run, its sums, and each household; `banded` as above. */
export function doorFacts(rows: readonly PaperRow[], banded: boolean): readonly Fact[] {
  return [...grouped(rows, (row) => row.get('run') ?? '').values()].flatMap((own) => {
    const grams = own.reduce((sum, row) => sum + gramsOf(row), 0);
    const under = lineNumbers(of(own[0]!, 'start run team building')).join(' ');
    const sums = [String(own.length), sumOfParcels(own), roughKilograms(grams)];
    const people = own.map((row) => {
      const place = banded ? nameInBuilding(keysOf(row)) : of(row, 'building entrance room');
      return [place, of(row, 'floor parcels money remarks'), chilled(row), rough(row)];
    });
    return [
      { under, numbers: under.split(' ') },
      { under, numbers: sums.filter((sum) => sum !== '') },
      ...people.map((texts) => ({ under, numbers: lineNumbers(texts.join('\n')) })),
    ];
  });
}

/** What one building's group is told, and what its contact is. */
export interface Told {
  readonly notice: Fact[];
  readonly contact: Fact[];
}

/** By building with somebody in the plan. */
export function toldBuildings(
  evidence: Evidence,
  wallRooms: ReadonlyMap<string, string>,
): ReadonlyMap<string, Told> {
  const { tables, workspace, names } = evidence;
  const { site, settings } = workspace;
  const told = new Map<string, Told>();
  const buildingOf = (household: number) => {
    const entrance = site.entrances[site.households[household]!.entrance]!;
    return { building: site.buildings[entrance.building]!.id, entrance };
  };
  const at = (building: string): Told => {
    const known = told.get(building) ?? { notice: [], contact: [] };
    told.set(building, known);
    return known;
  };
  const say = (list: Fact[], ...texts: readonly string[]) =>
    list.push({ under: '', numbers: lineNumbers(texts.join('\n')) });
  for (const household of new Set(workspace.demand.household)) at(buildingOf(household).building);
  for (const { batch, building, entrance, floors, slotStart, slotEnd, point } of tables.schedule) {
    const { name = '' } = settings.points[point] ?? {};
    const who = wallRooms.get(batch) || floors;
    say(at(building).notice, entrance, who, formatTime(slotStart), formatTime(slotEnd), name);
  }
  for (const [building, texts] of lateWindows(evidence)) say(at(building).notice, ...texts);
  const starts = new Map<
    string,
    { readonly building: string; readonly entrance: string; readonly times: Set<string> }
  >();
  for (const { household, start } of tables.doorstep) {
    if (household < 0) continue;
    const { building, entrance } = buildingOf(household);
    const sealed = settings.zones[entrance.zone]!.status === 'sealed';
    const key = `${building}\n${sealed ? `sealed ${entrance.id}` : ''}`;
    const known = starts.get(key) ?? {
      building,
      entrance: sealed ? entrance.id : '',
      times: new Set<string>(),
    };
    starts.set(key, known);
    known.times.add(formatTime(start));
  }
  for (const { building, entrance, times } of starts.values()) say(at(building).notice, entrance, ...times);
  const waiting = new Map<string, number>();
  for (const { household } of tables.unplaced) {
    if (household < 0) continue;
    const { building, entrance } = buildingOf(household);
    waiting.set(building, (waiting.get(building) ?? 0) + 1);
    say(at(building).contact, entrance.id, site.households[household]!.room);
  }
  for (const [building, count] of waiting) say(at(building).notice, String(count));
  const short = new Map<string, { readonly building: string; readonly good: number; quantity: number }>();
  const { allocations: rows } = tables;
  for (let k = 0; k < rows.length; k++) {
    const [household, good, quantity] = [rows.household[k]!, rows.good[k]!, rows.short[k]!];
    if (household < 0 || good < 0 || quantity <= 0) continue;
    const { building, entrance } = buildingOf(household);
    const { name, baseUnits, uom } = names.goodOf(good);
    const key = `${building}\n${good} ${SHORT_REASONS[rows.reason[k]!]}`;
    const sum = short.get(key) ?? { building, good, quantity: 0 };
    short.set(key, sum);
    sum.quantity += quantity;
    say(
      at(building).contact,
      entrance.id,
      site.households[household]!.room,
      name,
      amountText(quantity, baseUnits, uom),
    );
  }
  for (const { building, good, quantity } of short.values()) {
    const { name, baseUnits, uom } = names.goodOf(good);
    say(at(building).notice, name, amountText(quantity, baseUnits, uom));
  }
  return told;
}

/** By building: when those who missed their slot may come, in the windows that follow a batch of theirs. */
function lateWindows({ tables, workspace }: Evidence): ReadonlyMap<string, readonly string[]> {
  const { points, pickup } = workspace.settings;
  const first = new Map<string, Map<number, number>>();
  if (pickup.catchUpMinutes === 0) return new Map();
  for (const { building, point, slotStart } of tables.schedule) {
    const own = first.get(building) ?? new Map<number, number>();
    first.set(building, own.set(point, Math.min(own.get(point) ?? Infinity, slotStart)));
  }
  return new Map(
    [...first].map(([building, own]) => [
      building,
      [...own].flatMap(([index, start]) => {
        const point = points[index];
        const ends = point?.open.filter(({ to }) => to > start).map(({ to }) => to) ?? [];
        const times = ends.flatMap((to) => [to - pickup.catchUpMinutes, to]).map(formatTime);
        return times.length === 0 ? [] : [point!.name || point!.id, ...times];
      }),
    ]),
  );
}
