import { SHORT_REASONS } from '../../../model/index.ts';
import type { PlanGood } from '../../../model/index.ts';
import { idOf, NUMBER, oneOf, TEXT } from '../cell.ts';
import { table } from '../table.ts';

export const GOODS = table<Omit<PlanGood, 'components'>>(
  'goods',
  {
    id: ['good', TEXT],
    kind: ['kind', oneOf(['item', 'bundle'])],
    uom: ['uom', TEXT],
    baseUnits: ['base_units', NUMBER],
    step: ['step', NUMBER],
    fromStock: ['from_stock', NUMBER],
    reason: ['reason', oneOf([...SHORT_REASONS, ''])],
  },
  ({ goods }) => goods,
  (plan, good) => plan.addGood({ ...good, components: [] }),
);

export const COMPONENTS = table<{ bundle: string; item: string; quantity: number }>(
  'components',
  { bundle: ['bundle', idOf('goods')], item: ['item', TEXT], quantity: ['quantity', NUMBER] },
  ({ goods }) =>
    goods.flatMap(({ id: bundle, components }) =>
      components.map(([item, quantity]) => ({ bundle, item, quantity })),
    ),
  ({ goods }, { bundle, item, quantity }) => goods.get(bundle)!.components.push([item, quantity]),
);
