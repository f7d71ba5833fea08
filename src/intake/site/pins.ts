import type { Pin } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import { cellNumber, foldWidth } from '../text/index.ts';
import { entranceOf } from './carryover.ts';
import type { Register } from './register.ts';
import { findPoint } from './terms.ts';

/** pins.csv, entrances by their provisional numbers. A row for a building of several entrances is a pin of each. */
export function readPins(reading: Reading, register: Register): Pin[] {
  const pins: Pin[] = [];
  for (const row of readTable(reading, 'pins', columns.PINS)) {
    const entrances = entrancesOf(reading, register, row);
    const floors = readFloors(row);
    const slotStart = row.time('slot_start');
    const text = row.required('point');
    if (slotStart === null) row.required('slot_start');
    if (entrances.length === 0 || floors === undefined || text === undefined || slotStart == null) continue;
    const point = findPoint(reading, text);
    if (point === undefined) {
      report(reading, 'pin-dropped', row.place('point'), text, { rule: 'unknown-point' });
      continue;
    }
    const place = { file: row.file, row: row.row };
    for (const entrance of entrances) pins.push({ entrance, floors, point, slotStart, place });
  }
  return pins;
}

function entrancesOf(reading: Reading, register: Register, row: TableRow): readonly number[] {
  const building = register.findBuilding(row.text('building'));
  if (building !== undefined && row.text('entrance') === '') {
    const known = register.entrancesOf(building);
    if (known.length > 0) return known;
  }
  const entrance = entranceOf(reading, register, row);
  return entrance === undefined ? [] : [entrance];
}

/** `1-6` or `3`; null where blank; undefined, and reported, where it is neither. */
function readFloors(row: TableRow): Pin['floors'] | undefined {
  const text = foldWidth(row.text('floors')).replaceAll(/\s|楼|层/g, '');
  if (text === '') return null;
  const match = /^(-?\d{1,3})(?:[-~—–](-?\d{1,3}))?$/.exec(text);
  const from = cellNumber(match?.[1] ?? '');
  const to = match?.[2] === undefined ? from : cellNumber(match[2]);
  if (typeof from === 'number' && typeof to === 'number' && from <= to) return { from, to };
  return row.bad('floors', 'floors');
}
