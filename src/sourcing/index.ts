import type { Night, Sourcing } from '../model/index.ts';
import { basketOf, packsOf } from './basket.ts';
import { reasonsOf } from './reasons.ts';
import { solveApart } from './remote.ts';
import { rowsOf, type Rows } from './rows.ts';
import { scoreOf } from './score.ts';
import { firstBasket, solveHere } from './solve.ts';

export { priceOrders } from './price.ts';

/** Demand, stock and offers → what is ordered of whom, in which wave, and what may be dealt. */
export async function sourceOrders(night: Night): Promise<Sourcing> {
  const rows = rowsOf(night);
  const first = firstBasket(rows);
  const here = solveHere(rows, first);
  const { found, timedOut } =
    here === undefined
      ? await solveApart(withoutPeople(rows), packsOf(first), night.settings.sourcing.timeLimitSeconds)
      : { found: here, timedOut: false };
  const basket = found === undefined ? first : basketOf(rows, found.packs);
  const score = scoreOf(basket);
  const short = score.short.reduce((sum, value) => sum + value, 0);
  return {
    lines: basket.lines(),
    supply: Array.from(basket.supply),
    shortReason: reasonsOf(basket),
    status: timedOut ? 'time-limited' : (found?.status ?? 'feasible'),
    method: found?.method ?? 'item by item',
    bounds: found?.bounds ?? [
      { objective: 'shortage', value: short, lowerBound: 0 },
      { objective: 'money', value: score.money, lowerBound: 0 },
    ],
  };
}

/** The rows as another thread needs them: who asked is summed up in them already. */
function withoutPeople(rows: Rows): Rows {
  const { night } = rows;
  const nobody = new Int32Array(0);
  return {
    ...rows,
    night: {
      ...night,
      site: { buildings: [], entrances: [], households: [], pins: [] },
      demand: {
        length: 0,
        household: nobody,
        good: nobody,
        asked: new Float64Array(0),
        substituteOk: new Uint8Array(0),
      },
    },
  };
}
