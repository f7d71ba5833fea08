import { formatScaled } from '../../model/index.ts';
import type { Good, Item, Workspace } from '../../model/index.ts';
import type { PaperWords } from '../../wording/index.ts';
import { moneyText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import { oneLine } from '../oneline.ts';
import { plainSheetFile } from '../pdf-file.ts';

/** The published goods list: by category, bundles last. */
export function goodsList(path: string, workspace: Workspace, words: PaperWords): ExportFile {
  const { list: w, site } = words;
  const { catalogue, settings, date } = workspace;
  const texts = {
    title: `${settings.community} ${w.goodsTitle}`,
    subtitle: site.date(date),
    page: (number: number, of: number) => site.page(number, of),
  };
  return plainSheetFile(path, texts, (sheet) => {
    sheet.table({
      rowHeight: 8,
      size: 11,
      columns: [
        { header: w.good, width: 62, bold: true, size: 12 },
        { header: w.unit, width: 18, align: 'center' },
        { header: `${w.price} ${settings.currency.code}`, width: 26, align: 'right', bold: true },
        { header: w.limit, width: 22, align: 'right' },
        { header: w.remarks, width: 0, size: 9 },
      ],
    });
    for (const [category, goods] of byCategory(catalogue.goods, w.other, w.bundles)) {
      sheet.section(oneLine(category), '', { size: 15 });
      sheet.header();
      for (const good of goods) {
        const price = good.kind === 'item' ? good.listPrice : good.price;
        sheet.row(
          [
            good.name,
            good.uom,
            price === null ? '' : moneyText(price, settings.currency.scale),
            good.maxPerHousehold === null ? '' : formatScaled(good.maxPerHousehold, good.baseUnits),
            remarks(workspace, words, good),
          ].map(oneLine),
        );
      }
    }
  });
}

/** What a bundle holds; in what steps an item is dealt where that is not one unit. */
function remarks({ catalogue }: Workspace, { list: w, site }: PaperWords, good: Good): string {
  if (good.kind === 'item') {
    return good.step === good.baseUnits ? '' : w.steps(formatScaled(good.step, good.baseUnits) + good.uom);
  }
  return site.list(
    good.components.map(({ item, quantity }) => {
      const part = catalogue.goods[item] as Item;
      return `${part.name} ${formatScaled(quantity, part.baseUnits)}${part.uom}`;
    }),
  );
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
