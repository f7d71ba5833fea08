import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import type { Allocations } from '../../src/model/index.ts';
import { cases, ITEMS, run } from './cases.ts';
import { smallNight, smallSourcing } from './nights.ts';
import { eachRow, onSite, takes } from './reckon.ts';

describe('who waits for a late wave', () => {
  it('says of an amount a wave in which some of it is delivered, or the first', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
        const rows = allocate(night, sourcing);
        eachRow(rows, (row) => {
          const wave = rows.wave[row]!;
          if (wave < 1) return;
          const comes = ITEMS.some(
            (_, item) =>
              takes(night, rows, row, item) > 0 &&
              onSite(night, sourcing, item, wave) > onSite(night, sourcing, item, wave - 1),
          );
          expect(comes).toBe(true);
        });
      }),
      run,
    );
  });

  it('labels no more of an item late than comes late, if a step of it is left early', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
        if (night.settings.waves.length !== 2) return;
        const rows = allocate(night, sourcing);
        ITEMS.forEach((_, item) => {
          let early = 0;
          let lateLoose = 0;
          eachRow(rows, (row) => {
            if (rows.wave[row] === 0) early += takes(night, rows, row, item);
            if (rows.wave[row] === 1 && rows.good[row] === item) lateLoose += rows.allocated[row]!;
          });
          const left = onSite(night, sourcing, item, 0) - early;
          const comesLate = onSite(night, sourcing, item, 1) - onSite(night, sourcing, item, 0);
          if (left >= night.catalogue.goods[item]!.step) expect(lateLoose).toBeLessThanOrEqual(comesLate);
        });
      }),
      run,
    );
  });

  /** The wave in which each household is complete; absent where it gets nothing. */
  function completeOf(rows: Allocations): Map<number, number> {
    const complete = new Map<number, number>();
    eachRow(rows, (row) => {
      if (rows.wave[row] === -1) return;
      const household = rows.household[row]!;
      complete.set(household, Math.max(complete.get(household) ?? 0, rows.wave[row]!));
    });
    return complete;
  }

  it('makes nobody wait who could be complete with what is left of the first wave', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
        const rows = allocate(night, sourcing);
        const complete = completeOf(rows);
        for (const [late, wave] of complete) {
          if (wave === 0) continue;
          const left = ITEMS.map((_, item) => {
            let early = 0;
            eachRow(rows, (row) => {
              const household = rows.household[row]!;
              if (complete.get(household) === 0 || household === late) early += takes(night, rows, row, item);
            });
            return onSite(night, sourcing, item, 0) - early;
          });
          expect(left.some((quantity) => quantity < 0)).toBe(true);
        }
      }),
      run,
    );
  });

  it('lets as many be early as any choice could, where one item is contested', () => {
    const oneItem = fc.record({
      amounts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
      early: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(oneItem, ({ amounts, early }) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const night = smallNight({
          items: [{ id: 'a' }],
          households: amounts.map(() => ({})),
          demand: amounts.map((amount, household) => [household, 'a', amount * 1000] as const),
          waves: 2,
        });
        const ordered = [Math.min(early, total) * 1000, Math.max(0, total - early) * 1000];
        const rows = allocate(night, smallSourcing(night, { a: total * 1000 }, { a: ordered }));
        const inTime = [...completeOf(rows).values()].filter((wave) => wave === 0).length;
        let best = 0;
        for (let choice = 0; choice < 2 ** amounts.length; choice++) {
          const chosen = amounts.filter((_, index) => (choice >> index) % 2 === 1);
          if (chosen.reduce((sum, amount) => sum + amount, 0) <= early) best = Math.max(best, chosen.length);
        }
        expect(inTime).toBe(best);
      }),
      run,
    );
  });
});
