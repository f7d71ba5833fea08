import { describe, expect, it } from 'vitest';
import type { Offer, Supplier } from '../../src/model/index.ts';
import { basketOf, packsOf, type Basket } from '../../src/sourcing/basket.ts';
import { choose } from '../../src/sourcing/choose.ts';
import { cheapen, lighten } from '../../src/sourcing/cut.ts';
import { hasten } from '../../src/sourcing/hasten.ts';
import { Known } from '../../src/sourcing/known.ts';
import { overPadded } from '../../src/sourcing/padding.ts';
import { brokenBy, reasonOf } from '../../src/sourcing/reasons.ts';
import { rowsOf, type Rows } from '../../src/sourcing/rows.ts';
import { compareScores, scoreOf } from '../../src/sourcing/score.ts';
import { settle } from '../../src/sourcing/settle.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';

const [OIL, RICE] = [0, 1];

/** Lines are offer × 2 + wave. */
const rowsFor = (parts: Partial<NightParts>): Rows =>
  rowsOf(
    night({
      goods: [item('oil'), item('rice')],
      suppliers: [supplier('a'), supplier('b')],
      asks: [
        { good: OIL, quantity: 4 },
        { good: RICE, quantity: 9 },
      ],
      waves: 2,
      ...parts,
    }),
  );

type Packs = readonly (readonly [line: number, packs: number])[];

const after = (rows: Rows, packs: Packs, change: (basket: Basket) => void): Packs => {
  const basket = basketOf(rows, packs);
  change(basket);
  return packsOf(basket);
};

const suppliersWith = (terms: Partial<Supplier>): Supplier[] => [supplier('a', terms), supplier('b')];

describe('what is too much', () => {
  const offers = [
    offer(0, OIL, 1, 50, { packGrams: 1000 }),
    offer(0, RICE, 1, 10, { packGrams: 4000 }),
    offer(0, RICE, 3, 20, { packGrams: 9000, minPacks: 2 }),
  ];
  const full: Packs = [
    [0, 4],
    [2, 3],
    [4, 2],
  ];

  it.each([
    // Oil is a pack a kg; rice 1 in 4 kg, 3 in 9 kg. An order's load is 4 + 12 + 18 kg.
    [34_000, full],
    [
      33_999,
      [
        [0, 4],
        [2, 2],
        [4, 2],
      ],
    ],
    [
      26_000,
      [
        [0, 4],
        [2, 1],
        [4, 2],
      ],
    ],
    [
      22_000,
      [
        [0, 4],
        [4, 2],
      ],
    ],
    [21_000, [[0, 4]]],
    [2500, [[0, 2]]],
    [0, []],
  ] as const)('for a load of %i g: the heaviest for what it serves goes first', (maxGrams, left) => {
    const rows = rowsFor({ offers, suppliers: suppliersWith({ maxGrams }) });
    expect(after(rows, full, (basket) => lighten(basket, 0))).toEqual(left);
  });

  it.each([
    [
      'rice a little heavier for its worth',
      { importance: 2 },
      [
        [0, 4],
        [2, 2],
        [4, 2],
      ],
    ],
    [
      'rice that weighs twice, by weight',
      { importance: 2, isWeight: true, baseUnits: 500 },
      [
        [0, 3],
        [2, 3],
        [4, 2],
      ],
    ],
    [
      'rice that matters more',
      { importance: 5 },
      [
        [0, 3],
        [2, 3],
        [4, 2],
      ],
    ],
  ] as const)('counts importance: %s', (_, rice, left) => {
    const goods = [item('oil'), item('rice', rice)];
    const rows = rowsFor({ goods, offers, suppliers: suppliersWith({ maxGrams: 33_000 }) });
    expect(after(rows, full, (basket) => lighten(basket, 0))).toEqual(left);
  });

  it('for a budget: the dearest for what it serves goes first', () => {
    const at = (budget: number): Packs => after(rowsFor({ offers, sourcing: { budget } }), full, cheapen);
    // 4 × 50, 3 × 10, 2 × 20.
    expect(at(270)).toEqual(full);
    expect(at(269)).toEqual([
      [0, 3],
      [2, 3],
      [4, 2],
    ]);
    expect(at(70)).toEqual([
      [2, 3],
      [4, 2],
    ]);
    expect(at(69)).toEqual([
      [2, 2],
      [4, 2],
    ]);
    expect(at(39)).toEqual([]);
  });
});

