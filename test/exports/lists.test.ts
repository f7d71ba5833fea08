import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderGoodsList, renderRegister } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Workspace } from '../../src/model/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';
import { bytesOf } from './planned.ts';

/** Two goods share a name but for their brackets; one is named like a formula; one is dealt in small steps. */
const NIGHT: NightDescription = {
  settings: { priority: [{ id: 'care', tags: ['newborn'] }] },
  buildings: [{ building: 1, zone: 'B' }],
  households: [{ building: 1, room: 101, name: 'A', phone: '1' }],
  items: [
    { item: 'rice5', name: '大米（5斤）', uom: '袋', list_price: '19.90' },
    { item: 'rice10', name: '大米（10斤）', uom: '袋' },
    { item: 'egg-a', name: '鸡蛋', uom: '盘', max_per_household: 2 },
    { item: 'egg-b', name: '鸡 蛋', uom: '个' },
    { item: 'plus', name: '=1+1', uom: '包' },
    { item: 'greens', name: 'Greens', uom: 'kg', step: '0.5' },
  ],
  bundles: [{ bundle: 'pack', name: '蔬菜包', item: 'greens', quantity: 1, price: 20 }],
  offers: [{ supplier: 'farm', item: 'rice5', pack_size: 1, pack_price: 1 }],
};

function read(files: ReadonlyMap<string, string | Uint8Array>) {
  return readWorkspace(memorySource(files), { date: '2026-11-23' });
}

let base: ReadonlyMap<string, string | Uint8Array>;
let workspace: Workspace;
beforeAll(() => {
  base = new Map([...workspaceFiles(NIGHT)].filter(([name]) => !name.startsWith('demand/')));
  const intake = read(base);
  if (intake.workspace === undefined) throw new Error(JSON.stringify(intake.problems));
  workspace = intake.workspace;
});

describe.each(['zh-CN', 'en'] as const)('the order sheet in %s', (language) => {
  it('is read back without a remark, every good with what was filled in', async () => {
    const files = await bytesOf(renderGoodsList(workspace, language));
    const book = await openXlsx(files.get('order-sheet.xlsx')!);
    const sheet = book.sheets[0]!;
    const goods = workspace.catalogue.goods;
    sheet.rows[5] = ['1', '', '101', '', '', '', '', ...goods.map((_, i) => i + 1)];
    const filled = await saveXlsx(book);
    const demand = [...base].filter(([name]) => !name.startsWith('demand/'));
    const again = read(new Map([...demand, ['demand/sheet.xlsx', filled]]));
    expect(again.problems).toEqual([]);
    const asked = again.workspace!.demand;
    expect([...asked.good]).toEqual(goods.map((_, i) => i));
    expect([...asked.asked]).toEqual(goods.map((good, i) => (i + 1) * good.baseUnits));
  });

  it('checks steps and limits as they are typed', async () => {
    const files = await bytesOf(renderGoodsList(workspace, language));
    const { sheets } = await readXlsx(files.get('order-sheet.xlsx')!, { readStyles: true });
    const rules = (sheets[0]!.dataValidations ?? []).filter(({ type }) => type === 'custom');
    expect(rules).toHaveLength(workspace.catalogue.goods.length);
    expect(rules.some(({ formula1 }) => formula1?.includes('<=2') === true)).toBe(true);
    expect(rules.some(({ formula1 }) => formula1?.includes('*1000,0),500)=0') === true)).toBe(true);
  });
});

describe.each(['zh-CN', 'en'] as const)('the register in %s', (language) => {
  it('is read back without a remark, with what was heard at the door', async () => {
    const files = await bytesOf(renderRegister(workspace, language));
    const book = await openXlsx(files.get('register/1.xlsx')!);
    const sheet = book.sheets[0]!;
    expect(sheet.rows[3]!.slice(0, 3)).toEqual(['1', '', '101']);
    const knock = language === 'en' ? 'knock' : '敲门';
    sheet.rows[3] = ['1', '', '101', 3, 'newborn', '139', 'A', knock];
    sheet.rows[4] = ['1', '', '102', 2, '', '', '', ''];
    const filled = await saveXlsx(book);
    const files2 = new Map([...base].filter(([name]) => name !== 'households.csv'));
    const settings = JSON.parse(String(files2.get('stagger.yaml'))) as object;
    files2.set('stagger.yaml', JSON.stringify({ ...settings, inputs: { households: 'register/' } }));
    files2.set('register/1.xlsx', filled);
    const again = read(files2);
    expect(again.problems.filter(({ file }) => file.startsWith('register'))).toEqual([]);
    const { households } = again.workspace!.site;
    expect(households.map(({ room, residents, tier }) => [room, residents, tier])).toEqual([
      ['101', 3, 0],
      ['102', 2, 1],
    ]);
    expect(again.workspace!.contacts.households.get(0)?.notify).toBe('knock');
  });
});
