import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import { shareOut } from '../../src/allocation/share.ts';
import type { Allocations, Night, Sourcing } from '../../src/model/index.ts';
import { smallNight, smallSourcing } from './nights.ts';
import { dealByHand } from './oracle.ts';

const ITEMS = ['a', 'b', 'c'] as const;
const HOUSEHOLDS = 6;

/** Nights of up to six households with three items, two bundles, substitutes, stock and three waves, most of them short. */
const cases = fc
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
    bundlesDealt: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })),
    /** Nobody asks for c: it is there to stand for a and b. */
    spare: fc.boolean(),
    keptBack: fc.tuple(...ITEMS.map(() => fc.nat({ max: 2 }))),
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
    return { night, sourcing: honestSourcing(night, ordered, drawn.bundlesDealt, drawn.keptBack) };
  });

/** Lets be dealt what there is and no more: bundles first, then items loose, less what is kept back. */
function honestSourcing(
  night: Night,
  ordered: Record<string, number[]>,
  bundlesDealt: readonly number[],
  keptBack: readonly number[],
): Sourcing {
  const there = new Map(
    ITEMS.map((id, item) => [
      item,
      night.catalogue.stock.filter((row) => row.item === item).reduce((sum, row) => sum + row.quantity, 0) +
        (ordered[id] ?? []).reduce((sum, packs) => sum + packs, 0),
    ]),
  );
  const supply: Record<string, number> = {};
  night.catalogue.goods.forEach((good, index) => {
    if (good.kind !== 'bundle') return;
    const asked = askedOf(night, index) / 1000;
    const most = Math.min(
      asked,
      bundlesDealt[good.id === 'p' ? 0 : 1]!,
      ...good.components.map((part) => Math.floor(there.get(part.item)! / part.quantity)),
    );
    supply[good.id] = most * 1000;
    for (const part of good.components) there.set(part.item, there.get(part.item)! - most * part.quantity);
  });
  ITEMS.forEach((id, item) => {
    const { step } = night.catalogue.goods[item]!;
    const loose = Math.min(there.get(item)!, askedOf(night, item));
    supply[id] = Math.max(0, Math.floor(loose / step) - keptBack[item]!) * step;
  });
  return smallSourcing(night, supply, ordered);
}

function askedOf(night: Night, good: number): number {
  let asked = 0;
  for (let entry = 0; entry < night.demand.length; entry++)
    if (night.demand.good[entry] === good) asked += night.demand.asked[entry]!;
  return asked;
}

function eachRow(rows: Allocations, see: (row: number) => void): void {
  for (let row = 0; row < rows.length; row++) see(row);
}

/** What a row takes of an item. */
function takes(night: Night, rows: Allocations, row: number, item: number): number {
  const good = night.catalogue.goods[rows.good[row]!]!;
  if (good.kind === 'item') return rows.good[row] === item ? rows.allocated[row]! : 0;
  return good.components
    .filter((part) => part.item === item)
    .reduce((sum, part) => sum + (part.quantity * rows.allocated[row]!) / 1000, 0);
}

function onSite(night: Night, sourcing: Sourcing, item: number, wave: number): number {
  const { stock, offers } = night.catalogue;
  return (
    stock.filter((row) => row.item === item).reduce((sum, row) => sum + row.quantity, 0) +
    sourcing.lines
      .filter((line) => offers[line.offer]!.item === item && line.wave <= wave)
      .reduce((sum, line) => sum + line.packs, 0)
  );
}

const run = { seed: 20_261_123, numRuns: 1000 };

describe('allocate, against a ledger kept by hand', () => {
  it('gives every household what one step at a time gives', () => {
    fc.assert(
      fc.property(cases, ({ night, sourcing }) => {
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

function compareRows(rows: Allocations, a: number, b: number): number {
  return (
    rows.household[a]! - rows.household[b]! ||
    rows.good[a]! - rows.good[b]! ||
    rows.substituteFor[a]! - rows.substituteFor[b]! ||
    rows.wave[a]! - rows.wave[b]!
  );
}

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

describe('who waits for a late wave', () => {
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
