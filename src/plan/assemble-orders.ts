import { compareKeys, kgPriceAt } from '../model/index.ts';
import type { Night, PlanOrder, PricedOrder, Workspace } from '../model/index.ts';
import { poNumbers } from './file-name.ts';

/** Purchase orders by number, their lines by SKU. */
export function assembleOrders(
  { date, settings, catalogue, commitments }: Night & Pick<Workspace, 'date' | 'settings'>,
  orders: readonly PricedOrder[],
): readonly PlanOrder[] {
  const { suppliers, offers, goods } = catalogue;
  const weighed = new Map(
    commitments?.lines.map(({ offer, wave, weighed: grams }) => [`${wave} ${offer}`, grams ?? null]),
  );
  const supplierIds = suppliers.map((supplier) => supplier.id);
  const po = poNumbers(
    date,
    supplierIds,
    settings.waves.map((wave) => wave.id),
  );
  return orders
    .map((order) => ({
      po: po(order.supplier, order.wave),
      supplier: supplierIds[order.supplier]!,
      wave: settings.waves[order.wave]!.id,
      deliveryFee: order.deliveryFee,
      lines: order.lines
        .map(({ offer: index, packs, packPrice }) => {
          const offer = offers[index]!;
          return {
            sku: offer.sku,
            item: goods[offer.item]!.id,
            name: offer.name,
            packs,
            packSize: offer.packText.size,
            packUom: offer.packText.uom,
            packQuantity: offer.packSize,
            packPrice,
            packGrams: offer.packGrams,
            kgPrice: kgPriceAt(offer, packs),
            weighed: weighed.get(`${order.wave} ${index}`) ?? null,
          };
        })
        .sort((a, b) => compareKeys(a.sku, b.sku) || compareKeys(a.item, b.item)),
    }))
    .sort((a, b) => compareKeys(a.po, b.po));
}
