import { describe, expect, it } from 'vitest';
import { owedOf } from '../../src/night/closing/owed.ts';
import { readPlan } from '../../src/plan/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource, workspaceFiles, type NightDescription } from '../support/index.ts';
import { Folder } from '../verify/folder.ts';
import { planFolder } from '../verify/planned.ts';

/** Nights planned whole and judged by verify, in which sharing was once gamed or dealt by the names of bundles. */
async function planned(night: NightDescription) {
  const { intake, source, files } = (await planFolder(workspaceFiles(night)))!;
  const folder = new Folder(files);
  const codes = (of: Folder) => verifyPlan(memorySource(of.files()), source).map(({ code }) => code);
  expect(codes(folder)).toEqual([]);
  const got = (room: string, item: string) => {
    const row = folder.rows('allocations.csv').find((one) => one['room'] === room && one['item'] === item);
    return Number(row?.['allocated'] ?? 0);
  };
  const owed = () => {
    const plan = readPlan([folder.text('plan.json')]);
    const named = [...owedOf(plan, intake.workspace!)].map(
      ([household, items]) => [plan.households[household]!.room, Object.fromEntries(items)] as const,
    );
    return Object.fromEntries(named);
  };
  return { folder, codes, got, owed };
}

const sells = (item: string, stock: number) => ({
  supplier: 's',
  item,
  pack_size: 1,
  pack_price: '1.00',
  stock_packs: stock,
});

describe('a whole plan', () => {
  it('gives who asks for packs no more of their rice than one pack beside those who ask for it loose', async () => {
    const rooms = Array.from({ length: 9 }, (_, at) => String(101 + at));
    const { got } = await planned({
      offers: [sells('rice', 9), sells('salt', 20)],
      bundles: [
        { bundle: 'pack', item: 'rice', quantity: 1 },
        { bundle: 'pack', item: 'salt', quantity: 1 },
      ],
      demand: {
        ...Object.fromEntries(rooms.map((room) => [`1-${room}`, { rice: 1 }])),
        '1-110': { pack: 9 },
      },
    });
    expect(got('110', 'pack')).toBeLessThanOrEqual(1);
    expect(rooms.reduce((sum, room) => sum + got(room, 'rice'), got('110', 'pack'))).toBe(9);
  });

  it.each([
    ['b1', 'b2'],
    ['b2', 'b1'],
  ])(
    'deals one x to the bundle that leaves least short, whatever they are called (%s, %s)',
    async (x, xy) => {
      const { got } = await planned({
        offers: [sells('x', 1), sells('y', 1)],
        bundles: [
          { bundle: x, item: 'x', quantity: 1 },
          { bundle: xy, item: 'x', quantity: 1 },
          { bundle: xy, item: 'y', quantity: 1 },
        ],
        demand: { '1-101': { [x]: 1, [xy]: 1 } },
      });
      expect([got('101', x), got('101', xy)]).toEqual([0, 1]);
    },
  );

  it('that withholds a bundle is named', async () => {
    const { folder, codes, got } = await planned({
      offers: [sells('rice', 4), sells('salt', 4)],
      bundles: [
        { bundle: 'pack', item: 'rice', quantity: 2 },
        { bundle: 'pack', item: 'salt', quantity: 1 },
      ],
      demand: { '1-101': { rice: 4 }, '1-102': { pack: 1 } },
    });
    expect([got('101', 'rice'), got('102', 'pack')]).toEqual([2, 1]);
    folder.edit('allocations.csv', { room: '101', item: 'rice' }, () => ({ allocated: '4', short: '0' }));
    folder.edit('allocations.csv', { room: '102', item: 'pack' }, () => ({ allocated: '0', short: '1' }));
    expect(codes(folder)).toContain('bundle-withheld');
  });

  it('owes what was lacked by the rule: nothing over a limit, nothing that nobody sells', async () => {
    const { owed } = await planned({
      items: [{ item: 'eggs', max_per_household: 2 }, { item: 'rice' }, { item: 'tea' }],
      offers: [sells('eggs', 20), sells('rice', 2)],
      demand: { '1-101': { eggs: 9, tea: 3 }, '1-102': { rice: 3, eggs: 1 } },
    });
    expect(owed()).toEqual({ 102: { rice: 1000 } });
  });
});