describe('what nobody needs', () => {
  it('goes as a whole order, where each of its lines holds up the minimum', () => {
    const offers = [offer(0, OIL, 1, 9), offer(1, OIL, 1, 10), offer(0, RICE, 1, 9), offer(1, RICE, 1, 10)];
    const served: Packs = [
      [0, 4],
      [4, 9],
    ];
    const suppliers = [supplier('a', { minOrder: 117 }), supplier('b', { minOrder: 20 })];
    const rows = rowsFor({ offers, suppliers, sourcing: { fillThresholdMilli: 0, padToMinimum: 99 } });
    expect(after(rows, [...served, [2, 1], [6, 1]], settle)).toEqual(served);
  });

  it('goes dearest first, wherever it stands', () => {
    const offers = [offer(0, OIL, 1, 5), offer(0, RICE, 1, 10)];
    const rows = rowsFor({ offers, sourcing: { budget: 50 } });
    expect(
      after(
        rows,
        [
          [0, 4],
          [2, 9],
        ],
        cheapen,
      ),
    ).toEqual([
      [0, 4],
      [2, 3],
    ]);
  });
});

describe('earlier', () => {
  const both = { waves: [0, 1] };
  it.each([
    [
      'a whole order, in the same packs',
      [offer(0, OIL, 1, 9, both), offer(0, RICE, 1, 9, both)],
      [
        [1, 4],
        [3, 9],
      ],
      [
        [0, 4],
        [2, 9],
      ],
    ],
    [
      'not where one line cannot come then',
      [offer(0, OIL, 1, 9, both), offer(0, RICE, 1, 9, { waves: [1] })],
      [
        [1, 4],
        [3, 9],
      ],
      [
        [1, 4],
        [3, 9],
      ],
    ],
    [
      'not where the supplier has an order then',
      [offer(0, OIL, 1, 9, both), offer(0, RICE, 1, 9, both)],
      [
        [0, 1],
        [1, 3],
      ],
      [
        [0, 1],
        [1, 3],
      ],
    ],
    ['not what comes first already', [offer(0, OIL, 1, 9, both)], [[0, 4]], [[0, 4]]],
    [
      'another supplier does not matter',
      [offer(0, OIL, 1, 9, both), offer(1, RICE, 1, 9, { waves: [0] })],
      [
        [1, 4],
        [2, 9],
      ],
      [
        [0, 4],
        [2, 9],
      ],
    ],
  ] as const)('%s', (_, offers, packs, moved) => {
    expect(after(rowsFor({ offers }), packs, hasten)).toEqual(moved);
  });
});

describe('padding', () => {
  it.each([
    // minimum, packs (three are needed), pad_to_minimum, too dear
    [4000, 4, 1000, false],
    [4000, 4, 999, true],
    [3000, 4, 0, false],
    [5000, 5, 2000, false],
    [5000, 5, 1999, true],
    [4000, 3, 0, false],
    [4000, 0, 0, false],
  ])('to %i with %i packs, where %i is let: %s', (minOrder, packs, padToMinimum, tooDear) => {
    const parts = {
      offers: [offer(0, RICE, 1, 1000)],
      suppliers: suppliersWith({ minOrder }),
      asks: [{ good: RICE, quantity: 3 }],
    };
    const rows = rowsFor({ ...parts, sourcing: { fillThresholdMilli: 0, padToMinimum } });
    const basket = basketOf(rows, [[0, packs]]);
    expect(overPadded(basket, 0)).toBe(tooDear);
    expect(packsOf(basket)).toEqual(packs === 0 ? [] : [[0, packs]]);
    // With a fill threshold too, where something may be spent on it.
    const filled = basketOf(rowsFor({ ...parts, sourcing: { padToMinimum } }), [[0, packs]]);
    expect(overPadded(filled, 0)).toBe(tooDear && padToMinimum > 0);
  });
});

