import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Want } from '../ledger/blocks.ts';
import { blocks, boughtOf } from '../ledger/blocks.ts';
import { leftOver } from '../ledger/books.ts';
import { lackOf } from './left.ts';

/** No offer can give one more pack of what someone lacks without breaking a limit of rules 2 and 10. */
export const PACKS: readonly Constraint[] = [noPackIsLeft];

function* noPackIsLeft(evidence: Evidence): Iterable<Violation> {
  const { catalogue } = evidence.workspace;
  const night = boughtOf(evidence);
  for (const want of wantsOf(evidence)) {
    for (const [index, offer] of catalogue.offers.entries()) {
      if (offer.item !== want.item) continue;
      const wave = offer.waves.find((one) => blocks(evidence, night, want, index, one).length === 0);
      if (wave === undefined) continue;
      const po = `${catalogue.suppliers[offer.supplier]!.id} ${evidence.workspace.settings.waves[wave]!.id}`;
      const at = { file: 'orders.csv', where: want.where };
      yield violation('short-with-packs-left', at, offer.packSize, { sku: offer.sku, po });
      break;
    }
  }
}

/** Items that someone lacks, and components for the lack of which alone someone is short of a bundle. */
function* wantsOf(evidence: Evidence): Iterable<Want & { readonly where: string }> {
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
