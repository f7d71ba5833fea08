import { formatScaled, type Catalogue, type Good, type Item } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { WEIGHT_STEPS } from '../text/index.ts';
import type { ItemDraft } from './items.ts';
import type { GoodsTables } from './read-goods.ts';

/** @param steps by good: those that waited for the quantities asked for */
export function assembleCatalogue(
  reading: Reading,
  tables: GoodsTables,
  steps: ReadonlyMap<number, number>,
): Catalogue {
  const goods = tables.drafts.map((draft, index): Good => {
    if (draft.kind === 'item')
      return assembleItem(reading, draft, weightStep(tables.finerStep.get(draft.id), steps.get(index)));
    const { id, name, uom, price } = draft;
    const components = [...draft.components].map(([item, quantity]) => ({
      item: tables.index.find(item)!,
      quantity,
    }));
    components.sort((a, b) => a.item - b.item);
    return {
      kind: 'bundle',
      id,
      name,
      uom,
      baseUnits: 1000,
      step: 1000,
      price,
      maxPerHousehold: null,
      components,
    };
  });
  return {
    goods,
    suppliers: tables.suppliers.list.map(({ waves: _waves, contact: _contact, ...supplier }) => supplier),
    offers: tables.offers,
    substitutes: tables.substitutes,
    stock: tables.stock,
  };
}

/** Each of the three divides the one before: the finer serves both. */
function weightStep(held = WEIGHT_STEPS[0] as number, asked = WEIGHT_STEPS[0] as number): number {
  return Math.min(held, asked);
}

/** @param finest where the item is a weight without a step of its own */
function assembleItem(reading: Reading, draft: ItemDraft, finest: number): Item {
  const { row, aliases: _aliases, unitGrams, maxPerHousehold: written, ...item } = draft;
  const step = draft.step ?? finest;
  let maxPerHousehold = written;
  if (written !== null && written % step !== 0) {
    maxPerHousehold = written - (written % step);
    const inUom = (quantity: number): string => formatScaled(quantity, draft.baseUnits);
    const facts = { item: draft.id, step: inUom(step), used: inUom(maxPerHousehold), uom: draft.uom };
    const place = row?.place('max_per_household') ?? {};
    report(reading, 'max-not-in-steps', place, inUom(written), facts);
  }
  return { ...item, step, unitGrams: draft.isWeight ? draft.baseUnits : unitGrams, maxPerHousehold };
}
