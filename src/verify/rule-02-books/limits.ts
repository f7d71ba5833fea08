import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { committedOf } from '../ledger/committed.ts';
import type { OrderRow } from '../folder/rows.ts';
import { ordersOf, reckon } from '../ledger/priced.ts';

export const LIMITS: readonly Constraint[] = [
  linesAreOne,
  offersExist,
  packsAreWhole,
  linesKeepTheirTerms,
  suppliersHaveThem,
  ordersKeepTheirTerms,
];

const FILE = 'orders.csv';

function at(row: OrderRow): { file: string; row: number; where: string } {
  return { file: FILE, row: row.row, where: `${row.po} ${row.sku}` };
}

/** One line for an offer and order; what had gone out and what is added to it are two. */
function* linesAreOne({ tables }: Evidence): Iterable<Violation> {
  const seen = new Set<string>();
  for (const row of tables.orders) {
    const key = `${row.po}\n${row.sku}\n${row.item}\n${row.offer}`;
    if (seen.has(key)) yield violation('row-twice', at(row));
    seen.add(key);
  }
}

/** An offer of that supplier for that item under that SKU, and delivered in that wave. */
function* offersExist({ tables, workspace }: Evidence): Iterable<Violation> {
  const { offers } = workspace.catalogue;
  for (const row of tables.orders) {
    if (row.offer < 0) yield violation('offer-unknown', at(row), Math.max(1, row.packs));
    else if (!offers[row.offer]!.waves.includes(row.wave)) {
      yield violation('offer-not-in-wave', at(row), Math.max(1, row.packs));
    }
  }
}

/** At least one pack, of the offer's size, and the quantity that so many packs hold. */
function* packsAreWhole({ tables, workspace }: Evidence): Iterable<Violation> {
  for (const row of tables.orders) {
    if (row.packs <= 0) yield violation('pack-not-whole', at(row));
    const offer = workspace.catalogue.offers[row.offer];
    const size = offer?.packSize ?? row.packSize;
    const off = Math.abs(row.packSize - size) + Math.abs(row.quantity - Math.max(0, row.packs) * size);
    if (off !== 0) yield violation('pack-not-whole', at(row), off);
    const uom = workspace.catalogue.goods[row.item]?.uom ?? row.uom;
    if (row.uom !== uom) {
      yield violation('column-wrong', at(row), 1, { column: 'uom', expected: uom, is: row.uom });
    }
  }
}

/** What had gone out keeps the size it has on paper; what is added to it comes in whole multiples. */
function* linesKeepTheirTerms(evidence: Evidence): Iterable<Violation> {
  const { tables, workspace } = evidence;
  const committed = committedOf(evidence);
  for (const row of tables.orders) {
    const offer = workspace.catalogue.offers[row.offer];
    if (offer === undefined || row.packs <= 0) continue;
    const held = committed.of(row).packs;
    const missing = offer.minPacks - row.packs;
    if (held === 0 && missing > 0) yield violation('below-minimum', at(row), missing);
    const over = Math.abs(row.packs - held) % offer.packMultiple;
    if (over !== 0) yield violation('off-multiple', at(row), over);
  }
}

/** `stock_packs` holds over the night, all waves together. */
function* suppliersHaveThem({ tables, workspace }: Evidence): Iterable<Violation> {
  const taken = new Map<number, number>();
  for (const row of tables.orders) {
    if (row.offer >= 0) taken.set(row.offer, (taken.get(row.offer) ?? 0) + Math.max(0, row.packs));
  }
  for (const [index, packs] of taken) {
    const offer = workspace.catalogue.offers[index]!;
    if (offer.stockPacks === null || packs <= offer.stockPacks) continue;
    yield violation('more-than-supplier-has', { file: FILE, where: offer.sku }, packs - offer.stockPacks);
  }
}

function* ordersKeepTheirTerms(evidence: Evidence): Iterable<Violation> {
  const { tables, workspace } = evidence;
  const committed = committedOf(evidence);
  const { catalogue, settings } = workspace;
  for (const lines of ordersOf(catalogue, tables.orders).values()) {
    const supplier = catalogue.offers[lines[0]!.offer]!.supplier;
    const order = reckon(catalogue, supplier, lines[0]!.wave, lines);
    const { id, minOrder, maxGrams } = catalogue.suppliers[supplier]!;
    const where = `${id} ${settings.waves[order.wave]!.id}`;
    if (order.goods < minOrder && !committed.hasOrder(supplier, order.wave)) {
      yield violation('below-min-order', { file: FILE, where }, minOrder - order.goods);
    }
    if (maxGrams === null) continue;
    const most = Math.max(maxGrams, committed.gramsOf(supplier, order.wave));
    const over = order.grams === null ? 1 : order.grams - most;
    if (over > 0) yield violation('over-supplier-weight', { file: FILE, where }, over);
  }
}
