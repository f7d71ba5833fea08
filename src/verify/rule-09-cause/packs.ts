import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { fromStock, leftOver } from '../ledger/books.ts';
import type { Packs } from '../ledger/priced.ts';
import { lastIncrement, orderKey, ordersOf, reckon, smallestLine } from '../ledger/priced.ts';
import { lackOf } from './left.ts';

/** No offer can give one more pack of what someone lacks without breaking a limit of rules 2 and 10. */
export const PACKS: readonly Constraint[] = [noPackIsLeft];

/** What one increment more would be dealt as: to those who lack the item, or to those who lack a bundle for it alone. */
interface Want {
  readonly item: number;
  readonly where: string;
  /** How much of so much that is left can be dealt, in base units. */
  dealt(left: number): number;
}

function* noPackIsLeft(evidence: Evidence): Iterable<Violation> {
  const { catalogue } = evidence.workspace;
  const orders = ordersOf(catalogue, evidence.tables.orders);
  const spent = evidence.tables.summary.reduce((sum, row) => sum + row.total, 0);
  for (const want of wantsOf(evidence)) {
    for (const [index, offer] of catalogue.offers.entries()) {
      if (offer.item !== want.item) continue;
      const wave = offer.waves.find((one) => fits(evidence, orders, spent, want, index, one));
      if (wave === undefined) continue;
      const po = `${catalogue.suppliers[offer.supplier]!.id} ${evidence.workspace.settings.waves[wave]!.id}`;
      const at = { file: 'orders.csv', where: want.where };
      yield violation('short-with-packs-left', at, offer.packSize, { sku: offer.sku, po });
      break;
    }
  }
}

function* wantsOf(evidence: Evidence): Iterable<Want> {
  const { books, workspace } = evidence;
  const { goods } = workspace.catalogue;
  for (const [index, lack] of lackOf(evidence).entries()) {
    const good = goods[index]!;
    if (lack < good.step) continue;
    if (good.kind === 'item') {
      const dealt = (left: number) => Math.min(lack, left - (left % good.step));
      yield { item: index, where: good.id, dealt };
      continue;
    }
    const wanting = good.components.filter((part) => leftOver(books[part.item]!) < part.quantity);
    const [part] = wanting;
    if (part === undefined || wanting.length > 1) continue;
    const others = good.components.filter((other) => other !== part);
    const most = others.reduce(
      (least, other) => Math.min(least, Math.floor(leftOver(books[other.item]!) / other.quantity)),
      lack / good.step,
    );
    const dealt = (left: number) => Math.min(most, Math.floor(left / part.quantity)) * part.quantity;
    yield { item: part.item, where: `${good.id} (${goods[part.item]!.id})`, dealt };
  }
}

/** Whether one increment more of an offer in a wave would serve somebody and break no limit. */
function fits(
  { workspace, books }: Evidence,
  orders: ReadonlyMap<string, readonly Packs[]>,
  spent: number,
  want: Want,
  index: number,
  wave: number,
): boolean {
  const { catalogue, settings } = workspace;
  const offer = catalogue.offers[index]!;
  const supplier = catalogue.suppliers[offer.supplier]!;
  const lines = [...orders.values()]
    .flat()
    .filter((line) => catalogue.offers[line.offer]!.item === offer.item);
  const taken = lines.reduce((sum, line) => sum + (line.offer === index ? line.packs : 0), 0);
  const before = lines.find((line) => line.offer === index && line.wave === wave);
  const more = before === undefined ? smallestLine(offer) : offer.packMultiple;
  if (offer.stockPacks !== null && taken + more > offer.stockPacks) return false;

  const grown: Packs = { offer: index, wave, packs: (before?.packs ?? 0) + more };
  const order = orders.get(orderKey(offer.supplier, wave)) ?? [];
  const was = order.length === 0 ? undefined : reckon(catalogue, offer.supplier, wave, order);
  const is = reckon(catalogue, offer.supplier, wave, [...order.filter((line) => line !== before), grown]);
  if (is.goods < supplier.minOrder) return false;
  if (supplier.maxGrams !== null && (is.grams === null || is.grams > supplier.maxGrams)) return false;
  const cost = is.goods + is.fee - (was === undefined ? 0 : was.goods + was.fee);
  if (settings.sourcing.budget !== null && spent + cost > settings.sourcing.budget) return false;

  const book = books[offer.item]!;
  const dealtMore = want.dealt(leftOver(book) + more * offer.packSize);
  if (dealtMore <= 0) return false;
  const dealt = book.dealt + dealtMore;
  const stock = fromStock({ ...book, dealt });
  const surplus = book.ordered + more * offer.packSize - (dealt - stock);
  const fill = 1000 - settings.sourcing.fillThresholdMilli;
  return [...lines.filter((line) => line !== before), grown].every((line) => {
    const { packSize } = catalogue.offers[line.offer]!;
    const increment = lastIncrement(catalogue.offers[line.offer]!, line.packs) * packSize;
    return surplus * 1000 <= fill * increment;
  });
}
