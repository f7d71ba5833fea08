import type { Violation } from '../../model/index.ts';
import { formatScaled, formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { digitsOf, lineNumbers } from '../folder/line-numbers.ts';
import { sameRows } from './same-rows.ts';

/** What the crew holds and what hangs on the wall is what the tables say: nobody more, nobody less, nowhere else. */
export const ROSTERS: readonly Constraint[] = [crewRosters, wallRosters, doorSheets];

function* crewRosters(evidence: Evidence): Iterable<Violation> {
  const { tables, plan } = evidence;
  const listed = plan.rows.get('pickups') ?? [];
  const expected = tables.pickups.map((row, at) => [
    placeOf(evidence, 'crew', row.point),
    ...key(evidence, row.household),
    floorOf(evidence, row.household),
    row.batch,
    formatTime(row.slotStart),
    formatTime(row.slotEnd),
    row.code,
    String(row.parcels),
    String(listed[at]?.[6]),
    kilograms(row.grams),
  ]);
  const columns =
    'building entrance room floor batch slot_start slot_end code parcels chilled_parcels weight_kg';
  yield* differences(evidence, 'crew', columns, expected);
  yield* whoTheyAre(evidence);
}

/** Beside a household stand its own name, the last digits of its own phone, and remarks of its own lines. */
function* whoTheyAre(evidence: Evidence): Iterable<Violation> {
  const { folder, papers, names } = evidence;
  for (const file of folder.list('rosters') ?? []) {
    if (!/\.(?:crew|door)\.csv$/.test(file)) continue;
    for (const row of papers.rows(file)) {
      const [building = '', entrance = '', room = ''] = ['building', 'entrance', 'room'].map((column) =>
        row.get(column),
      );
      const household = names.household(building, entrance, room);
      const [name = '', end = '', remarks = ''] = ['name', 'phone_end', 'remarks'].map((column) =>
        row.get(column),
      );
      if (!isNamed(evidence, household, name)) yield violation('paper-differs', { file, where: name });
      if (end !== '' && !phonesOf(evidence, household).some((phone) => end === `…${phone.slice(-4)}`))
        yield violation('paper-differs', { file, where: end });
      const told = evidence.workspace.told.get(household)?.numbers;
      const strange = lineNumbers(remarks).find((number) => told?.has(number) !== true);
      if (strange !== undefined) yield violation('paper-differs', { file, where: strange });
    }
  }
}

/** As the register has it; else as it may stand in the sheets, where it is not looked for. */
export function isNamed({ workspace }: Evidence, household: number, name: string): boolean {
  const known = workspace.contacts.households.get(household)?.name ?? '';
  return known === '' || known.includes(name);
}

/** Digits of the household's phone by the register; else of those in its lines. */
export function phonesOf({ workspace }: Evidence, household: number): readonly string[] {
  const known = digitsOf((workspace.contacts.households.get(household)?.phone ?? '').normalize('NFKC'));
  return known === '' ? [...(workspace.told.get(household)?.phones ?? [])] : [known];
}

/** Whose roster a row must stand in: its point, where a file is called after it. */
function placeOf({ folder, workspace }: Evidence, edition: string, point: number): string {
  const id = workspace.settings.points[point]?.id ?? '';
  return folder.exists(`rosters/${id}.${edition}.csv`) ? id : '';
}

function floorOf({ workspace }: Evidence, household: number): string {
  const floor = workspace.site.households[household]?.floor ?? null;
  return floor === null ? '' : String(floor);
}

function kilograms(grams: number | null): string {
  return grams === null ? '' : formatScaled(grams, 1000);
}

function* wallRosters(evidence: Evidence): Iterable<Violation> {
  const rooms = roomsOf(evidence);
  const expected = evidence.tables.schedule.map((row) => [
    placeOf(evidence, 'wall', row.point),
    formatTime(row.slotStart),
    formatTime(row.slotEnd),
    row.building,
    row.entrance,
    row.floors,
    (rooms.get(row.batch) ?? []).join(';'),
  ]);
  yield* differences(evidence, 'wall', 'slot_start slot_end building entrance floors rooms', expected);
}

/** Of batches whose floors another batch of the same door has too, or of which none knows the floors: who is called. */
function roomsOf({ tables, workspace }: Evidence): ReadonlyMap<string, readonly string[]> {
  const { schedule, pickups } = tables;
  const { site } = workspace;
  const meet = (a: string, b: string): boolean => {
    const [one, other] = [floorsOf(a), floorsOf(b)];
    return one === undefined || other === undefined || (one[0] <= other[1] && other[0] <= one[1]);
  };
  const doors = new Map<string, (typeof schedule)[number][]>();
  for (const row of schedule) {
    const key = `${row.building}\n${row.entrance}`;
    doors.set(key, [...(doors.get(key) ?? []), row]);
  }
  const called = new Map<string, string[]>();
  for (const { batch, household } of pickups)
    called.set(batch, [...(called.get(batch) ?? []), roomOf(household)]);
  function roomOf(index: number): string {
    const home = site.households[index];
    return home === undefined ? '' : `${site.entrances[home.entrance]!.id}\n${home.room}`;
  }
  return new Map(
    [...doors.values()].flatMap((own) =>
      own
        .filter((row) => own.some((other) => other !== row && meet(row.floors, other.floors)))
        .map(({ batch, entrance }) => {
          const rooms = (called.get(batch) ?? []).map((room) => {
            const [door = '', number = ''] = room.split('\n');
            return entrance === '' && door !== '' ? `${door}-${number}` : number;
          });
          return [batch, rooms] as const;
        }),
    ),
  );
}

/** `-1–3` is from the basement to the third floor. */
function floorsOf(text: string): readonly [number, number] | undefined {
  const found = /^(-?\d+)(?:–(-?\d+))?$/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2] ?? found[1])];
}

