import type { NightDescription } from '../support/index.ts';

/** Chance from a seed, the same on every machine. @returns a whole number below `sides` */
export function dice(seed: number): (sides: number) => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * A site of a few doors on which every rule of slots can bind: two zones, one or two points with few places, trucks in the
 * morning and before noon, goods of which not all come with the first. So small that all answers can be searched.
 */
export function smallNight(seed: number): NightDescription {
  const roll = dice(seed);
  const one = <T>(...of: readonly T[]): T => of[roll(of.length)]!;
  const points = Array.from({ length: 1 + roll(2) }, (_, at) => ({
    id: ['north', 'south'][at]!,
    open: [one('09:00-12:00', '09:00-13:00')],
    desks: 1 + roll(2),
    seconds_per_household: one(600, 900),
  }));
  const buildings = ['1', '2', '3'].slice(0, 2 + roll(2)).map((building) => ({
    building,
    zone: one('B', 'B', 'C'),
    entrances: 1 + roll(2),
  }));
  const households = buildings.flatMap(({ building, entrances }) =>
    Array.from({ length: 2 + roll(2) }, (_, at) => ({
      building,
      ...(entrances > 1 ? { entrance: String(1 + (at % 2)) } : {}),
      room: `${1 + roll(2)}0${at + 1}`,
      tags: roll(5) === 0 ? 'frail' : '',
    })),
  );
  const demand = Object.fromEntries(
    households.map(({ building, room, ...rest }) => {
      const key = ['entrance' in rest ? `${building}-${rest.entrance}` : building, room].join('-');
      const rice = roll(3);
      return [
        key,
        { ...(rice > 0 ? { rice } : {}), ...(rice === 0 || roll(2) === 0 ? { oil: 1 + roll(3) } : {}) },
      ];
    }),
  );
  return {
    settings: {
      zones: [
        { id: 'B', status: 'controlled' },
        { id: 'C', status: 'controlled' },
      ],
      waves: [
        { id: 'am', ready: '09:00' },
        { id: 'pm', ready: '10:30' },
      ],
      points,
      pickup: {
        slot_minutes: 30,
        utilisation: '1',
        batch_max: one(2, 3, 4),
        batch_by: one('entrance', 'entrance', 'building', 'floor'),
        split: roll(4) > 0,
        changeover_minutes: one(0, 30),
        ...(roll(3) === 0 ? { buildings_per_slot: 1 } : {}),
      },
      priority: [{ id: 'frail', tags: ['frail'], serve: 'early' }],
    },
    buildings,
    households,
    demand,
    // The morning's truck has room for so much rice and oil; the rest comes before noon.
    offers: ['rice', 'oil'].flatMap((item) => [
      {
        supplier: 'early',
        item,
        sku: `${item}-am`,
        pack_size: 1,
        pack_price: 5,
        stock_packs: 2 + roll(7),
        waves: 'am',
      },
      { supplier: 'late', item, sku: `${item}-pm`, pack_size: 1, pack_price: 6, waves: 'pm' },
    ]),
  };
}
