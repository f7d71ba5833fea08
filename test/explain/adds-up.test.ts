import { expect, it } from 'vitest';
import { explain, explanation } from '../../src/explain/index.ts';
import { renderPlan } from '../../src/exports/index.ts';
import { formatScaled } from '../../src/model/index.ts';
import { bytesOf, plannedFixture, records } from '../exports/planned.ts';

it('what is said of an item adds up with its books, bundles and all', async () => {
  const { plan, context } = await plannedFixture('garden');
  const facts = plan.goods
    .filter(({ kind }) => kind === 'item')
    .map(({ id }) => explain(plan, context.workspace, 'item', [id]))
    .filter((of) => of?.kind === 'item');
  expect(facts.filter(({ inBundles }) => inBundles > 0).length).toBeGreaterThan(5);
  const tables = renderPlan(plan, context).filter(({ path }) => path === 'balance.csv');
  const books = records((await bytesOf(tables)).get('balance.csv'));
  expect(
    facts.map(({ good, asked, inBundles, baseUnits }) => [good, formatScaled(asked + inBundles, baseUnits)]),
  ).toEqual(books.map(({ item, asked }) => [item, asked]));
});

it('a building that nobody is called from is not said to be called to a point', async () => {
  const { plan, context } = await plannedFixture('garden');
  const said = (building: string) =>
    explanation(plan, context.workspace, explain(plan, context.workspace, 'building', [building])!, 'en')[0];
  expect(said('6')).toBe('Building 6: 41 households at the door, 0 unplaced; nobody is called to a point');
  expect(said('1')).toMatch(/^Building 1: .*; called to a point:$/);
});