describe('the last word', () => {
  const settled = (rows: Rows, packs: Packs): Packs => after(rows, packs, settle);

  it.each([
    [
      'adds what someone lacks, the cheapest first',
      [offer(0, RICE, 1, 10), offer(1, RICE, 3, 27)],
      {},
      [],
      [[2, 3]],
    ],
    ['takes off what is too much beside it', [offer(0, RICE, 1, 10)], {}, [[0, 11]], [[0, 9]]],
    [
      'keeps a part that fills its pack enough',
      [offer(0, RICE, 2, 10)],
      { sourcing: { fillThresholdMilli: 500 } },
      [[0, 5]],
      [[0, 5]],
    ],
    [
      'takes it off where it does not',
      [offer(0, RICE, 2, 10)],
      { sourcing: { fillThresholdMilli: 501 } },
      [[0, 5]],
      [[0, 4]],
    ],
    [
      'leaves an order below its minimum',
      [offer(0, RICE, 1, 10)],
      { suppliers: suppliersWith({ minOrder: 91 }) },
      [[0, 9]],
      [],
    ],
    [
      'and none at it',
      [offer(0, RICE, 1, 10)],
      { suppliers: suppliersWith({ minOrder: 90 }) },
      [[0, 9]],
      [[0, 9]],
    ],
    [
      'loads no more than can be carried',
      [offer(0, RICE, 1, 10, { packGrams: 10 })],
      { suppliers: suppliersWith({ maxGrams: 59 }) },
      [[0, 9]],
      [[0, 5]],
    ],
    [
      'spends no more than there is',
      [offer(0, RICE, 1, 10)],
      { sourcing: { budget: 65 } },
      [[0, 9]],
      [[0, 6]],
    ],
    [
      'adds no more than the supplier has, in both waves',
      [offer(0, RICE, 1, 10, { stockPacks: 5, waves: [0, 1] })],
      {},
      [[1, 2]],
      [
        [0, 3],
        [1, 2],
      ],
    ],
    [
      'takes off what serves nobody, if that is not dearer',
      [offer(0, RICE, 3, 10), offer(1, RICE, 1, 4)],
      { sourcing: { fillThresholdMilli: 0 } },
      [
        [0, 3],
        [2, 1],
      ],
      [[0, 3]],
    ],
    [
      'keeps what makes the rest cheaper',
      [offer(0, RICE, 3, 10, { priceBreaks: [{ from: 4, price: 5 }] })],
      { sourcing: { fillThresholdMilli: 0 } },
      [[0, 4]],
      [[0, 4]],
    ],
    [
      'takes off a line where another serves everyone',
      [offer(0, RICE, 3, 10), offer(1, RICE, 9, 1)],
      { sourcing: { fillThresholdMilli: 0 } },
      [
        [0, 3],
        [2, 1],
      ],
      [[2, 1]],
    ],
  ] as const)('%s', (_, offers, more, packs, left) => {
    expect(settled(rowsFor({ asks: [{ good: RICE, quantity: 9 }], offers, ...more }), packs)).toEqual(left);
  });
});

describe('a first basket', () => {
  const chosen = (offers: readonly Offer[], more: Partial<NightParts> = {}): Packs =>
    packsOf(choose(rowsFor({ offers, asks: [{ good: RICE, quantity: 9 }], ...more })));

  it.each([
    ['buys each item where it is cheapest', [offer(0, RICE, 1, 10), offer(1, RICE, 3, 27)], {}, [[2, 3]]],
    [
      'in the wave in which most can come',
      [offer(0, OIL, 1, 1, { waves: [1] }), offer(0, RICE, 1, 10, { waves: [0, 1] })],
      {},
      [[3, 9]],
    ],
    ['the earliest of those', [offer(0, RICE, 1, 10, { waves: [0, 1] })], {}, [[0, 9]]],
    [
      'without an order that saves less than its fee',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a'), supplier('b', { deliveryFee: 10 })] },
      [[0, 9]],
    ],
    [
      'with one that saves more',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 8)],
      { suppliers: [supplier('a'), supplier('b', { deliveryFee: 10 })] },
      [[2, 9]],
    ],
    [
      'with one that saves no less than its fee',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a'), supplier('b', { deliveryFee: 9 })] },
      [[2, 9]],
    ],
    [
      'with one without which less could be had',
      [offer(0, RICE, 1, 10, { stockPacks: 8 }), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a'), supplier('b', { deliveryFee: 99 })] },
      [[2, 9]],
    ],
    [
      'with one without which another would miss its minimum',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a', { minOrder: 91 }), supplier('b', { deliveryFee: 99 })] },
      [[2, 9]],
    ],
    [
      'without one that misses its minimum',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a'), supplier('b', { minOrder: 82 })] },
      [[0, 9]],
    ],
    [
      'with one that reaches it',
      [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
      { suppliers: [supplier('a'), supplier('b', { minOrder: 81 })] },
      [[2, 9]],
    ],
    ['nothing where none does', [offer(0, RICE, 1, 10)], { suppliers: suppliersWith({ minOrder: 91 }) }, []],
  ])('%s', (_, offers, more, packs) => {
    expect(chosen(offers, more)).toEqual(packs);
  });

  it.each([
    // The first has 40 of 80, the second 90 of 100: without the first, the second reaches its own.
    ['the order that is furthest from its minimum', { dearer: 11, rice: 9 }],
    // 40 of 80 and 50 of 100: either could have all.
    ['of those that are as far from it, the first', { dearer: 13, rice: 5 }],
  ])('gives up %s first', (_, { dearer, rice }) => {
    const offers = [
      offer(0, OIL, 1, 10),
      offer(1, OIL, 1, dearer),
      offer(0, RICE, 1, 12),
      offer(1, RICE, 1, 10),
    ];
    const suppliers = [supplier('a', { minOrder: 80 }), supplier('b', { minOrder: 100 })];
    const both = [
      { good: OIL, quantity: 4 },
      { good: RICE, quantity: rice },
    ];
    expect(chosen(offers, { suppliers, asks: both })).toEqual([
      [2, 4],
      [6, rice],
    ]);
  });
});

