import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { bagList } from './bags.ts';
import { buildingList, itemList, sortingMatrix } from './sorting.ts';
import { packingTable } from './table.ts';

/** packing/packing.csv: to be sorted and summed in a spreadsheet. */
export function* packingTables(plan: Plan, names: Names): Generator<ExportFile> {
  if (hasGoods(plan)) yield packingTable('packing/packing.csv', plan, names);
}

/** packing/: the sorter's matrix, and what goes into each bag in the three orders that packers use. */
export function* packingPdfs(plan: Plan, names: Names): Generator<ExportFile> {
  if (!hasGoods(plan)) return;
  yield sortingMatrix('packing/sorting.pdf', plan, names);
  yield itemList('packing/item-building-room.pdf', plan, names);
  yield buildingList('packing/building-item-room.pdf', plan, names);
  yield bagList('packing/building-room-item.pdf', plan, names);
}

function hasGoods({ allocations }: Plan): boolean {
  return allocations.allocated.some((quantity) => quantity > 0);
}
