import { type Fraction, type Substitute } from '../../model/index.ts';
import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import { cellNumber } from '../text/index.ts';
import type { GoodsIndex } from './goods-index.ts';

/** Six decimals of a ratio are kept; finer ones are a bad cell. */
const RATIO_SCALE = 1_000_000;

/** substitutes.csv: sorted by item, rank, substitute. None for a bundle, none that is the item itself. */
export function readSubstitutes(reading: Reading, goods: GoodsIndex): Substitute[] {
  const substitutes: Substitute[] = [];
  const first = new Map<string, TableRow>();
  for (const row of readTable(reading, 'substitutes', columns.SUBSTITUTES)) {
    const item = itemOf(reading, row, 'item', goods);
    const substitute = itemOf(reading, row, 'substitute', goods);
    const rank = row.whole('rank');
    const ratio = cellNumber(row.text('ratio') || '1', RATIO_SCALE);
    if (item === undefined || substitute === undefined || rank === undefined) continue;
    if (item === substitute) row.bad('substitute', 'another-item');
    else if (typeof ratio !== 'number' || ratio <= 0) row.bad('ratio', 'positive');
    else {
      const key = `${item} ${substitute}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, row);
        const numerator = BigInt(ratio) * BigInt(goods.good(substitute).baseUnits);
        const denominator = BigInt(RATIO_SCALE) * BigInt(goods.good(item).baseUnits);
        substitutes.push({ item, substitute, ratio: lowest(numerator, denominator), rank: rank ?? 1 });
      } else {
        const place = `${earlier.file}:${earlier.row}`;
        report(reading, 'duplicate-row', row.place('substitute'), row.text('substitute'), { first: place });
      }
    }
  }
  return substitutes.sort((a, b) => a.item - b.item || a.rank - b.rank || a.substitute - b.substitute);
}

function itemOf(reading: Reading, row: TableRow, field: string, goods: GoodsIndex): number | undefined {
  const text = row.required(field);
  if (text === undefined) return undefined;
  const found = goods.find(text);
  if (found !== undefined && goods.good(found).kind === 'item') return found;
  const names = goods.goods.filter((good) => good.kind === 'item').map((good) => good.id);
  report(reading, 'unknown-item', row.place(field), text, {
    suggestion: suggest(reading, 'item', text, names),
  });
  return undefined;
}

function lowest(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: Number(numerator / a), denominator: Number(denominator / a) };
}
