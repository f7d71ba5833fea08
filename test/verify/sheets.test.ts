import { expect, test } from 'vitest';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource } from '../support/index.ts';
import { planFolder } from './planned.ts';
import { sheetWorkspaces } from './sheets.ts';

/** Of some cases nothing can be planned: their sheets are errors. */
let planned = 0;

test.each([...sheetWorkspaces()])('%s is read alike', async (_, workspace) => {
  const plan = await planFolder(memorySource(workspace));
  if (plan === undefined) return;
  planned++;
  expect(verifyPlan(memorySource(plan.files), plan.source)).toEqual([]);
});

test('most of the cases make a plan', () => expect(planned).toBeGreaterThan(50));
