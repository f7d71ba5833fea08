import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { leftOver } from '../ledger/books.ts';
import { lacking } from '../ledger/lines.ts';

export const LEFT: readonly Constraint[] = [nothingIsKeptBack, bundlesLackAComponent];

/** What all lines of each good lack together; 0 where nobody does. */
export function lackOf({ lines, books }: Evidence): Float64Array {
  const lack = new Float64Array(books.length);
  for (let line = 0; line < lines.demand.length; line++) {
    lack[lines.demand.good[line]!]! += Math.max(0, lacking(lines, line));
  }
  return lack;
}

/** Of an item that someone lacks, less than a step is left. Amount: what is left. */
function* nothingIsKeptBack(evidence: Evidence): Iterable<Violation> {
  const { books, names } = evidence;
  for (const [good, lack] of lackOf(evidence).entries()) {
    const { kind, step, id } = names.goodOf(good);
    const left = leftOver(books[good]!);
    if (kind === 'item' && lack > 0 && left >= step) {
      yield violation('short-with-goods-left', { file: 'balance.csv', where: id }, left);
    }
  }
}

/** A bundle is short only where of a component less is left than one bundle holds. Amount: bundles that could be dealt. */
function* bundlesLackAComponent(evidence: Evidence): Iterable<Violation> {
  const { books, workspace } = evidence;
  for (const [index, lack] of lackOf(evidence).entries()) {
    const good = workspace.catalogue.goods[index]!;
    if (good.kind !== 'bundle' || lack < good.step) continue;
    const more = good.components.reduce(
      (least, part) => Math.min(least, Math.floor(leftOver(books[part.item]!) / part.quantity)),
      lack / good.step,
    );
    if (more > 0)
      yield violation('bundle-short-without-cause', { file: 'balance.csv', where: good.id }, more);
  }
}
