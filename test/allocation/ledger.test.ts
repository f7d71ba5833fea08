import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import type { Allocations, Night } from '../../src/model/index.ts';
import { cases, ITEMS, run } from './cases.ts';
import { dealByHand } from './oracle.ts';
import { eachRow, onSite, takes } from './reckon.ts';

describe('allocate, against a ledger kept by hand', () => {
  it('gives every household what one step at a time gives, where nobody asks for bundles', () => {
    fc.assert(
      fc.property(cases, ({ night: drawn, sourcing }) => {
        const night = withoutBundles(drawn);
        const rows = allocate(night, sourcing);
        const byHand = dealByHand(night, sourcing);
        const entryOf = new Map<string, number>();
        for (let entry = 0; entry < night.demand.length; entry++)
          entryOf.set(`${night.demand.household[entry]} ${night.demand.good[entry]}`, entry);
        const allocated = byHand.allocated.map(() => 0);
        const substituted = byHand.allocated.map(() => 0);
        const replacements = new Map<string, number>();
        eachRow(rows, (row) => {
          const asked = rows.substituteFor[row] === -1 ? rows.good[row]! : rows.substituteFor[row]!;
          const entry = entryOf.get(`${rows.household[row]} ${asked}`)!;
          substituted[entry]! += rows.substituted[row]!;
          if (rows.substituteFor[row] === -1) allocated[entry]! += rows.allocated[row]!;
          else {
            const key = `${entry}>${rows.good[row]}`;
            replacements.set(key, (replacements.get(key) ?? 0) + rows.allocated[row]!);
          }
        });
        expect(allocated).toEqual(byHand.allocated);
        expect(substituted).toEqual(byHand.substituted);
        expect(replacements).toEqual(byHand.replacements);
      }),
      run,
    );
  });

  it('loses nothing, row by row, and keeps rows sorted and unlike', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
        const rows = allocate(night, sourcing);
        const books = new Map<string, number>();
        eachRow(rows, (row) => {
          const good = night.catalogue.goods[rows.good[row]!]!;
          expect(rows.allocated[row]! % good.step).toBe(0);
          expect(rows.wave[row] === -1).toBe(rows.allocated[row] === 0);
          expect(rows.reason[row] === -1).toBe(rows.short[row] === 0);
          if (row > 0) expect(compareRows(rows, row - 1, row)).toBeLessThan(0);
          if (rows.substituteFor[row] !== -1) return;
          const key = `${rows.household[row]} ${rows.good[row]}`;
          const open = rows.asked[row]! - rows.allocated[row]! - rows.substituted[row]! - rows.short[row]!;
          books.set(key, (books.get(key) ?? 0) + open);
        });
        for (const open of books.values()) expect(open).toBe(0);
        expect(books.size).toBe(night.demand.length);
      }),
      run,
    );
  });

  it('deals nothing before it is there', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
        const rows = allocate(night, sourcing);
        for (let wave = 0; wave < night.settings.waves.length; wave++)
          ITEMS.forEach((_, item) => {
            let dealt = 0;
            eachRow(rows, (row) => {
              if (rows.wave[row]! <= wave) dealt += takes(night, rows, row, item);
            });
            expect(dealt).toBeLessThanOrEqual(onSite(night, sourcing, item, wave));
          });
      }),
      run,
    );
  });
});

function withoutBundles(night: Night): Night {
  const { demand, catalogue } = night;
  const kept = [...demand.good.keys()].filter(
    (entry) => catalogue.goods[demand.good[entry]!]!.kind === 'item',
  );
  return {
    ...night,
    demand: {
      length: kept.length,
      household: Int32Array.from(kept, (entry) => demand.household[entry]!),
      good: Int32Array.from(kept, (entry) => demand.good[entry]!),
      asked: Float64Array.from(kept, (entry) => demand.asked[entry]!),
      substituteOk: Uint8Array.from(kept, (entry) => demand.substituteOk[entry]!),
    },
  };
}

function compareRows(rows: Allocations, a: number, b: number): number {
  return (
    rows.household[a]! - rows.household[b]! ||
    rows.good[a]! - rows.good[b]! ||
    rows.substituteFor[a]! - rows.substituteFor[b]! ||
    rows.wave[a]! - rows.wave[b]!
  );
}
