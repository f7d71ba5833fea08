import type { Violation } from '../../model/index.ts';
import { formatScaled, formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { textOf } from '../folder/text.ts';
import { digitsOf } from './find.ts';
import { sameRows } from './same-rows.ts';

/** What the crew holds and what hangs on the wall is what the tables say: nobody more, nobody less, nowhere else. */
export const ROSTERS: readonly Constraint[] = [crewRosters, wallRosters, doorSheets, noticesTellEverySlot];

function* crewRosters(evidence: Evidence): Iterable<Violation> {
  const { tables, plan, folder, papers, workspace } = evidence;
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
  // Phones in a chat are not read again.
  if (plan.files.some(({ file, input }) => input === 'demand' && file.endsWith('.txt'))) return;
  const people = [...workspace.contacts.households.values()];
  const ends = new Set(['', ...people.map(({ phone }) => `…${digitsOf(phone).slice(-4)}`)]);
  for (const file of folder.list('rosters') ?? []) {
    if (!file.endsWith('.crew.csv')) continue;
    const strange = papers
      .rows(file)
      .map((row) => row.get('phone_end') ?? '')
      .find((end) => !ends.has(end));
    if (strange !== undefined) yield violation('paper-differs', { file, where: strange });
  }
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
  const expected = evidence.tables.schedule.map((row) => [
    placeOf(evidence, 'wall', row.point),
    formatTime(row.slotStart),
    formatTime(row.slotEnd),
    row.building,
    row.entrance,
    row.floors,
  ]);
  yield* differences(evidence, 'wall', 'slot_start slot_end building entrance floors', expected);
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

/** Every time at which somebody is called stands in the notices. */
function* noticesTellEverySlot({ folder, tables }: Evidence): Iterable<Violation> {
  const texts: string[] = [];
  for (const file of folder.list('notices') ?? []) {
    try {
      texts.push([...textOf(folder, file)].join(''));
    } catch {
      // The manifest's rule names a file that cannot be read.
    }
  }
  for (const start of new Set(tables.schedule.map((row) => formatTime(row.slotStart)))) {
    if (texts.some((text) => text.includes(start))) continue;
    yield violation('paper-differs', { file: 'notices/', where: start });
  }
}
