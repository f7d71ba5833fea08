import { formatScaled, harmless } from '../../model/index.ts';
import type { Good, Workspace } from '../../model/index.ts';
import type { PaperWords } from '../../wording/index.ts';
import type { ExportFile } from '../file.ts';
import { columnName, decimalOf, workbookFile } from '../xlsx.ts';
import type { SheetValidation, WorkbookCell } from '../xlsx.ts';

/** Empty rows: more than any building has households that order on one sheet. */
const ROWS = 300;
/** Title, hint, units, prices, header. */
const HEAD = 5;
/** What no household may ask for in one line. */
const MOST = 100_000;

/**
 * The empty order sheet: a row per household, a column per good. Headers are the goods' names, or ids where two goods
 * share a name, so that the sheet reads back without a remark; units and prices stand above them.
 */
export function orderSheet(path: string, workspace: Workspace, words: PaperWords): ExportFile {
  const { list: w, site } = words;
  const { catalogue, settings } = workspace;
  const decimals = String(settings.currency.scale).length - 1;
  const { building, entrance, room, name, phone, substitute, note } = w.headers;
  const fields = [building, entrance, room, name, phone, substitute, note];
  const goods = catalogue.goods;
  const above = (label: string, of: (good: Good) => WorkbookCell): readonly (WorkbookCell | undefined)[] => [
    ...fields.slice(1).map(() => undefined),
    { look: 'label', value: label },
    ...goods.map(of),
  ];
  return workbookFile(path, decimals, () => [
    {
      name: w.orderTitle,
      widths: [8, 7, 9, 12, 16, 10, 20, ...goods.map((good) => Math.max(9, good.name.length * 2))],
      rows: [
        [{ look: 'title', value: `${settings.community} ${w.orderTitle}` }],
        [{ value: w.orderHint }],
        above(w.unit, ({ uom }) => ({ look: 'locked', value: uom })),
        above(site.inMoney(w.price, settings.currency.code), (good) =>
          priceCell(good, settings.currency.scale),
        ),
        [...fields, ...headersOf(goods)].map((value) => ({ look: 'header', value })),
        ...Array.from({ length: ROWS }, () => [
          ...fields.map((): WorkbookCell => ({ look: 'text' })),
          ...goods.map((): WorkbookCell => ({ look: 'count' })),
        ]),
      ],
      frozen: { rows: HEAD, columns: 3 },
      landscape: true,
      validations: [
        { type: 'list', values: [w.yes], range: `F${HEAD + 1}:F${HEAD + ROWS}`, allowBlank: true },
        ...goods.map((good, i) => quantityRule(good, columnName(fields.length + i), words)),
      ],
    },
  ]);
}

function priceCell(good: Good, scale: number): WorkbookCell {
  const price = good.kind === 'item' ? good.listPrice : good.price;
  return price === null ? { look: 'locked' } : { look: 'money', value: decimalOf(price, scale) };
}

/** A good's name where no other good's name or id reads alike and it stands in a workbook as it is. */
function headersOf(goods: readonly Good[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id, name } of goods) {
    for (const text of new Set([fold(id), fold(name)])) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const stands = (name: string): boolean =>
    name !== '' && counts.get(fold(name)) === 1 && harmless(name) === name;
  return goods.map(({ id, name }) => (stands(name) ? name : id));
}

/** Coarser than what intake takes for equal: a doubt is worth an id. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whole steps, 0 or more, not over the limit. In whole base units, since a spreadsheet's decimals are not exact. */
function quantityRule(good: Good, column: string, { list: w }: PaperWords): SheetValidation {
  const cell = `${column}${HEAD + 1}`;
  const most = formatScaled(good.maxPerHousehold ?? MOST * good.baseUnits, good.baseUnits);
  const steps = `MOD(ROUND(${cell}*${good.baseUnits},0),${good.step})=0`;
  return {
    type: 'custom',
    formula1: `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${most},${steps})`,
    range: `${cell}:${column}${HEAD + ROWS}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: w.wrong,
    errorMessage: w.wrongStep(formatScaled(good.step, good.baseUnits) + good.uom),
  };
}