function* doorSheets(evidence: Evidence): Iterable<Violation> {
  const { tables, plan } = evidence;
  const listed = plan.rows.get('doorstep') ?? [];
  const expected = tables.doorstep.map((row, at) => [
    '',
    row.run,
    String(plan.teams.get(row.run)),
    formatTime(row.start),
    ...key(evidence, row.household),
    floorOf(evidence, row.household),
    String(row.parcels),
    String(listed[at]?.[7]),
    kilograms(row.grams),
  ]);
  const columns = 'run team start building entrance room floor parcels chilled_parcels weight_kg';
  yield* differences(evidence, 'door', columns, expected);
}

function key({ workspace }: Evidence, household: number): readonly string[] {
  const { site } = workspace;
  const found = site.households[household];
  if (found === undefined) return ['', '', ''];
  const entrance = site.entrances[found.entrance]!;
  return [site.buildings[entrance.building]!.id, entrance.id, found.room];
}

/** Rows of one edition, all points or zones together, against those expected. Amount: rows too few or too many. */
function* differences(
  evidence: Evidence,
  edition: string,
  columns: string,
  expected: readonly (readonly string[])[],
): Iterable<Violation> {
  const names = columns.split(' ');
  const { folder, papers, workspace } = evidence;
  const files = (folder.list('rosters') ?? []).filter((file) => file.endsWith(`.${edition}.csv`));
  const found = files.flatMap((file) => {
    const place = file.slice('rosters/'.length, -`.${edition}.csv`.length);
    const isPoint = edition !== 'door' && workspace.settings.points.some(({ id }) => id === place);
    // A column that a roster lacks is blank.
    const cellsOf = (row: PaperRow) => names.map((name) => row.get(name) ?? '');
    return papers.rows(file).map((row) => [isPoint ? place : '', ...cellsOf(row)].join(' '));
  });
  yield* sameRows(
    `rosters/*.${edition}.csv`,
    expected.map((row) => row.join(' ')),
    found,
  );
}
