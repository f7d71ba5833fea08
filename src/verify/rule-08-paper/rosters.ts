import type { Violation } from '../../model/index.ts';
import { formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { plainText } from '../folder/cells.ts';
import { csvRows } from '../folder/csv.ts';
import { textOf } from '../folder/text.ts';

/** What the crew holds and what hangs on the wall is what the tables say: nobody more, nobody less, nowhere else. */
export const ROSTERS: readonly Constraint[] = [crewRosters, wallRosters, doorSheets, noticesTellEverySlot];

function* crewRosters(evidence: Evidence): Iterable<Violation> {
  const expected = evidence.tables.pickups.map((row) => [
    ...key(evidence, row.household),
    row.batch,
    formatTime(row.slotStart),
    formatTime(row.slotEnd),
    row.code,
    String(row.parcels),
  ]);
  const columns = 'building entrance room batch slot_start slot_end code parcels';
  yield* differences(evidence, 'crew', columns, expected);
}

function* wallRosters(evidence: Evidence): Iterable<Violation> {
  const expected = evidence.tables.schedule.map((row) => [
    formatTime(row.slotStart),
    formatTime(row.slotEnd),
    row.building,
    row.entrance,
    row.floors,
  ]);
  yield* differences(evidence, 'wall', 'slot_start slot_end building entrance floors', expected);
}

function* doorSheets(evidence: Evidence): Iterable<Violation> {
  const expected = evidence.tables.doorstep.map((row) => [
    row.run,
    formatTime(row.start),
    ...key(evidence, row.household),
    String(row.parcels),
  ]);
  yield* differences(evidence, 'door', 'run start building entrance room parcels', expected);
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
  const rest = new Map<string, number>();
  const count = (row: string, by: number) => rest.set(row, (rest.get(row) ?? 0) + by);
  for (const row of expected) count(row.join(' '), -1);
  for (const file of evidence.folder.list('rosters') ?? []) {
    if (!file.endsWith(`.${edition}.csv`)) continue;
    for (const row of picked(evidence.folder, file, names)) count(row.join(' '), 1);
  }
  const wrong = [...rest].filter(([, times]) => times !== 0);
  if (wrong.length === 0) return;
  const amount = wrong.reduce((sum, [, times]) => sum + Math.abs(times), 0);
  yield violation('paper-differs', { file: `rosters/*.${edition}.csv`, where: wrong[0]![0] }, amount);
}

/** The named columns of a roster's rows; a column that it lacks is blank. */
function picked(
  folder: Evidence['folder'],
  file: string,
  names: readonly string[],
): readonly (readonly string[])[] {
  try {
    const [header = [], ...rows] = [...csvRows(textOf(folder, file), () => undefined)];
    const at = names.map((name) => header.indexOf(name));
    return rows.map((cells) => at.map((column) => plainText(cells[column] ?? '')));
  } catch {
    return [];
  }
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
