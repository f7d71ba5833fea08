import type { Plan } from '../../model/index.ts';
import { kgText, timeText } from '../amounts.ts';
import { dueText } from '../bills/bills.ts';
import type { Bill } from '../../night/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { familyName, phoneEnd } from '../people.ts';
import type { ZoneDoors } from './doors.ts';
import type { Bills, PointRoster } from './roster.ts';

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
export function crewTable(
  path: string,
  plan: Plan,
  names: Names,
  roster: PointRoster,
  billsOf: Bills,
): ExportFile {
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
      ...moneyColumn(names),
    ],
    function* () {
      const bills = billsOf();
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
              ...moneyCell(names, bills[index]),
            ];
          }
        }
      }
    },
  );
}

/** One column that says what to collect or to give back; none where nobody pays. */
function moneyColumn({ settings }: Names): readonly [name: string, kind: 'text'][] {
  return settings.payment === 'none' ? [] : [['money', 'text']];
}

function moneyCell(names: Names, bill: Bill | undefined): readonly string[] {
  return names.settings.payment === 'none' ? [] : [dueText(bill, names)];
}

/** A zone's door sheet: no tier, no tag. */
export function doorTable(
  path: string,
  plan: Plan,
  names: Names,
  doors: ZoneDoors,
  billsOf: Bills,
): ExportFile {
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
      ...moneyColumn(names),
      ['remarks', 'text'],
    ],
    function* () {
      const bills = billsOf();
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
            ...moneyCell(names, bills[index]),
            names.household(index)?.note ?? '',
          ];
        }
      }
    },
  );
}
