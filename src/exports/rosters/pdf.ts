import type { Plan } from '../../model/index.ts';
import { roughKgText, timeText } from '../amounts.ts';
import { nameInBuilding } from '../names.ts';
import type { Names } from '../names.ts';
import { dueText } from '../bills/bills.ts';
import { oneLine } from '../oneline.ts';
import { TICK } from '../pdf/index.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import { familyName, phoneEnd } from '../people.ts';
import type { ZoneDoors } from './doors.ts';
import type { Bills, PointRoster } from './roster.ts';
import { runKg, sumOfParcels, whoIsCalled } from './texts.ts';

/** Empty rows for those who come without being called: one in each slot, the rest at the end. */
const WALK_INS = 8;

/** The wall's edition: times that are read from two metres, who is called under them. */
export function wallPdf(path: string, plan: Plan, names: Names, roster: PointRoster): SheetFile {
  const { roster: w } = names.words;
  const title = w.wallTitle(names.pointName(roster.point));
  return sheetFile(path, plan, names, title, (sheet) => {
    sheet.text(w.wallHint, 13, 'bold');
    for (const { slotStart, slotEnd, batches } of roster.slots) {
      sheet.section(`${timeText(slotStart)}–${timeText(slotEnd)}`, '', { size: 36, rows: 1 });
      for (const batch of batches) {
        sheet.draw(24, (page, y, left, right) => {
          const text = oneLine(whoIsCalled(names, batch));
          page.text(left + 10, y + 18, text, { size: 18, fit: right - left - 10 });
        });
      }
      sheet.end();
      sheet.draw(7, (page, y, left, right) => page.line(left, y + 5, right, y + 5, 0.8));
    }
  });
}

/** The crew's edition: a block per slot in the order of the queue, a row per household. */
export function crewPdf(
  path: string,
  plan: Plan,
  names: Names,
  roster: PointRoster,
  billsOf: Bills,
): SheetFile {
  const { roster: w } = names.words;
  const title = w.crewTitle(names.pointName(roster.point));
  return sheetFile(path, plan, names, title, (sheet) => {
    const bills = billsOf();
    sheet.table({
      rowHeight: 8.5,
      size: 11,
      columns: [
        { header: w.done, width: 8, align: 'center' },
        { header: w.household, width: 31, bold: true, size: 13, keep: 'end' },
        { header: w.name, width: 18, size: 12 },
        { header: w.phone, width: 16, align: 'center' },
        { header: w.code, width: 20, align: 'center', bold: true, size: 13 },
        { header: w.parcels, width: 12, align: 'center', bold: true, size: 13 },
        { header: w.chilled, width: 12, align: 'center', bold: true },
        { header: 'kg', width: 12, align: 'right' },
        ...(bills.length === 0 ? [] : [{ header: w.money, width: 26, align: 'right', size: 10 } as const]),
        { header: w.signature, width: 0 },
      ],
    });
    for (const { slotStart, slotEnd, capacity, batches } of roster.slots) {
      const all = batches.flatMap((batch) => batch.pickups);
      const sum = w.slotTotal(all.length, sumOfParcels(all), capacity);
      sheet.section(`${timeText(slotStart)}–${timeText(slotEnd)}`, sum, { rows: 4 });
      sheet.header();
      for (const batch of batches) {
        const count = w.batchTotal(batch.pickups.length, sumOfParcels(batch.pickups));
        sheet.band(oneLine(whoIsCalled(names, batch)), count);
        for (const { household, code, parcels, chilledParcels, grams } of batch.pickups) {
          const contact = names.household(household);
          sheet.row([
            TICK,
            oneLine(nameInBuilding(plan.households[household]!)),
            oneLine(familyName(contact?.name ?? '')),
            phoneEnd(contact?.phone ?? ''),
            code,
            String(parcels),
            chilledParcels > 0 ? `${w.chilled} ${chilledParcels}` : '',
            roughKgText(grams),
            ...(bills.length === 0 ? [] : [dueText(bills[household], names)]),
          ]);
        }
      }
      sheet.endBand();
      sheet.row([TICK]);
    }
    sheet.section(w.walkIns, '', { rows: WALK_INS, size: 16 });
    sheet.header();
    for (let i = 0; i < WALK_INS; i++) sheet.row([TICK]);
  });
}

/** A zone's door sheet: a block per run in the order of the walk; no tier, no tag. */
export function doorPdf(path: string, plan: Plan, names: Names, doors: ZoneDoors, billsOf: Bills): SheetFile {
  const { roster: w, site } = names.words;
  return sheetFile(path, plan, names, w.doorTitle(doors.zone), (sheet) => {
    const bills = billsOf();
    sheet.table({
      rowHeight: 8.5,
      size: 11,
      columns: [
        { header: w.done, width: 8, align: 'center' },
        { header: w.household, width: 34, bold: true, size: 13, keep: 'end' },
        { header: w.floor, width: 14, align: 'center' },
        { header: w.parcels, width: 14, align: 'center', bold: true, size: 13 },
        { header: w.chilled, width: 14, align: 'center', bold: true },
        { header: 'kg', width: 14, align: 'right' },
        ...(bills.length === 0 ? [] : [{ header: w.money, width: 26, align: 'right', size: 10 } as const]),
        { header: w.remarks, width: 0 },
        { header: w.signature, width: 32 },
      ],
    });
    for (const run of doors.runs) {
      const sum = w.runTotal(run.stops.length, sumOfParcels(run.stops), runKg(run));
      const title = `${timeText(run.start)}  ${site.building(run.building)}`;
      sheet.section(oneLine(title), `${w.run(run.run, run.team)}   ${sum}`, { rows: 3, size: 18 });
      sheet.header();
      for (const { household, parcels, chilledParcels, grams } of run.stops) {
        const keys = plan.households[household]!;
        sheet.row([
          TICK,
          oneLine(nameInBuilding(keys)),
          keys.floor,
          String(parcels),
          chilledParcels > 0 ? `${w.chilled} ${chilledParcels}` : '',
          roughKgText(grams),
          ...(bills.length === 0 ? [] : [dueText(bills[household], names)]),
          oneLine(names.household(household)?.note ?? ''),
        ]);
      }
    }
  });
}
