import { describe, expect, it } from 'vitest';
import { askedOf, dealOwn, dealSubstitutes, Holdings, wantedOf } from '../../src/fair/index.ts';
import { heldOf } from '../../src/fair/asked.ts';
import type { Night } from '../../src/model/index.ts';
import { smallNight, type SmallNight } from '../allocation/nights.ts';
import { contest } from './contests.ts';

type Ask = readonly (readonly [good: string, quantity: number])[];

const ITEMS = [{ id: 'rice' }, { id: 'salt' }, { id: 'truffle' }];
const BUNDLES = [
  {
    id: 'pack',
    components: [
      ['rice', 1000],
      ['salt', 1000],
    ],
  },
] as const;

/** Ways to ask: honestly for rice, and what somebody might try instead, or besides. */
const HONEST: Ask = [['rice', 2000]];
const TRIES: readonly Ask[] = [
  [['rice', 9000]],
  [['pack', 2000]],
  [['pack', 9000]],
  [
    ['rice', 2000],
    ['pack', 9000],
  ],
  [['truffle', 9000]],
  [
    ['rice', 2000],
    ['truffle', 9000],
  ],
  [
    ['rice', 9000],
    ['pack', 9000],
    ['truffle', 9000],
  ],
];

/** Rice that the first household has in the end, however it came, where each of four asks so. */
function riceOf(asks: readonly Ask[], rice: number, more: Partial<SmallNight>): number {
  const night = smallNight({
    items: ITEMS,
    bundles: BUNDLES,
    households: asks.map(() => ({})),
    demand: asks.flatMap((ask, household) =>
      ask.map(([good, quantity]) => [household, good, quantity, true] as const),
    ),
    substitutes: [{ item: 'truffle', substitute: 'rice' }],
    ...more,
  });
  const asked = askedOf(night);
  const available = night.catalogue.goods.map(({ id }) =>
    id === 'rice' ? rice : id === 'salt' ? 99_000 : 0,
  );
  const allocated = dealOwn(asked, wantedOf(night), available);
  const holdings = new Holdings(asked, allocated);
  for (const { entry, substitute, quantity } of dealSubstitutes(asked, allocated, available).replacements)
    holdings.add(night.demand.household[entry]!, substitute, quantity);
  return holdings.of(
    0,
    night.catalogue.goods.findIndex(({ id }) => id === 'rice'),
  );
}

describe('nobody gains by the way in which it asks', () => {
  const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

  it.each(dates)('for packs, for more, for what nobody sells, on %s', (date) => {
    for (let rice = 1000; rice <= 8000; rice += 1000)
      for (const others of [HONEST, ...TRIES]) {
        const rest = [others, HONEST, others];
        const honest = riceOf([HONEST, ...rest], rice, { date });
        // Who asks for two has two at most: what a larger wish may bring beyond is an equal share of what the others leave.
        const fair = riceOf([[['rice', 99_000]], ...rest], rice, { date });
        for (const ask of TRIES) {
          const tried = riceOf([ask, ...rest], rice, { date });
          expect([rice, ask, tried <= Math.max(honest, fair)]).toEqual([rice, ask, true]);
        }
      }
  });

  it.each(dates)('where a limit holds, on %s', (date) => {
    const limited = ITEMS.map((item) => (item.id === 'rice' ? { ...item, maxPerHousehold: 2000 } : item));
    for (let rice = 1000; rice <= 12_000; rice += 1000)
      for (const ask of TRIES) {
        const got = riceOf([ask, HONEST, HONEST, HONEST], rice, { date, items: limited });
        const honest = riceOf([HONEST, HONEST, HONEST, HONEST], rice, { date, items: limited });
        expect([rice, ask, got <= honest]).toEqual([rice, ask, true]);
      }
  });
});

/** By household, then item: what it has of each, however it came, where only some lines are asked. */
function hadOf(night: Night, lines: readonly number[], available: readonly number[]): number[][] {
  const { household, good, asked, substituteOk } = night.demand;
  const demand = {
    length: lines.length,
    household: Int32Array.from(lines, (line) => household[line]!),
    good: Int32Array.from(lines, (line) => good[line]!),
    asked: Float64Array.from(lines, (line) => asked[line]!),
    substituteOk: Uint8Array.from(lines, (line) => substituteOk[line]!),
  };
  const own = { ...night, demand };
  const allocated = dealOwn(askedOf(own), wantedOf(own), available);
  const had = night.site.households.map(() => night.catalogue.goods.map(() => 0));
  for (const [at, line] of lines.entries())
    for (const item of available.keys()) {
      const { step } = night.catalogue.goods[good[line]!]!;
      had[household[line]!]![item]! += (allocated[at]! / step) * heldOf(night, good[line]!, item);
    }
  return had;
}

describe('asking for what nobody can have', () => {
  it('brings nobody more of anything in three hundred contests, alone or in bundles, with limits and nights owed', () => {
    let asks = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { night, available } = contest(seed);
      const { goods } = night.catalogue;
      const items = [...goods.keys()].filter((good) => goods[good]!.kind === 'item');
      const none = items[seed % items.length]!;
      const there = available.map((amount, item) => (item === none ? 0 : amount));
      const lines = [...night.demand.good.keys()];
      const all = hadOf(night, lines, there);
      for (const household of night.site.households.keys()) {
        const isIdle = (line: number) =>
          night.demand.household[line] === household && heldOf(night, night.demand.good[line]!, none) > 0;
        if (!lines.some(isIdle)) continue;
        asks++;
        const without = hadOf(
          night,
          lines.filter((line) => !isIdle(line)),
          there,
        )[household]!;
        expect([
          seed,
          household,
          all[household]!.map((had, item) => Math.max(0, had - without[item]!)),
        ]).toEqual([seed, household, goods.map(() => 0)]);
      }
    }
    expect(asks).toBeGreaterThan(300);
  });
});
