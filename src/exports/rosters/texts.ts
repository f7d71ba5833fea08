import type { Plan } from '../../model/index.ts';
import { roughKgText, timeText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { dueText } from '../bills/bills.ts';
import { familyName, phoneEnd } from '../people.ts';
import { textSheet } from '../text-sheet.ts';
import { aligned } from '../width.ts';
import type { DoorSheet, ZoneDoors } from './doors.ts';
import type { BatchRoster, Bills, PointRoster } from './roster.ts';

export function wallText(path: string, plan: Plan, names: Names, roster: PointRoster): ExportFile {
  const { roster: w } = names.words;
  return textSheet(path, plan, names, w.wallTitle(names.pointName(roster.point)), () => {
    const lines = [w.wallHint];
    for (const { slotStart, slotEnd, batches } of roster.slots) {
      lines.push('', `${timeText(slotStart)}–${timeText(slotEnd)}`);
      for (const batch of batches) lines.push(`    ${whoIsCalled(names, batch)}`);
    }
    return lines;
  });
}

/** `3号楼2单元 1-6层`, or with rooms where that leaves a doubt. */
export function whoIsCalled(names: Names, { batch, rooms }: BatchRoster): string {
  const { site } = names.words;
  const who = rooms.length > 0 ? site.rooms(rooms) : site.floors(batch.floors);
  return oneLine(`${site.door(batch.building, batch.entrance)} ${who}`);
}

export function crewText(
  path: string,
  plan: Plan,
  names: Names,
  roster: PointRoster,
  billsOf: Bills,
): ExportFile {
  const { roster: w } = names.words;
  return textSheet(path, plan, names, w.crewTitle(names.pointName(roster.point)), () => {
    const lines: string[] = [];
    const bills = billsOf();
    const money = bills.length === 0 ? [] : [w.money];
    for (const { slotStart, slotEnd, capacity, batches } of roster.slots) {
      const rows: string[][] = [
        ['[ ]', w.household, w.name, w.phone, w.code, w.parcels, w.chilled, 'kg', ...money],
      ];
      for (const { pickups } of batches) {
        for (const { household, code, parcels, chilledParcels, grams } of pickups) {
          const contact = names.household(household);
          rows.push([
            '[ ]',
            oneLine(shortName(plan.households[household]!)),
            oneLine(familyName(contact?.name ?? '')),
            phoneEnd(contact?.phone ?? ''),
            code,
            String(parcels),
            chilledParcels > 0 ? `${w.chilled}${chilledParcels}` : '',
            roughKgText(grams),
            ...money.map(() => dueText(bills[household], names)),
          ]);
        }
      }
      const all = batches.flatMap((batch) => batch.pickups);
      const sum = w.slotTotal(all.length, sumOfParcels(all), capacity);
      lines.push('', `${timeText(slotStart)}–${timeText(slotEnd)}   ${sum}`, ...aligned(rows));
    }
    return lines;
  });
}

export function doorText(
  path: string,
  plan: Plan,
  names: Names,
  doors: ZoneDoors,
  billsOf: Bills,
): ExportFile {
  const { roster: w, site } = names.words;
  return textSheet(path, plan, names, w.doorTitle(doors.zone), () => {
    const lines: string[] = [];
    const bills = billsOf();
    const money = bills.length === 0 ? [] : [w.money];
    for (const sheet of doors.runs) {
      const rows: string[][] = [
        ['[ ]', w.household, w.floor, w.parcels, w.chilled, 'kg', ...money, w.remarks],
      ];
      for (const { household, parcels, chilledParcels, grams } of sheet.stops) {
        const keys = plan.households[household]!;
        rows.push([
          '[ ]',
          oneLine(shortName(keys)),
          keys.floor,
          String(parcels),
          chilledParcels > 0 ? `${w.chilled}${chilledParcels}` : '',
          roughKgText(grams),
          ...money.map(() => dueText(bills[household], names)),
          oneLine(names.household(household)?.note ?? ''),
        ]);
      }
      const run = w.run(sheet.run, sheet.team);
      const title = oneLine(`${timeText(sheet.start)}  ${run}  ${site.building(sheet.building)}`);
      lines.push(
        '',
        title,
        w.runTotal(sheet.stops.length, sumOfParcels(sheet.stops), runKg(sheet)),
        ...aligned(rows),
      );
    }
    return lines;
  });
}

/** A run's weight, rounded up like its rows'; '' where one household's is not known. */
export function runKg({ stops }: DoorSheet): string {
  let grams = 0;
  for (const stop of stops) {
    if (stop.grams === null) return '';
    grams += stop.grams;
  }
  return roughKgText(grams);
}

export function sumOfParcels(rows: readonly { readonly parcels: number }[]): number {
  return rows.reduce((sum, row) => sum + row.parcels, 0);
}
