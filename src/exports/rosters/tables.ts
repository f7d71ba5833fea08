import type { Plan } from '../../model/index.ts';
import { kgText, moneyText, timeText } from '../amounts.ts';
import type { Bill } from '../bills/bills.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { familyName, phoneEnd } from '../people.ts';
import type { ZoneDoors } from './doors.ts';
import type { CrewRoster, PointRoster } from './roster.ts';

/** The wall's edition: nothing of a resident but building and room. */
export function wallTable(path: string, roster: PointRoster): ExportFile {
  return csvFile(
    path,
    [
      ['slot_start', 'plain'],
      ['slot_end', 'plain'],
      ['building', 'text'],
      ['entrance', 'text'],
      ['floors', 'text'],
      ['rooms', 'text'],
    ],
    function* () {
      for (const { slotStart, slotEnd, batches } of roster.slots) {
        for (const { batch, rooms } of batches) {
          const where = [batch.building, batch.entrance, batch.floors, rooms.join(';')];
          yield [timeText(slotStart), timeText(slotEnd), ...where];
        }
      }
    },
  );
}

/** The crew's edition: whom to ask for, what to hand over. */
export function crewTable(path: string, plan: Plan, names: Names, roster: CrewRoster): ExportFile {
  return csvFile(
    path,
    [
      ['slot_start', 'plain'],
      ['slot_end', 'plain'],
      ['batch', 'text'],
      ['building', 'text'],
      ['entrance', 'text'],
      ['floor', 'text'],
      ['room', 'text'],
      ['name', 'text'],
      ['phone_end', 'plain'],
      ['code', 'plain'],
      ['parcels', 'plain'],
      ['chilled_parcels', 'plain'],
      ['weight_kg', 'plain'],
      ['owes', 'plain'],
      ['gets_back', 'plain'],
    ],
    function* () {
      const bills = roster.bills();
      for (const { slotStart, slotEnd, batches } of roster.slots) {
        for (const { batch, pickups } of batches) {
          for (const { household: index, code, parcels, chilledParcels, grams } of pickups) {
            const { building, entrance, floor, room } = plan.households[index]!;
            const contact = names.household(index);
            yield [
              timeText(slotStart),
              timeText(slotEnd),
              batch.batch,
              building,
              entrance,
              floor,
              room,
              familyName(contact?.name ?? ''),
              phoneEnd(contact?.phone ?? ''),
              code,
              String(parcels),
              String(chilledParcels),
              kgText(grams),
              ...moneyCells(names, bills[index]),
            ];
          }
        }
      }
    },
  );
}

/** Blank where no list price is known. */
function moneyCells(names: Names, bill: Bill | undefined): readonly string[] {
  if (bill === undefined) return ['', ''];
  return [moneyText(bill.received, names.scale), moneyText(bill.short, names.scale)];
}

/** A zone's door sheet: no tier, no tag. */
export function doorTable(path: string, plan: Plan, names: Names, doors: ZoneDoors): ExportFile {
  return csvFile(
    path,
    [
      ['run', 'text'],
      ['team', 'plain'],
      ['start', 'plain'],
      ['building', 'text'],
      ['entrance', 'text'],
      ['floor', 'text'],
      ['room', 'text'],
      ['parcels', 'plain'],
      ['chilled_parcels', 'plain'],
      ['weight_kg', 'plain'],
      ['remarks', 'text'],
    ],
    function* () {
      for (const { run, team, start, stops } of doors.runs) {
        for (const { household: index, parcels, chilledParcels, grams } of stops) {
          const { building, entrance, floor, room } = plan.households[index]!;
          yield [
            run,
            String(team),
            timeText(start),
            building,
            entrance,
            floor,
            room,
            String(parcels),
            String(chilledParcels),
            kgText(grams),
            names.household(index)?.note ?? '',
          ];
        }
      }
    },
  );
}
