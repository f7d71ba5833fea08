import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, dealOwn, wantedOf } from '../../src/fair/index.ts';
import type { Night } from '../../src/model/index.ts';
import { cases, run } from '../allocation/cases.ts';
import { smallNight } from '../allocation/nights.ts';
import { contest } from './contests.ts';
import { wrongsIn } from './letter.ts';

function dealt(night: Night, available: readonly number[]): number[] {
  return [...dealOwn(askedOf(night), wantedOf(night), available)];
}

describe('what bundles hold counts', () => {
  it.each([
    // A bundle that came by b, after two of a that its household had loose: one goes to whoever lacks.
    [
      'what came with a bundle',
      [2000, 2000],
      [0, 'b', 5000, 0, 'p', 2000, 1, 'p', 5000, 2, 'a', 2000, 2, 'b', 5000, 2, 'p', 5000],
      [4000, 9000],
      [1, 1, 1],
    ],
  ] as const)('%s', (_, parts, asked, available, residents) => {
    const night = smallNight({
      items: [{ id: 'a' }, { id: 'b' }],
      bundles: [
        {
          id: 'p',
          components: [
            ['a', parts[0]],
            ['b', parts[1]],
          ],
        },
      ],
      households: residents.map((heads) => ({ residents: heads })),
      demand: Array.from({ length: asked.length / 3 }, (__, at) => asked.slice(3 * at, 3 * at + 3)) as never,
      settings: { shareBy: 'residents' },
    });
    expect(wrongsIn(night, [...available, 0], dealt(night, [...available, 0]))).toEqual([]);
  });

  it('wrongs nobody on any small night', () => {
    fc.assert(
      fc.property(
        cases,
        fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 24 }))),
        ({ night }, there) => {
          const available = night.catalogue.goods.map((_, good) => (there[good] ?? 0) * 500);
          expect(wrongsIn(night, available, dealt(night, available))).toEqual([]);
        },
      ),
      run,
    );
  });

  it('wrongs nobody in a thousand contests for up to four bundles that share what they hold', () => {
    const wronged = Array.from({ length: 1000 }, (_, seed) => seed).filter((seed) => {
      const { night, available } = contest(seed);
      return wrongsIn(night, available, dealt(night, available)).length > 0;
    });
    expect(wronged).toEqual([]);
  });
});
