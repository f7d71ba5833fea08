import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Offer, Supplier } from '../../src/model/index.ts';
import { CLOSED, FREE, PAYING, SCALE, type Column } from '../../src/sourcing/exact/column.ts';
import { startHighs } from '../../src/solver/index.ts';
import { mergeColumn, mergeWaves } from '../../src/sourcing/exact/leaf/merge.ts';
import { splitColumns } from '../../src/sourcing/exact/leaf/splits.ts';
import { spread } from '../../src/sourcing/exact/leaf/spread.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import { nothingAsked } from '../../src/sourcing/exact/relax/multipliers.ts';
import { Pricer } from '../../src/sourcing/exact/relax/pricer.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { item, night, offer, supplier, type Ask } from './night.ts';

/** One supplier whose goods can come in two waves; a load keeps both orders worth thinking of. Lines are offer × 2 + wave. */

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

function pricerFor(terms: Partial<Supplier>, offers: readonly Offer[], asks: readonly Ask[]): Pricer {
  const rows = rowsOf(
    night({
      goods: [item('oil'), item('rice')],
      suppliers: [supplier('a', { maxGrams: 10_000, ...terms })],
      offers,
      asks,
      waves: 2,
    }),
  );
  return new Pricer(rows, netOf(rows, rows.need, new Set([0, 1])), [1000]);
}

const [OIL, RICE] = [0, 1];
const both = { waves: [0, 1], packGrams: 1000 };
const PLACED = Uint8Array.of(PAYING, PAYING);
type Lines = Column['lines'];
const at = (...lines: readonly (readonly [line: number, packs: number])[]): Lines =>
  lines.map(([line, packs]) => ({ line, packs }));

describe('packs that are put into waves again', () => {
  /** All bought in the first wave, as merged orders see it, put into waves. */
  function put(pricer: Pricer, bought: readonly Lines[], states = PLACED): readonly Lines[] | undefined {
    const merged = mergeWaves(pricer.net, states);
    const columns = bought.map((lines, place) => mergeColumn(pricer.columnOf(place, lines), merged));
    return spread(highs, pricer, columns, states, merged)?.map(({ lines }) => lines);
  }
  const two = [offer(0, OIL, 1, 10, both), offer(0, RICE, 1, 10, both)];
  const four: Ask[] = [
    { good: OIL, quantity: 4 },
    { good: RICE, quantity: 8 },
  ];

  it('are whole lines where that can be, earlier rather than later', () => {
    // Twelve kg: one wave holds ten.
    const pricer = pricerFor({}, two, four);
    expect(put(pricer, [at([0, 4]), at([2, 8])])).toEqual([at([1, 4]), at([2, 8])]);
  });

  it('reach every order of the minimum', () => {
    const pricer = pricerFor({ minOrder: 80 }, two, four);
    expect(put(pricer, [at([0, 4]), at([2, 8])])).toBeUndefined();
    // Sixty of a hundred and twenty in each: eight of rice must be divided.
    const half = pricerFor({ minOrder: 60 }, two, four);
    const lines = put(half, [at([0, 4]), at([2, 8])])!.flat();
    const inWave = (wave: number): number =>
      lines.reduce((sum, { line, packs }) => sum + (line % 2 === wave ? packs : 0), 0);
    expect([inWave(0), inWave(1)]).toEqual([6, 6]);
  });

  it('are divided in legal counts, none dearer for it', () => {
    const terms = { ...both, packMultiple: 2, minPacks: 3, priceBreaks: [{ from: 4, price: 9 }] };
    const pricer = pricerFor({}, [offer(0, RICE, 1, 10, terms)], [{ good: RICE, quantity: 12 }]);
    // Twelve kg, ten a wave; from four on a pack costs nine.
    const [lines] = put(pricer, [at([0, 12])])!;
    expect(lines).toEqual(at([0, 8], [1, 4]));
  });

  it('cannot be divided where a part would be dearer', () => {
    const terms = { ...both, priceBreaks: [{ from: 7, price: 9 }] };
    const pricer = pricerFor({}, [offer(0, RICE, 1, 10, terms)], [{ good: RICE, quantity: 12 }]);
    expect(put(pricer, [at([0, 12])])).toBeUndefined();
  });

  it('stay where only one wave is open, or the offer comes in one', () => {
    const pricer = pricerFor({}, [offer(0, OIL, 1, 10, both), offer(0, RICE, 1, 10, { waves: [1] })], four);
    expect(put(pricer, [at([1, 4]), at([3, 8])], Uint8Array.of(CLOSED, PAYING))).toEqual([
      at([1, 4]),
      at([3, 8]),
    ]);
    expect(put(pricer, [at([0, 4]), at([3, 8])])).toEqual([at([0, 4]), at([3, 8])]);
  });

  it('owe an order that is free what makes it free', () => {
    const free = { deliveryFee: 5, freeDeliveryFrom: 80, maxGrams: 100_000 };
    const pricer = pricerFor(free, two, four);
    const states = Uint8Array.of(PAYING, FREE);
    expect(put(pricer, [at([0, 4]), at([2, 8])], states)).toEqual([at([0, 4]), at([3, 8])]);
    expect(put(pricer, [at([0, 4]), at([2, 8])], Uint8Array.of(FREE, FREE))).toBeUndefined();
  });

  it('leaves an offer on two lines as it stands', () => {
    const pricer = pricerFor({}, [offer(0, RICE, 1, 10, both)], [{ good: RICE, quantity: 12 }]);
    expect(put(pricer, [at([0, 3], [1, 9])])).toEqual([at([0, 3], [1, 9])]);
  });
});

