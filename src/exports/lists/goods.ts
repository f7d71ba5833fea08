import { formatScaled } from '../../model/index.ts';
import type { Good, Item, Workspace } from '../../model/index.ts';
import type { PaperWords } from '../../wording/index.ts';
import { moneyText, unitText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import { oneLine } from '../oneline.ts';
import { plainSheetFile } from '../pdf-file.ts';

/** The column that is folded. */
const REMARKS = 4;

/** The published goods list: by category, bundles last. */
export function goodsList(path: string, workspace: Workspace, words: PaperWords): ExportFile {
  const { list: w, site } = words;
  const { catalogue, settings, date } = workspace;
  const texts = {
    title: `${settings.community} · ${w.goodsTitle}`,
    subtitle: site.date(date),
    page: (number: number, of: number) => site.page(number, of),
  };
  return plainSheetFile(path, texts, (sheet) => {
    sheet.table({
      rowHeight: 8,
      size: 10,
      columns: [
        { header: w.good, width: 52, bold: true, size: 12 },
        { header: w.unit, width: 16, align: 'center', size: 11 },
        {
          header: site.inMoney(w.price, settings.currency.code),
          width: 22,
          align: 'right',
          bold: true,
          size: 11,
        },
        { header: w.limit, width: 18, align: 'right', size: 11 },
        { header: w.remarks, width: 0 },
      ],
    });
    for (const [category, goods] of byCategory(catalogue.goods, w.other, w.bundles)) {
      sheet.section(oneLine(category), '', { size: 15 });
      sheet.header();
      for (const good of goods) {
        const price = good.kind === 'item' ? good.listPrice : good.price;
        const cells = [
          good.name,
          good.uom,
          price === null ? '' : `${moneyText(price, settings.currency.scale)}${perKg(good)}`,
          good.maxPerHousehold === null ? '' : formatScaled(good.maxPerHousehold, good.baseUnits),
        ];
        sheet.foldedRow(cells.map(oneLine), REMARKS, remarks(workspace, words, good).map(oneLine));
      }
    }
  });
}

/** After the price of what is paid by weight. */
function perKg(good: Good): string {
  return good.kind === 'item' && good.isWeighed === true ? '/kg' : '';
}

/** What a bundle holds; in what steps an item is dealt where that is not one unit. */
function remarks({ catalogue }: Workspace, { list: w, site }: PaperWords, good: Good): readonly string[] {
  if (good.kind === 'item') {
    const step = unitText(formatScaled(good.step, good.baseUnits), good.uom);
    return good.step === good.baseUnits ? [] : [w.steps(step)];
  }
  return good.components.map(({ item, quantity }) => {
    const part = catalogue.goods[item] as Item;
    return site.amountOf(part.name, unitText(formatScaled(quantity, part.baseUnits), part.uom));
  });
}

/** Categories in the order in which their first item comes, items without one after them. */
function byCategory(
  goods: readonly Good[],
  other: string,
  bundles: string,
): readonly (readonly [string, readonly Good[]])[] {
  const items = goods.filter((good): good is Item => good.kind === 'item');
  const names = [...new Set(items.map(({ category }) => category))].filter((name) => name !== '');
  const groups: (readonly [string, readonly Good[]])[] = names.map((name) => [
    name,
    items.filter(({ category }) => category === name),
  ]);
  groups.push([other, items.filter(({ category }) => category === '')]);
  groups.push([bundles, goods.filter(({ kind }) => kind === 'bundle')]);
  return groups.filter(([, of]) => of.length > 0);
}
