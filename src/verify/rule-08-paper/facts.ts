import { formatScaled, formatTime, SHORT_REASONS } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { lineNumbers } from './tokens.ts';

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

/** Kilograms of a row rounded up to a tenth, as they stand beside a name. */
function rough(row: PaperRow): string {
  const kg = row.get('weight_kg') ?? '';
  return kg === '' ? '' : formatScaled(Math.ceil(Number((Number(kg) * 10).toFixed(6))), 10);
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

/** The wall's edition: a time, and below it who is called then. */
export function wallFacts(rows: readonly PaperRow[]): readonly Fact[] {
  const slots = [...new Set(rows.map(slotOf))].map((slot) => ({ under: slot, numbers: slot.split(' ') }));
  const called = rows.map((row) => ({
    under: slotOf(row),
    numbers: lineNumbers(
      of(row, row.get('rooms') === '' ? 'building entrance floors' : 'building entrance rooms'),
    ),
  }));
  return [...slots, ...called];
}

/** The crew's edition: a slot with its sums, and each household; `banded`: a line above each batch, and no building in long ones. */
export function crewFacts(
  { tables }: Evidence,
  rows: readonly PaperRow[],
  wall: readonly PaperRow[],
  banded: boolean,
): readonly Fact[] {
  const capacity = new Map(tables.schedule.map((row) => [row.batch, row.capacity]));
  const parcels = (own: readonly PaperRow[]) =>
    String(own.reduce((sum, row) => sum + Number(row.get('parcels')), 0));
  const slots = [...grouped(rows, slotOf)].map(([slot, own]) => ({
    under: slot,
    numbers: [
      ...slot.split(' '),
      String(own.length),
      String(capacity.get(own[0]!.get('batch') ?? '') ?? ''),
      parcels(own),
    ],
  }));
  const bands = !banded
    ? []
    : [...grouped(rows, (row) => row.get('batch') ?? '')].map(([, own], at) => ({
        under: slotOf(own[0]!),
        numbers: [...wallFacts([wall[at] ?? new Map()])[1]!.numbers, String(own.length), parcels(own)],
      }));
  const people = rows.map((row) => ({
    under: slotOf(row),
    numbers: lineNumbers(
      [
        of(
          row,
          banded && (row.get('building') ?? '').length > 6 ? 'entrance room' : 'building entrance room',
        ),
        of(row, 'name phone_end code parcels money'),
        chilled(row),
        rough(row),
      ].join('\n'),
    ),
  }));
  return [...slots, ...bands, ...people];
}

/** A zone's door sheet: a run, its sums, and each household. */
export function doorFacts(rows: readonly PaperRow[]): readonly Fact[] {
  const runs = [...grouped(rows, (row) => row.get('run') ?? '')].flatMap(([, own]) => {
    const known = own.every((row) => row.get('weight_kg') !== '');
    const grams = own.reduce((sum, row) => sum + Math.round(Number(row.get('weight_kg')) * 1000), 0);
    const under = lineNumbers(of(own[0]!, 'start run team building')).join(' ');
    const parcels = own.reduce((sum, row) => sum + Number(row.get('parcels')), 0);
    const sums = [
      String(own.length),
      String(parcels),
      ...(known ? [formatScaled(Math.ceil(grams / 100), 10)] : []),
    ];
    const people = own.map((row) => [
      of(row, 'building entrance room floor parcels money remarks'),
      chilled(row),
      rough(row),
    ]);
    return [
      { under, numbers: under.split(' ') },
      { under, numbers: sums },
      ...people.map((texts) => ({ under, numbers: lineNumbers(texts.join('\n')) })),
    ];
  });
  return runs;
}

export function gateFacts(rows: readonly PaperRow[]): readonly Fact[] {
  return rows.map((row) => ({
    under: '',
    numbers: lineNumbers(of(row, 'supplier plate driver phone pass valid_until')),
  }));
}

/** `5斤`, `2.5 kg`: a unit may have numbers of its own. */
function amountText(quantity: number, baseUnits: number, uom: string): string {
  return formatScaled(quantity, baseUnits) + (/^[A-Za-z]/.test(uom) ? ' ' : '') + uom;
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
