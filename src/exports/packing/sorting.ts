import { placeName, type Plan } from '../../model/index.ts';
import { quantityText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { TICK, drawCutLine, drawGrid } from '../pdf/index.ts';
import type { Sheet, SheetTable } from '../pdf/index.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import { kgOf } from './bags.ts';
import { amountText, groups, packedRows } from './packed.ts';
import type { PackedRow } from './packed.ts';

/** The sorter's matrix: of each item, how many into which building. */
export function sortingMatrix(path: string, plan: Plan, names: Names): SheetFile {
  const { packing: w, site } = names.words;
  return sheetFile(path, plan, names, w.matrixTitle, (sheet) => {
    for (const rows of itemGroups(plan)) {
      itemSection(sheet, plan, names, rows);
      const good = plan.goods[rows[0]!.good]!;
      const buildings = groups(rows, (row) => buildingOf(plan, row)).map((of): readonly [string, string] => [
        oneLine(site.building(buildingOf(plan, of[0]!))),
        quantityText(sumOf(of), good),
      ]);
      drawGrid(sheet, buildings, 5, 12);
    }
  });
}

/** Item, building, room: one item is carried from building to building. */
export function itemList(path: string, plan: Plan, names: Names): ExportFile {
  const { packing: w, site } = names.words;
  return sheetFile(path, plan, names, w.itemTitle, (sheet) => {
    sheet.table(roomTable(names, w.building, 32));
    for (const rows of itemGroups(plan)) {
      itemSection(sheet, plan, names, rows);
      sheet.header();
      const good = plan.goods[rows[0]!.good]!;
      for (const of of groups(rows, (row) => buildingOf(plan, row))) {
        const building = oneLine(site.building(buildingOf(plan, of[0]!)));
        sheet.foldedRow([TICK, building, amountText(sumOf(of), good)], 3, roomTexts(plan, of));
      }
    }
  });
}

/** Building, item, room: one building after the other, item by item. */
export function buildingList(path: string, plan: Plan, names: Names): ExportFile {
  const { packing: w, site } = names.words;
  return sheetFile(path, plan, names, w.buildingTitle, (sheet) => {
    sheet.table(roomTable(names, w.item, 48));
    let first = true;
    const rows = [...packedRows(plan)].sort(
      (a, b) => a.wave - b.wave || order(plan, a, b) || a.good - b.good || a.household - b.household,
    );
    for (const building of groups(rows, (row) => `${row.wave} ${buildingOf(plan, row)}`)) {
      if (!first) drawCutLine(sheet);
      first = false;
      const title = oneLine(site.building(buildingOf(plan, building[0]!)));
      const wave = w.wave(plan.waves[building[0]!.wave]!);
      sheet.section(title, `${wave}   ${w.weight(kgOf(names, plan, building))}`, { size: 16 });
      sheet.header();
      for (const of of groups(building, (row) => row.good)) {
        const good = plan.goods[of[0]!.good]!;
        const item = oneLine(names.item(good.id));
        sheet.foldedRow([TICK, item, amountText(sumOf(of), good)], 3, roomTexts(plan, of));
      }
    }
  });
}

/** By wave and item, in each by household. */
function itemGroups(plan: Plan): readonly (readonly PackedRow[])[] {
  const rows = [...packedRows(plan)].sort(
    (a, b) => a.wave - b.wave || a.good - b.good || a.household - b.household,
  );
  return groups(rows, (row) => `${row.wave} ${row.good}`);
}

function itemSection(sheet: Sheet, plan: Plan, names: Names, rows: readonly PackedRow[]): void {
  const { packing: w, roster, site } = names.words;
  const { good: index, wave } = rows[0]!;
  const good = plan.goods[index]!;
  const cold = names.storage(good.id) === 'ambient' ? '' : ` [${roster.chilled}]`;
  const right = `${w.wave(plan.waves[wave]!)}   ${w.weight(kgOf(names, plan, rows))}`;
  const title = site.amountOf(`${names.item(good.id)}${cold}`, amountText(sumOf(rows), good));
  sheet.section(oneLine(title), right, { size: 15 });
  const parts = good.components.map(([item, quantity]) => {
    const part = plan.goods.find(({ id }) => id === item)!;
    return site.amountOf(names.item(item), amountText(quantity, part));
  });
  if (parts.length > 0) sheet.text(oneLine(w.eachHolds(parts)), 9);
}

/** `2-501 ×1.5` */
function roomTexts(plan: Plan, rows: readonly PackedRow[]): readonly string[] {
  return rows.map(({ household, good, quantity }) => {
    const { entrance, room } = plan.households[household]!;
    const door = placeName({ building: '', entrance, room });
    return `${oneLine(door)} ×${quantityText(quantity, plan.goods[good]!)}`;
  });
}

function roomTable(names: Names, first: string, width: number): SheetTable {
  const { packing: w, roster } = names.words;
  return {
    rowHeight: 7,
    size: 9.5,
    columns: [
      { header: roster.done, width: 7 },
      { header: first, width, bold: true, size: 11 },
      { header: w.total, width: 20, align: 'right', bold: true, size: 11 },
      { header: w.rooms, width: 0 },
    ],
  };
}

/** Households are sorted by building, so the index of one tells whose comes first; equal for one building. */
function order(plan: Plan, a: PackedRow, b: PackedRow): number {
  return buildingOf(plan, a) === buildingOf(plan, b) ? 0 : a.household - b.household;
}

function buildingOf(plan: Plan, row: PackedRow): string {
  return plan.households[row.household]!.building;
}

function sumOf(rows: readonly PackedRow[]): number {
  return rows.reduce((sum, row) => sum + row.quantity, 0);
}
