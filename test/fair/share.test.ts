import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src/fair/share.ts';
import { run } from '../allocation/cases.ts';

describe('equal shares', () => {
  it('come out as one granule at a time would, whatever heads and granules are', () => {
    const claims = fc.record({
      claims: fc.array(
        fc.record({
          has: fc.nat({ max: 9 }),
          room: fc.nat({ max: 9 }),
          heads: fc.integer({ min: 1, max: 7 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      granule: fc.integer({ min: 1, max: 4 }),
      supply: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(claims, ({ claims, granule, supply }) => {
        const lots = claims.map((_, claim) => String((claim * 5) % 8));
        const byHand = claims.map(() => 0);
        for (let left = supply; left > 0; left--) {
          const share = (claim: number) =>
            BigInt(claims[claim]!.has + byHand[claim]! * granule) * (5040n / BigInt(claims[claim]!.heads));
          const open = claims
            .map((_, claim) => claim)
            .filter((claim) => byHand[claim]! < claims[claim]!.room);
          open.sort((a, b) => Number(share(a) - share(b)) || (lots[a]! < lots[b]! ? -1 : 1));
          if (open[0] !== undefined) byHand[open[0]]!++;
        }
        const columns = {
          length: claims.length,
          has: Float64Array.from(claims, ({ has }) => has),
          room: Float64Array.from(claims, ({ room }) => room),
          heads: Float64Array.from(claims, ({ heads }) => heads),
        };
        expect([...shareOut(columns, granule, supply, (claim) => lots[claim]!)]).toEqual(byHand);
      }),
      run,
    );
  });
});
