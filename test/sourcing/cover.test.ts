import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { layersOf, type Segment } from '../../src/sourcing/cover.ts';
import { bestPattern } from '../../src/sourcing/program.ts';
import { rowsOf, shortOf } from '../../src/sourcing/rows.ts';
import { amountOf, surplusLimit } from '../../src/sourcing/terms.ts';
import { everyBasket, richNights } from './rich.ts';

/** More with STAGGER_CASES. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 60);
const SEEDS = [1, 2, 3];

/** Runs of few counts and of many, that end in the table and beyond it. */
const segments = record({
  pack: integer({ min: 1, max: 4 }),
  lo: integer({ min: 1, max: 4 }),
  more: constantFrom(0, 1, 3, 5, 9, 40),
  step: integer({ min: 1, max: 3 }),
  price: integer({ min: -3, max: 9 }),
  fixed: integer({ min: 0, max: 5 }),
}).map(({ more, ...own }): Segment => ({ ...own, hi: own.lo + more * own.step, line: 0, limit: 0 }));

it.each(SEEDS)('says for every amount what it costs at least with the first stages (%i)', (seed) => {
  assert(
    property(array(array(segments, { maxLength: 2 }), { maxLength: 3 }), nat(60), (stages, most) => {
      const size = most + 1;
      const expected = [Array.from({ length: size }, (_, units) => (units === 0 ? 0 : Infinity))];
      for (const stage of stages) {
        const before = expected.at(-1)!;
        const after = [...before];
        for (const { pack, lo, hi, step, price, fixed } of stage)
          for (let count = lo; count <= hi; count += step)
            for (let units = count * pack; units < size; units++)
              after[units] = Math.min(after[units]!, before[units - count * pack]! + fixed + price * count);
        expected.push(after);
      }
      expect(layersOf(stages, size).map((layer) => [...layer])).toEqual(expected);
      // In memory that was used before, too small or large enough.
      for (const length of [(stages.length + 1) * size - 1, (stages.length + 1) * size, 5000])
        expect(layersOf(stages, size, new Float64Array(length).fill(7)).map((layer) => [...layer])).toEqual(
          expected,
        );
    }),
    { seed, numRuns: 2 * CASES },
  );
});

it.each(SEEDS)(
  'finds the pattern of an item that deals most, then costs least, then leaves least over (%i)',
  (seed) => {
    let bought = 0;
    assert(
      property(richNights, (one) => {
        const rows = rowsOf(one);
        const { offers } = rows.catalogue;
        const all = everyBasket(rows, 400);
        if (all === undefined) return;
        rows.need.forEach((need, item) => {
          const wanted = need - rows.stock[item]!;
          const lines = (rows.offersOf[item] ?? []).flatMap((offer) =>
            offers[offer]!.waves.map((wave) => ({ offer, line: offer * rows.waves + wave })),
          );
          if (wanted <= 0 || lines.length === 0 || rows.catalogue.goods[item]!.kind === 'bundle') return;
          const ranks = all
            .filter((packs) => [...packs.keys()].every((line) => lines.some((own) => own.line === line)))
            .flatMap((packs) => {
              const used = lines.flatMap(({ offer, line }) => {
                const count = packs.get(line) ?? 0;
                return count > 0 ? [{ terms: offers[offer]!, count }] : [];
              });
              const quantity = used.reduce((sum, { terms, count }) => sum + terms.packSize * count, 0);
              const dealt = wanted - shortOf(rows, item, wanted - quantity);
              const surplus = quantity - Math.max(0, dealt);
              const fits = used.every(
                ({ terms, count }) => surplus <= surplusLimit(terms, count, rows.fillThresholdMilli),
              );
              const cost = used.reduce((sum, { terms, count }) => sum + amountOf(terms, count), 0);
              return fits || used.length === 0 ? [[-dealt, cost, quantity]] : [];
            })
            .sort((a, b) => a.map((value, n) => value - b[n]!).find((by) => by !== 0) ?? 0);
          const choices = lines.map(({ offer, line }) => [{ line, most: offers[offer]!.stockPacks! }]);
          const found = bestPattern(rows, item, choices, (_, price) => price);
          expect([found.cost, found.quantity]).toEqual(ranks[0]!.slice(1));
          const sum = found.lines.reduce(
            (total, { line, packs }) => {
              const terms = offers[Math.floor(line / rows.waves)]!;
              return [total[0]! + amountOf(terms, packs), total[1]! + terms.packSize * packs];
            },
            [0, 0],
          );
          expect(sum).toEqual([found.cost, found.quantity]);
          if (found.quantity > 0) bought++;
        });
      }),
      { seed, numRuns: CASES },
    );
    expect(bought).toBeGreaterThan(CASES / 8);
  },
);