describe('why there is no more', () => {
  const terms = { stockPacks: 9, packGrams: 10 };
  const rows = (more: Partial<NightParts>): Rows =>
    rowsFor({ offers: [offer(0, RICE, 2, 10, terms)], ...more });
  it.each([
    ['the supplier has none', { offers: [offer(0, RICE, 2, 10, { stockPacks: 4 })] }, 4, ['out-of-stock']],
    ['a minimum', { suppliers: suppliersWith({ minOrder: 31 }) }, 2, ['minimum-not-reached']],
    ['a load', { suppliers: suppliersWith({ maxGrams: 29 }) }, 2, ['weight-limit']],
    ['the budget', { sourcing: { budget: 29 } }, 2, ['budget']],
    ['a pack that is not filled', { sourcing: { fillThresholdMilli: 600 } }, 4, ['pack-not-filled']],
    [
      'several',
      { sourcing: { budget: 29 }, suppliers: suppliersWith({ minOrder: 31, maxGrams: 29 }) },
      2,
      ['minimum-not-reached', 'weight-limit', 'budget'],
    ],
    ['nothing', {}, 2, []],
  ] as const)('%s', (_, more, packs, broken) => {
    const basket = basketOf(rows(more), [[0, packs]]);
    expect(brokenBy(basket, 0)).toEqual(broken);
    expect(packsOf(basket)).toEqual([[0, packs]]);
  });

  it('names what alone forbids more before what only forbids together', () => {
    const offers = [offer(0, RICE, 2, 10, { packGrams: 10 }), offer(1, RICE, 2, 10, { stockPacks: 0 })];
    const suppliers = suppliersWith({ minOrder: 31, maxGrams: 9 });
    expect(reasonOf(basketOf(rows({ offers, suppliers, sourcing: { budget: 99 } }), []), RICE)).toBe(
      'out-of-stock',
    );
    expect(reasonOf(basketOf(rows({ offers: offers.slice(0, 1), suppliers }), []), RICE)).toBe(
      'minimum-not-reached',
    );
    expect(reasonOf(basketOf(rows({ offers: [] }), []), RICE)).toBe('no-offer');
  });
});

describe('the best that is known', () => {
  const rows = rowsFor({
    offers: [offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
    asks: [{ good: RICE, quantity: 9 }],
  });
  const dear = basketOf(rows, [[0, 9]]);

  it('takes what is better, and says how it was found', () => {
    const known = new Known(rows, dear);
    expect(known.result()).toMatchObject({ packs: [[0, 9]], method: 'item by item', status: 'feasible' });
    expect(known.offer(new Map([[2, 9]]), 'one')).toBe(true);
    expect(known.offer(new Map([[0, 9]]), 'two')).toBe(false);
    expect(known.result()).toMatchObject({ packs: [[2, 9]], method: 'one' });
  });

  it('settles what breaks a rule, and does not take it for what was meant', () => {
    const known = new Known(rows, dear);
    expect(known.offer(new Map([[2, 12]]), 'one')).toBe(false);
    expect(known.result().packs).toEqual([[2, 9]]);
    expect(known.offer(new Map([[2, 8]]), 'one')).toBe(false);
  });

  it('is optimal where its bounds meet it', () => {
    const known = new Known(rows, dear);
    known.bound([0], 89);
    expect(known.result()).toMatchObject({
      status: 'feasible',
      bounds: [
        { objective: 'shortage.', value: 0, lowerBound: 0 },
        { objective: 'money', value: 90, lowerBound: 89 },
      ],
    });
    known.bound([0], 95);
    expect(known.result()).toMatchObject({ status: 'optimal', bounds: [{}, { lowerBound: 90 }] });
    known.bound([1000], 90);
    expect(known.shortest()).toBe(false);
    expect(known.result()).toMatchObject({ status: 'feasible', bounds: [{}, { lowerBound: 0 }] });
    known.prove();
    expect(known.result().bounds.map(({ objective, lowerBound }) => [objective, lowerBound])).toEqual([
      ['shortage.', 0],
      ['money', 90],
      ['orders', 1],
      ['surplus', 0],
    ]);
  });

  it('goes by shortage, then substitutes, money, orders, surplus, lateness', () => {
    const score = scoreOf(dear);
    const worse = [
      { ...score, late: 1 },
      { ...score, surplus: 1 },
      { ...score, orders: 2, surplus: -1 },
      { ...score, money: 91, orders: 0 },
      { ...score, unreplaced: 1, money: 0 },
      { ...score, short: [1], unreplaced: -1 },
    ];
    for (const other of worse) {
      expect(compareScores(other, score)).toBeGreaterThan(0);
      expect(compareScores(score, other)).toBeLessThan(0);
    }
    expect(compareScores(score, { ...score })).toBe(0);
  });
});
