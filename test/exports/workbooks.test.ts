import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderOrders } from '../../src/exports/index.ts';
import { readSheets } from '../../src/sheets/index.ts';
import { partsOf } from '../privacy/readable.ts';
import { memorySource } from '../support/index.ts';
import { bytesOf, plannedFixture, plannedNight } from './planned.ts';
import type { Planned } from './planned.ts';

let garden: Planned;
let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  garden = await plannedFixture('garden');
  files = await bytesOf(renderOrders(garden.plan, garden.context));
});

describe('an order as a workbook', () => {
  it('has the order in typed cells, and totals by formulas that equal ours', async () => {
    for (const order of garden.plan.orders) {
      const book = await readXlsx(files.get(`orders/${order.po}.xlsx`)!);
      const { rows, cells } = book.sheets[0]!;
      const lines = rows.slice(7, 7 + order.lines.length);
      const goods = order.lines.reduce((sum, { packs, packPrice }) => sum + packs * packPrice, 0);
      expect(lines.map((row) => [row[1], row[4], row[5]])).toEqual(
        order.lines.map(({ sku, packs, packPrice }) => [sku, packs, packPrice / 100]),
      );
      const last = 7 + order.lines.length;
      expect([rows[last]![6], rows[last + 1]![6], rows[last + 2]![6]]).toEqual([
        goods / 100,
        order.deliveryFee / 100,
        (goods + order.deliveryFee) / 100,
      ]);
      const formula = (row: number): string | undefined => cells?.get(`${row},6`)?.formula;
      expect(formula(7)).toBe('E8*F8');
      expect(formula(last)).toBe(`SUM(G8:G${last})`);
      expect(formula(last + 2)).toBe(`G${last + 1}+G${last + 2}`);
    }
  });

  it('is read by another reader, the same texts', () => {
    for (const order of garden.plan.orders) {
      const path = `orders/${order.po}.xlsx`;
      const { sheets, problems } = readSheets(memorySource(new Map([[path, files.get(path)!]])), path, {});
      const rows = [...sheets[0]!.rows].map(({ cells }) => cells);
      expect(problems).toEqual([]);
      expect(rows[0]![0]).toBe(`采购单 ${order.po}`);
      for (const { sku, name } of order.lines) {
        expect(rows.some((cells) => cells[1] === sku && cells[2] === name)).toBe(true);
      }
    }
  });

  it('has its header frozen, its area to print, and nothing that runs but our formulas', async () => {
    const { plan, context } = await plannedNight({
      buildings: [{ building: 1, zone: 'B' }],
      suppliers: [{ supplier: 'farm', name: '=HYPERLINK("x")' }],
      offers: [{ supplier: 'farm', item: 'rice', sku: '+1+1', name: '@SUM(1)', pack_size: 1, pack_price: 1 }],
      demand: { '1-101': { rice: 1 } },
    });
    const made = await bytesOf(renderOrders(plan, context));
    const book = await readXlsx(made.get('orders/PO-20261123-farm-am.xlsx')!);
    const { rows, cells, freezePane, pageSetup } = book.sheets[0]!;
    expect(rows[1]![2]).toBe(`'=HYPERLINK("x")`);
    expect(rows[7]!.slice(1, 3)).toEqual(["'+1+1", "'@SUM(1)"]);
    const formulas = [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual(['E8*F8', 'SUM(G8:G8)', 'G9+G10']);
    expect(freezePane?.rows).toBe(7);
    expect(pageSetup?.printArea).toMatch(/^\$?A\$?1:\$?G\$?\d+$/);
  });

  it('names its print area in quotes: Excel calls it damaged otherwise', () => {
    for (const { po } of garden.plan.orders) {
      const book = partsOf(files.get(`orders/${po}.xlsx`)!).find((part) => part.includes('<definedName'))!;
      const ranges = [...book.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range = '']) => range);
      expect(ranges).toHaveLength(2);
      for (const range of ranges) expect(range.replaceAll('&apos;', "'")).toMatch(/^'PO-[^']+'!\$/);
    }
  });

  it('is the same bytes each time', async () => {
    const again = await bytesOf(renderOrders(garden.plan, garden.context));
    for (const [path, bytes] of again) expect(bytes.equals(files.get(path)!), path).toBe(true);
  });
});
