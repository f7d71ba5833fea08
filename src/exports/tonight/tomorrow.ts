import { formatScaled } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { roughKgText, timeText } from '../amounts.ts';
import type { Names } from '../names.ts';
import { expectedText } from '../orders/text.ts';
import { zoneDoors } from '../rosters/doors.ts';
import { pointRosters } from '../rosters/roster.ts';
import { sumsOf } from '../tables/orders.ts';

/** What one person moves in a day, in grams. */
const DAY_OF_WORK = 1_000_000;

/** Rosters and sheets for the printer; PDF where there is one. */
export function printSteps(plan: Plan, names: Names, paths: ReadonlySet<string>): readonly string[] {
  const { tonight: w } = names.words;
  const printable = (stem: string): string =>
    ['pdf', 'txt'].map((ending) => `${stem}.${ending}`).find((path) => paths.has(path)) ?? `${stem}.csv`;
  const steps: string[] = [];
  for (const { point } of pointRosters(plan)) {
    const stem = `rosters/${names.pointFile.get(point) ?? point}`;
    const name = names.pointName(point);
    steps.push(w.printWall(printable(`${stem}.wall`), name), w.printCrew(printable(`${stem}.crew`), name));
  }
  for (const { zone, runs } of zoneDoors(plan)) {
    const stem = `rosters/${names.zoneFile.get(zone) ?? zone}`;
    steps.push(w.printDoor(printable(`${stem}.door`), zone, runs.length));
  }
  const bulk = [
    ['packing/building-room-item.pdf', w.packing],
    ['packing/sorting.pdf', w.sorting],
    ['labels/labels-80x60.pdf', w.labels],
    ['labels/labels-a4.pdf', w.labelsA4],
  ] as const;
  for (const [path, what] of bulk) if (paths.has(path)) steps.push(w.printOther(path, what));
  const household = plan.pickups.length > 0 || plan.doorstep.length > 0;
  const bulkIsThere = paths.has(bulk[0][0]);
  if (household && !bulkIsThere) steps.push(w.printLater(`stagger labels ${names.revision} --out labels`));
  const rostersAreThere = [...paths].some(
    (path) => /^rosters\/.*\.pdf$/.test(path) && !path.includes('calls'),
  );
  if (household && !rostersAreThere)
    steps.push(w.printRosters(`stagger rosters ${names.revision} --out rosters`));
  return steps;
}

/** When what happens, and how much there is to carry. */
export function tomorrowLines(plan: Plan, names: Names): readonly string[] {
  const { tonight: w } = names.words;
  const lines = plan.waves.flatMap((id) => {
    const wave = names.wave(id);
    if (wave === undefined) return [];
    const weights = plan.orders.filter((order) => order.wave === id).map((order) => sumsOf(order).grams);
    const known = weights.length > 0 && !weights.includes(null);
    const grams = known ? weights.reduce<number>((sum, g) => sum + g!, 0) : null;
    const people = grams === null ? '' : formatScaled(Math.ceil((grams * 10) / DAY_OF_WORK), 10);
    return [w.wave(id, expectedText(wave), timeText(wave.ready), roughKgText(grams), people)];
  });
  for (const { point, slots } of pointRosters(plan)) {
    const households = slots.flatMap((slot) => slot.batches).flatMap((batch) => batch.pickups).length;
    const [first, last] = [slots[0]!.slotStart, slots.at(-1)!.slotEnd].map(timeText);
    lines.push(w.point(names.pointName(point), first!, last!, households));
  }
  const runs = zoneDoors(plan).flatMap((zone) => zone.runs);
  if (runs.length > 0) {
    const first = timeText(runs.reduce((min, run) => Math.min(min, run.start), Infinity));
    lines.push(w.doorRuns(runs.length, plan.doorstep.length, first));
  }
  return lines;
}
