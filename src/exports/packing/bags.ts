import type { Plan } from '../../model/index.ts';
import { roughKgText } from '../amounts.ts';
import { nameInBuilding } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { TICK, drawCutLine } from '../pdf/index.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import { amountText, gramsOf, groups, packedRows, sumOfGrams } from './packed.ts';
import type { PackedRow } from './packed.ts';

/** Building, room, item: what goes into each bag, a row per household. */
export function bagList(path: string, plan: Plan, names: Names): SheetFile {
  const { packing: w, roster, site } = names.words;
  return sheetFile(path, plan, names, w.bagsTitle, (sheet) => {
    const codes = new Map(plan.pickups.map(({ household, code }) => [household, code]));
    const runs = new Map(plan.doorstep.map(({ household, run }) => [household, run]));
    sheet.table({
      rowHeight: 7.5,
      size: 9.5,
      columns: [
        { header: roster.done, width: 7 },
        { header: roster.household, width: 26, bold: true, size: 12, keep: 'end' },
        { header: w.codeOrRun, width: 20, align: 'center', bold: true },
        { header: w.contents, width: 0 },
        { header: 'kg', width: 12, align: 'right' },
      ],
    });
    let first = true;
    for (const wave of groups([...packedRows(plan)], (row) => row.wave)) {
      for (const building of groups(wave, (row) => plan.households[row.household]!.building)) {
        if (!first) drawCutLine(sheet);
        first = false;
        const households = groups(building, (row) => row.household);
        const title = site.building(plan.households[building[0]!.household]!.building);
        const sum = w.bagsTotal(households.length, kgOf(names, plan, building));
        sheet.section(oneLine(title), `${w.wave(plan.waves[wave[0]!.wave]!)}   ${sum}`, { size: 16 });
        sheet.header();
        for (const rows of households) {
          const { household } = rows[0]!;
          const code = codes.get(household) ?? runs.get(household) ?? '';
          sheet.foldedRow(
            [TICK, oneLine(nameInBuilding(plan.households[household]!)), code, '', kgOf(names, plan, rows)],
            3,
            rows.map((row) => contentText(names, plan, row)),
          );
        }
      }
    }
  });
}

function contentText(names: Names, plan: Plan, { good, quantity }: PackedRow): string {
  const { id } = plan.goods[good]!;
  const { roster, site } = names.words;
  const cold = names.storage(id) === 'ambient' ? '' : `[${roster.chilled}] `;
  return oneLine(cold + site.amountOf(names.item(id), amountText(quantity, plan.goods[good]!)));
}

/** The weight of rows together, rounded up; '' where one is not known. */
export function kgOf(names: Names, plan: Plan, rows: readonly PackedRow[]): string {
  return roughKgText(sumOfGrams(rows.map((row) => gramsOf(names, plan, row))));
}
