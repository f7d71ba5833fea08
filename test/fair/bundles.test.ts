import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, dealOwn, wantedOf } from '../../src/fair/index.ts';
import type { Night } from '../../src/model/index.ts';
import { cases, run } from '../allocation/cases.ts';
import { wrongsIn } from './letter.ts';

function dealt(night: Night, available: readonly number[]): number[] {
  return [...dealOwn(askedOf(night), wantedOf(night), available)];
}

describe('what bundles hold counts', () => {
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
});
