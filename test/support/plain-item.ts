import type { Item } from '../../src/model/index.ts';

/** The plainest item: a bag, dealt one by one, its weight not known. */
export function plainItem(id: string, more: Partial<Item> = {}): Item {
  return {
    kind: 'item',
    id,
    name: id,
    uom: '袋',
    baseUnits: 1000,
    isWeight: false,
    category: '',
    storage: 'ambient',
    step: 1000,
    unitGrams: null,
    listPrice: null,
    maxPerHousehold: null,
    importance: 1,
    ...more,
  };
}
