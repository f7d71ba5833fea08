import type { Catalogue, Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { surplus } from '../ledger/books.ts';
import { committedOf } from '../ledger/committed.ts';
import type { Committed } from '../ledger/committed.ts';
import type { Packs } from '../ledger/priced.ts';
import { lastIncrement, ordersOf, reckon } from '../ledger/priced.ts';
import { goodsOf, stripped } from '../ledger/spare.ts';

/**
 * No pack can be left out. What a line last grew by is left out, then more of it, as long as nobody would be short: where
 * the whole gets no dearer and the order keeps its supplier's minimum (or is gone), it served nobody; where the minimum is
 * missed for it, it is padding, and all of it may cost at most `pad_to_minimum` an order.
 */
export const LEFT_OUT: readonly Constraint[] = [noPackServesNobody];

function* noPackServesNobody(evidence: Evidence): Iterable<Violation> {
  const { workspace, tables, books } = evidence;
  const committed = committedOf(evidence);
  const { catalogue, settings } = workspace;
  const { padToMinimum } = settings.sourcing;
  const spare = (item: number) => surplus(books[item]!);
  for (const lines of ordersOf(catalogue, tables.orders).values()) {
    const { supplier } = catalogue.offers[lines[0]!.offer]!;
    const { id, minOrder } = catalogue.suppliers[supplier]!;
    const at = { file: 'orders.csv', where: `${id} ${settings.waves[lines[0]!.wave]!.id}` };
    for (const line of lines) {
      const less = without(catalogue, lines, line, spare);
      if (less === undefined || !keeps(committed, lines, less)) continue;
      const saved = costOf(catalogue, lines) - costOf(catalogue, less);
      const keepsMinimum = less.length === 0 || goodsOf(catalogue, less) >= minOrder;
      if (saved < 0 || !keepsMinimum) continue;
      const where = `${at.where} ${catalogue.offers[line.offer]!.sku}`;
      yield violation('pack-serves-nobody', { ...at, where }, Math.max(1, saved));
    }
    // An order that had gone out stands as it is; what was added to it is looked at line by line above.
    if (committed.hasOrder(supplier, lines[0]!.wave)) continue;
    const least = stripped(catalogue, lines, spare);
    const saved = costOf(catalogue, lines) - costOf(catalogue, least);
    if (least.length === 0) {
      if (saved >= 0) yield violation('pack-serves-nobody', at, Math.max(1, saved));
    } else if (goodsOf(catalogue, least) < minOrder && saved > padToMinimum) {
      yield violation('padding-too-dear', at, saved - padToMinimum);
    }
  }
}

/** Whether all that had gone out is still in an order. */
function keeps(committed: Committed, lines: readonly Packs[], less: readonly Packs[]): boolean {
  return lines.every((line) => {
    const left = less.find(({ offer, wave }) => offer === line.offer && wave === line.wave)?.packs ?? 0;
    return left >= Math.min(line.packs, committed.of(line).packs);
  });
}

/** The order with a line's last increment left out; undefined where somebody would be short for it. */
function without(
  catalogue: Catalogue,
  lines: readonly Packs[],
  line: Packs,
  spare: (item: number) => number,
): readonly Packs[] | undefined {
  const offer = catalogue.offers[line.offer]!;
  const less = lastIncrement(offer, line.packs);
  if (less * offer.packSize > spare(offer.item)) return undefined;
  const others = lines.filter((other) => other !== line);
  return less === line.packs ? others : [...others, { ...line, packs: line.packs - less }];
}

function costOf(catalogue: Catalogue, lines: readonly Packs[]): number {
  const first = lines[0];
  if (first === undefined) return 0;
  const { goods, fee } = reckon(catalogue, catalogue.offers[first.offer]!.supplier, first.wave, lines);
  return goods + fee;
}