describe('columns in which limited stock is divided', () => {
  /** Of six packs of rice (of eight that are wanted) in one wave: the lines of all columns that are added. */
  function split(
    terms: Partial<Supplier>,
    {
      more = {},
      states = PLACED,
      slack = 1e6,
      most = 100,
      goods = 0,
    }: {
      more?: Partial<Offer>;
      states?: Uint8Array;
      slack?: number;
      most?: number;
      goods?: number;
    } = {},
  ): readonly Lines[] | undefined {
    const rice = offer(0, RICE, 1, 10, { ...both, stockPacks: 6, ...more });
    const pricer = pricerFor(terms, [rice], [{ good: RICE, quantity: 8 }]);
    expect(pricer.net.shared).toHaveLength(1);
    const columns = [pricer.columnOf(0, at([0, 6])), pricer.columnOf(0, at([1, 6]))];
    const duals = { ...nothingAsked(2), goods: Float64Array.of(goods, goods), states };
    const itemCosts = Float64Array.of(columns[0]!.money * SCALE);
    const listed = { columns, reduced: [0, 0], slack };
    const relaxation = {
      shares: new Float64Array(0),
      used: new Float64Array(2),
      free: new Float64Array(2),
      duals,
      itemCosts,
      bound: 0,
    };
    return splitColumns(pricer, listed, { relaxation, states, most })?.map(({ lines }) => lines);
  }
  const everyWay = [1, 2, 3, 4, 5].map((first) => at([0, first], [1, 6 - first]));

  it('are all ways of dividing it where both orders need the goods', () => {
    const found = split({ minOrder: 30 })!;
    expect(found).toHaveLength(5);
    expect(found).toEqual(expect.arrayContaining(everyWay));
  });

  it('or must shed the load', () => {
    expect(split({ maxGrams: 5000 })).toHaveLength(5);
  });

  it('none where no limit asks for it', () => {
    expect(split({ maxGrams: null })).toEqual([]);
  });

  it('none where one order is closed', () => {
    expect(split({ minOrder: 30 }, { states: Uint8Array.of(PAYING, CLOSED) })).toEqual([]);
  });

  it('none that cost more than the slack', () => {
    const dear = { priceBreaks: [{ from: 4, price: 9 }] };
    // Six at nine; four and two cost two more, five and one one more, threes six more.
    expect(split({ minOrder: 20 }, { more: dear, slack: 1.5 * SCALE })).toEqual(
      expect.arrayContaining([at([0, 5], [1, 1]), at([0, 1], [1, 5])]),
    );
    expect(split({ minOrder: 20 }, { more: dear, slack: 1.5 * SCALE })).toHaveLength(2);
    expect(split({ minOrder: 20 }, { more: dear, slack: 2 * SCALE })).toHaveLength(4);
  });

  it('legal counts alone', () => {
    expect(split({ minOrder: 20 }, { more: { minPacks: 2 } })).toHaveLength(3);
    expect(split({ minOrder: 20 }, { more: { packMultiple: 2 } })).toHaveLength(2);
  });

  it('are not known where they are too many, prices rise, or goods are worth more than they cost', () => {
    expect(split({ minOrder: 30 }, { most: 4 })).toBeUndefined();
    expect(split({ minOrder: 30 }, { most: 5 })).toHaveLength(5);
    expect(split({ minOrder: 30 }, { more: { priceBreaks: [{ from: 4, price: 11 }] } })).toBeUndefined();
    expect(split({ minOrder: 30 }, { goods: SCALE + 1 })).toBeUndefined();
    expect(split({ minOrder: 30 }, { goods: SCALE })).not.toBeUndefined();
  });
});
