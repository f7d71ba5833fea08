import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { zoneDoors } from './doors.ts';
import { crewPage, wallPage } from './html.ts';
import { crewPdf, doorPdf, wallPdf } from './pdf.ts';
import { pointRosters, type Bills } from './roster.ts';
import { crewTable, doorTable, wallTable } from './tables.ts';
import { crewText, doorText, wallText } from './texts.ts';

/**
 * rosters/: the wall's and the crew's edition for each point, the door sheets for each zone.
 *
 * @param printed with the editions for printer and browser
 */
export function* rosterFiles(
  plan: Plan,
  names: Names,
  printed: boolean,
  bills: Bills,
): Generator<ExportFile> {
  for (const roster of pointRosters(plan)) {
    const stem = `rosters/${names.pointFile.get(roster.point) ?? roster.point}`;
    yield wallTable(`${stem}.wall.csv`, roster);
    yield wallText(`${stem}.wall.txt`, plan, names, roster);
    yield crewTable(`${stem}.crew.csv`, plan, names, roster, bills);
    yield crewText(`${stem}.crew.txt`, plan, names, roster, bills);
    if (!printed) continue;
    yield wallPdf(`${stem}.wall.pdf`, plan, names, roster);
    yield wallPage(`${stem}.wall.html`, plan, names, roster);
    yield crewPdf(`${stem}.crew.pdf`, plan, names, roster, bills);
    yield crewPage(`${stem}.crew.html`, plan, names, roster, bills);
  }
  for (const doors of zoneDoors(plan)) {
    const stem = `rosters/${names.zoneFile.get(doors.zone) ?? doors.zone}`;
    yield doorTable(`${stem}.door.csv`, plan, names, doors, bills);
    yield doorText(`${stem}.door.txt`, plan, names, doors, bills);
    if (printed) yield doorPdf(`${stem}.door.pdf`, plan, names, doors, bills);
  }
}
