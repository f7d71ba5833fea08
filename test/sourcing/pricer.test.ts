import { array, assert, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import type { Night } from '../../src/model/index.ts';
import { CLOSED, FREE, PAYING, SCALE, type Duals } from '../../src/sourcing/exact/column.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import type { Net } from '../../src/sourcing/exact/net/net.ts';
import { weighShort } from '../../src/sourcing/exact/net/short.ts';
import { Pricer } from '../../src/sourcing/exact/relax/pricer.ts';
import { mostOf } from '../../src/sourcing/runs.ts';
import { orderOf, rowsOf, shortOf, withExtra, type Rows } from '../../src/sourcing/rows.ts';
import { amountOf, smallestPacks, surplusLimit } from '../../src/sourcing/terms.ts';
import { extras, richNights } from './rich.ts';

/** More with STAGGER_CASES; in parts, since a change that breaks something need not wait for all. */
const CASES = Math.ceil(Number(process.env['STAGGER_CASES'] ?? 80) / 4);
const SEEDS = [1, 2, 3, 4];

const WEIGHTS = [50, 7];

/** A way of buying an item, recounted from the offers alone. */
interface Way {
  readonly lines: readonly { readonly line: number; readonly packs: number }[];
  readonly money: number;
  readonly short: number;
  readonly surplus: number;
  /** By lane. */
  readonly goods: readonly number[];
  readonly grams: readonly number[];
}

/** Every way of buying an item that rule 10 and the stock let, from the orders of the net. */
function waysOf(rows: Rows, net: Net, item: number, wanted: number): Way[] {
  const { offers } = rows.catalogue;
  let all: Way['lines'][] = [[]];
  for (const index of rows.offersOf[item]!)
    for (const wave of offers[index]!.waves) {
      if (!net.laneOf.has(orderOf(rows, index, wave))) continue;
      const line = index * rows.waves + wave;
      const counts: number[] = [];
      for (
        let n = smallestPacks(offers[index]!);
        n <= mostOf(offers[index]!, wanted, rows.fillThresholdMilli);
      )
        [counts[counts.length], n] = [n, n + offers[index]!.packMultiple];
      all = all.flatMap((lines) => [lines, ...counts.map((packs) => [...lines, { line, packs }])]);
    }
  return all.flatMap((lines) => {
    const way = wayOf(rows, net, item, wanted, lines);
    return way === undefined ? [] : [way];
  });
}

function wayOf(rows: Rows, net: Net, item: number, wanted: number, lines: Way['lines']): Way | undefined {
  const goods = net.lanes.map(() => 0);
  const grams = net.lanes.map(() => 0);
  let [money, quantity] = [0, 0];
  let limit = Infinity;
  for (const { line, packs } of lines) {
    const index = Math.floor(line / rows.waves);
    const offer = rows.catalogue.offers[index]!;
    const lane = net.laneOf.get(orderOf(rows, index, line % rows.waves))!;
    goods[lane]! += amountOf(offer, packs);
    grams[lane]! += offer.packGrams! * packs;
    money += amountOf(offer, packs);
    quantity += offer.packSize * packs;
    limit = Math.min(limit, surplusLimit(offer, packs, rows.fillThresholdMilli));
  }
  const short = shortOf(rows, item, wanted - quantity);
  const surplus = quantity - (wanted - short);
  return lines.length > 0 && surplus > limit ? undefined : { lines, money, short, surplus, goods, grams };
}

interface Case {
  readonly rows: Rows;
  readonly net: Net;
  readonly duals: Duals;
}

/** Nights of which no offer's stock is shared by waves, with multipliers as a master might give them. */
const cases: Arbitrary<Case> = record({
  night: richNights,
  extra: extras,
  worth: array(integer({ min: 0, max: 2 * SCALE }), { minLength: 8, maxLength: 8 }),
  closed: array(constantFrom(CLOSED, PAYING, FREE, PAYING | FREE, CLOSED | PAYING), {
    minLength: 4,
    maxLength: 4,
  }),
}).map(({ night, extra, worth, closed }) => {
  const rows = withExtra(rowsOf(plentiful(night)), ...extra);
  // Every order as it is: what several bring that are seen as one is for net.test.ts.
  const net = netOf(rows, rows.need, new Set(rows.catalogue.suppliers.keys()));
  const duals = {
    goods: Float64Array.from(net.lanes, (_, lane) => (lane % 2 === 0 ? worth[lane]! : 0)),
    grams: Float64Array.from(net.lanes, (_, lane) => (lane % 2 === 0 ? 0 : worth[lane]!)),
    lines: new Map(rows.catalogue.offers.map((_, index) => [index * rows.waves, worth[index + 4]!])),
    states: Uint8Array.from(net.lanes, (_, lane) => closed[lane]!),
  };
  return { rows, net, duals };
});

/** Offers that can come in several waves have enough for all. */
function plentiful(night: Night): Night {
  const offers = night.catalogue.offers.map((own) =>
    own.waves.length > 1 ? { ...own, stockPacks: null } : own,
  );
  return { ...night, catalogue: { ...night.catalogue, offers } };
}

/** What a way costs at multipliers, parts of SCALE; Infinity in an order that is closed. */
function pricedAt(duals: Duals, way: Way, penalty: number): number {
  let cost = (way.money + penalty) * SCALE;
  way.goods.forEach((goods, lane) => (cost -= goods * duals.goods[lane]!));
  way.grams.forEach((grams, lane) => (cost += grams * duals.grams[lane]!));
  for (const { line } of way.lines) cost += duals.lines.get(line) ?? 0;
  return cost;
}

const usesClosed = ({ rows, net, duals }: Case, { lines }: Way): boolean =>
  lines.some(({ line }) => {
    const lane = net.laneOf.get(orderOf(rows, Math.floor(line / rows.waves), line % rows.waves))!;
    return duals.states![lane] === CLOSED;
  });

const textOf = (lines: Way['lines']): string =>
  [...lines]
    .sort((a, b) => a.line - b.line)
    .map(({ line, packs }) => `${line}×${packs}`)
    .join(' ');

it.each(SEEDS)(
  'prices every way of buying an item, and knows the cheapest and all within a limit (%i)',
  (seed) => {
    const seen = { ways: 0, bought: 0, short: 0 };
    assert(
      property(cases, (one) => {
        const { rows, net, duals } = one;
        if (net.shared.length > 0) return;
        const pricer = new Pricer(rows, net, WEIGHTS);
        net.items.forEach(({ item, wanted }, place) => {
          const ways = waysOf(rows, net, item, wanted);
          const weigh = (way: Way): number => weighShort(rows, item, way.short, WEIGHTS);
          const must = Math.min(...ways.map(weigh));
          expect(pricer.shortfall[place]).toBe(Math.min(...ways.map(({ short }) => short)));
          const open = ways
            .filter((way) => !usesClosed(one, way))
            .map((way) => ({ way, cost: pricedAt(duals, way, weigh(way) - must) }))
            .sort((a, b) => a.cost - b.cost);
          const { cost, column } = pricer.best(place, duals);
          expect(cost + 0).toBe(open[0]!.cost);
          expect(
            open.some(({ way, cost: own }) => own === cost && textOf(way.lines) === textOf(column!.lines)),
          ).toBe(true);
          // The cheaper half of them, by their text.
          const limit = open[Math.floor(open.length / 2)]!.cost;
          const within = open.filter(({ cost: own }) => own <= limit);
          const listed = pricer.all(place, duals, limit, within.length)!;
          expect(listed.map(({ lines }) => textOf(lines)).sort()).toEqual(
            within.map(({ way }) => textOf(way.lines)).sort(),
          );
          expect(pricer.all(place, duals, limit, within.length - 1)).toBeUndefined();
          for (const { lines, money, penalty, surplus, lanes } of listed) {
            const own = open.find(({ way }) => textOf(way.lines) === textOf(lines))!.way;
            expect([money, penalty]).toEqual([own.money, weigh(own) - must]);
            expect(surplus + 0).toBe(own.lines.length === 0 ? 0 : own.surplus);
            const used = net.lanes.flatMap((_, lane) =>
              own.grams[lane]! > 0 ? [{ lane, goods: own.goods[lane]!, grams: own.grams[lane]! }] : [],
            );
            expect(lanes).toEqual(used);
          }
          seen.ways += ways.length;
          if (column!.lines.length > 0) seen.bought++;
          if (column!.penalty > 0) seen.short++;
        });
      }),
      { seed, numRuns: CASES },
    );
    expect(seen.ways).toBeGreaterThan(2 * CASES);
    expect(seen.bought).toBeGreaterThan(CASES / 4);
    expect(seen.short).toBeGreaterThan(0);
  },
);

it.each(SEEDS)('knows strictly only what leaves nobody shorter than must be (%i)', (seed) => {
  assert(
    property(cases, ({ rows, net, duals }) => {
      const pricer = new Pricer(rows, net, WEIGHTS);
      const strict = new Pricer(rows, net, WEIGHTS, pricer);
      expect([pricer.strict, strict.strict]).toEqual([false, true]);
      expect(strict.shortfall).toBe(pricer.shortfall);
      net.items.forEach((_, place) => {
        const all = pricer.all(place, duals, 1e15, 100_000)!.filter(({ penalty }) => penalty === 0);
        expect(strict.all(place, duals, 1e15, 100_000)).toEqual(all);
        const { cost, column } = strict.best(place, duals);
        expect(column === undefined).toBe(all.length === 0);
        if (column === undefined) expect(cost).toBe(Infinity);
        else expect(column.penalty).toBe(0);
      });
    }),
    { seed, numRuns: CASES },
  );
});
