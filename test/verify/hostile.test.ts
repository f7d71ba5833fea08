import { expect, test } from 'vitest';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordViolation } from '../../src/wording/index.ts';
import type { NightDescription } from '../support/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import { planFolder } from './planned.ts';

/** Ids, names and notes that are formulas, paths, quotes, line ends, and words that other texts hold too. */
const HOSTILE: NightDescription = {
  settings: {
    zones: [
      { id: '=A', status: 'sealed' },
      { id: '@B', status: 'controlled' },
    ],
    waves: [{ id: '+am', arrives: '08:00', ready: '09:00' }],
    points: [{ id: '../north', name: '=1+1', zones: ['@B'] }],
  },
  buildings: [
    { building: '-3', zone: '@B', contact: 'Rice', contact_phone: '13800000001' },
    { building: '"1"', zone: '@B' },
    { building: '=2', zone: '=A' },
  ],
  households: [
    { building: '-3', room: '+1', name: '=SUM(A1)', phone: '13800000002' },
    { building: '"1"', room: '1,1', name: 'Rice', phone: '13800000001' },
    { building: '"1"', room: '@x', name: '\u3000=1', phone: '13800000003' },
    { building: '=2', room: '-5', name: 'A, "B"', phone: '13800000004' },
  ],
  items: [
    { item: '=eggs', name: '＝eggs', uom: '盒', unit_grams: 500 },
    { item: '-1', name: 'Rice', uom: '袋', unit_grams: 1000 },
  ],
  suppliers: [{ supplier: '../../x', name: '@cmd', delivery_fee: '1.00' }, { supplier: 'CON' }],
  offers: [
    { supplier: '../../x', sku: '+1', item: '=eggs', name: '\t=1', pack_size: 2, pack_price: '3.00' },
    { supplier: 'CON', sku: '-0', item: '-1', name: "'=1", pack_size: 1, pack_price: '2.00', stock_packs: 1 },
  ],
};

const ASKED = [
  'building,room,item,quantity',
  '-3,+1,=eggs,1',
  '"""1""","1,1",=eggs,2',
  '"""1""",@x,-1,1',
  '=2,-5,=eggs,1',
  '=2,-5,-1,1',
];

test('a plan of hostile ids keeps every rule and reads back', async () => {
  const workspace = workspaceFiles(HOSTILE).set('demand/demand.csv', `${ASKED.join('\n')}\n`);
  const plan = await planFolder(workspace);
  expect(plan?.intake.problems.filter((problem) => problem.severity === 'reject')).toEqual([]);
  const found = verifyPlan(memorySource(plan!.files), plan!.source);
  expect(found.map((violation) => wordViolation(violation, 'en'))).toEqual([]);
  expect(plan!.intake.workspace?.demand.length).toBe(5);
});
