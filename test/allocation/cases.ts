import * as fc from 'fast-check';
import { smallNight, smallSourcing } from './nights.ts';

export const ITEMS = ['a', 'b', 'c'] as const;
const HOUSEHOLDS = 6;

/** Nights of up to six households with three items, two bundles, substitutes, stock and three waves, most of them short. */
export const cases = fc
  .record({
    steps: fc.tuple(...ITEMS.map(() => fc.constantFrom(1000, 500))),
    limits: fc.tuple(...ITEMS.map(() => fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }))),
    households: fc.array(
      fc.record({
        tier: fc.integer({ min: 0, max: 1 }),
        nights: fc.integer({ min: 0, max: 1 }),
        residents: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: HOUSEHOLDS, maxLength: HOUSEHOLDS },
    ),
    demand: fc.uniqueArray(
      fc.tuple(
        fc.nat({ max: HOUSEHOLDS - 1 }),
        fc.constantFrom(...ITEMS, 'p', 'q'),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
      ),
      { selector: ([household, good]) => `${household} ${good}`, maxLength: 24 },
    ),
    waves: fc.integer({ min: 1, max: 3 }),
    stock: fc.tuple(...ITEMS.map(() => fc.nat({ max: 4 }))),
    ordered: fc.tuple(
      ...ITEMS.map(() => fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.nat({ max: 5 }))),
    ),
    /** Nobody asks for c: it is there to stand for a and b. */
    spare: fc.boolean(),
    pairs: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...ITEMS),
        fc.constantFrom(...ITEMS),
        fc.constantFrom([1, 1] as const, [3, 2] as const, [1, 2] as const),
        fc.integer({ min: 1, max: 2 }),
      ),
      { selector: ([item, substitute]) => item + substitute, maxLength: 3 },
    ),
    mode: fc.constantFrom('consent', 'always', 'never'),
    shareBy: fc.constantFrom('household', 'residents'),
  })
  .map((drawn) => {
    const waves = drawn.waves;
    const night = smallNight({
      items: ITEMS.map((id, i) => ({
        id,
        step: drawn.steps[i]!,
        maxPerHousehold: drawn.limits[i] == null ? null : drawn.limits[i] * drawn.steps[i]!,
      })),
      bundles: [
        {
          id: 'p',
          components: [
            ['a', 1000],
            ['b', 2000],
          ],
        },
        {
          id: 'q',
          components: [
            ['b', 500],
            ['c', 1000],
          ],
        },
      ],
      households: drawn.households,
      demand: drawn.demand
        .filter(([, good]) => !drawn.spare || !'cq'.includes(good))
        .map(([household, good, steps, ok]) => {
          const item = ITEMS.indexOf(good as 'a');
          return [household, good, steps * (item === -1 ? 1000 : drawn.steps[item]!), ok] as const;
        }),
      substitutes: drawn.pairs
        .map(([item, substitute, ...others]) => [item, drawn.spare ? 'c' : substitute, ...others] as const)
        .filter(
          ([item, substitute], index, all) =>
            item !== substitute &&
            index === all.findIndex((other) => other[0] === item && other[1] === substitute),
        )
        .map(([item, substitute, ratio, rank]) => ({ item, substitute, ratio, rank })),
      stock: ITEMS.map((id, i) => [id, drawn.stock[i]! * 700] as const),
      waves,
      substituteMode: drawn.mode,
      settings: { shareBy: drawn.shareBy },
    });
    const ordered = Object.fromEntries(
      ITEMS.map((id, i) => [id, drawn.ordered[i]!.slice(0, waves).map((packs) => packs * 500)]),
    );
    return { night, sourcing: smallSourcing(night, {}, ordered) };
  });

/** The same cases on every machine. */
export const run = { seed: 20_261_123, numRuns: 1000 };
