import type { Column } from './column.ts';
import type { Net } from './net/net.ts';

/**
 * One column an item, cheapest together with the orders' fees, then fewest orders, least surplus, earliest waves: depth
 * first, cheapest column first, cut by what the rest costs at least. Undefined where nothing is better than `known`; 'too
 * much' where `work` runs out.
 *
 * @param keeps rules that columns and orders do not know of
 */
export function pickColumns(
  net: Net,
  columns: readonly Column[],
  known: { readonly columns: readonly Column[]; readonly cost: number } | undefined,
  work: { steps: number },
  keeps: (columns: readonly Column[]) => boolean = () => true,
): { readonly columns: readonly Column[]; readonly cost: number } | undefined | 'too much' {
  const byItem: Column[][] = net.items.map(() => []);
  for (const column of columns) byItem[column.place]!.push(column);
  if (byItem.some((own) => own.length === 0)) return undefined;
  const price = (column: Column): number => column.money + column.penalty;
  for (const own of byItem) own.sort((a, b) => price(a) - price(b) || a.surplus - b.surplus);
  // Items with one choice first: then what is fixed is known early.
  const order = [...byItem].sort((a, b) => a.length - b.length);
  const rest = new Float64Array(order.length + 1);
  for (let depth = order.length - 1; depth >= 0; depth--)
    rest[depth] = rest[depth + 1]! + price(order[depth]![0]!);
  let best = known === undefined ? undefined : { ...known, rank: rankOf(net, known.columns)! };
  const taken: Column[] = [];
  const visit = (depth: number, cost: number): boolean => {
    if (--work.steps < 0) return false;
    if (depth === order.length) {
      const rank = rankOf(net, taken);
      if (rank !== undefined && (best === undefined || less(rank, best.rank)) && keeps(taken))
        best = { columns: taken.slice(), cost: rank[0]!, rank };
      return true;
    }
    for (const column of order[depth]!) {
      if (best !== undefined && cost + price(column) + rest[depth + 1]! > best.cost) break;
      taken.push(column);
      const done = visit(depth + 1, cost + price(column));
      taken.pop();
      if (!done) return false;
    }
    return true;
  };
  if (!visit(0, 0)) return 'too much';
  return best === undefined || best.columns === known?.columns
    ? undefined
    : { columns: best.columns, cost: best.cost };
}

/** Cost, orders, surplus, waves; undefined where an order's rule is broken. */
function rankOf(net: Net, columns: readonly Column[]): readonly number[] | undefined {
  const goods = new Float64Array(net.lanes.length);
  const grams = new Float64Array(net.lanes.length);
  const used = new Uint8Array(net.lanes.length);
  let cost = 0;
  let surplus = 0;
  for (const column of columns) {
    cost += column.money + column.penalty;
    surplus += column.surplus;
    for (const part of column.lanes) {
      goods[part.lane]! += part.goods;
      grams[part.lane]! += part.grams;
      used[part.lane] = 1;
    }
  }
  let orders = 0;
  let late = 0;
  for (const [index, lane] of net.lanes.entries()) {
    if (used[index] === 0) continue;
    if (goods[index]! < lane.minimum || grams[index]! > lane.maxGrams) return undefined;
    if (goods[index]! < lane.free) cost += lane.fee;
    orders++;
    late += lane.wave;
  }
  return [cost, orders, surplus, late];
}

function less(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < b[index]!;
  return false;
}
