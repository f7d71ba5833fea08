import type { Item, Workspace } from '../../../src/model/index.ts';

export const ITEMS = `item,name,uom,aliases,storage,step,unit_grams,max_per_household,importance,list_price
rice,大米,袋,东北大米;米,,,2500,3,9,59.90
potato,土豆,斤,洋芋,常温,,,2.5,,
milk,牛奶,盒,,冷藏,0.5,,,,
fish,鱼,kg,,frozen,0.25,,,,
`;

export function item({ catalogue }: Workspace, id: string): Item {
  const good = catalogue.goods.find((candidate) => candidate.id === id);
  if (good?.kind !== 'item') throw new Error(`no item ${id}`);
  return good;
}
