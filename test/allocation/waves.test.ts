import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import { smallNight, smallSourcing } from './nights.ts';
import { rowsOf } from './rows-of.ts';

describe('waves', () => {
  const items = [{ id: 'bread' }, { id: 'milk' }];

  it('lets those who need nothing later have the early goods', () => {
    const night = smallNight({
      items,
      waves: 2,
      demand: [
        [0, 'bread', 1000],
        [0, 'milk', 1000],
        [1, 'bread', 1000],
      ],
    });
    const sourcing = smallSourcing(
      night,
      { bread: 2000, milk: 1000 },
      { bread: [1000, 1000], milk: [0, 1000] },
    );
    expect(rowsOf(night, allocate(night, sourcing))).toEqual([
      '0 bread pm 1000 1000 0 0 - -',
      '0 milk pm 1000 1000 0 0 - -',
      '1 bread am 1000 1000 0 0 - -',
    ]);
  });

  it('lets a household that waits have early what is early, and stock first', () => {
    const night = smallNight({
      items,
      waves: 2,
      stock: [
        ['bread', 1000],
        ['bread', 9000, false],
      ],
      demand: [
        [0, 'bread', 1000],
        [0, 'milk', 1000],
      ],
    });
    const sourcing = smallSourcing(night, { bread: 1000, milk: 1000 }, { milk: [0, 1000] });
    expect([...allocate(night, sourcing).wave]).toEqual([0, 1]);
  });

  it('does not count on stock that cannot be used', () => {
    const night = smallNight({
      items,
      waves: 2,
      stock: [['bread', 9000, false]],
      demand: [[0, 'bread', 1000]],
    });
    const rows = allocate(night, smallSourcing(night, { bread: 1000 }, { bread: [0, 1000] }));
    expect([...rows.wave]).toEqual([1]);
  });

  it('gives contested early goods to the higher tier, then to the most households', () => {
    const night = smallNight({
      items,
      waves: 2,
      households: [{}, {}, {}, { tier: 0 }],
      demand: [
        [0, 'bread', 3000],
        [1, 'bread', 1000],
        [2, 'bread', 1000],
        [3, 'bread', 2000],
      ],
    });
    const rows = allocate(night, smallSourcing(night, { bread: 7000 }, { bread: [3000, 4000] }));
    expect([...rows.wave]).toEqual([1, 0, 1, 0]);
  });

  it('splits an amount only where it comes in two waves', () => {
    const night = smallNight({
      items,
      waves: 2,
      demand: [
        [0, 'bread', 5000],
        [1, 'bread', 5000],
      ],
    });
    const rows = allocate(
      night,
      smallSourcing(night, { bread: 8000 }, { bread: [6000, 2000] }, { bread: 'out-of-stock' }),
    );
    expect(rowsOf(night, rows)).toEqual([
      '0 bread am 5000 4000 0 1000 out-of-stock -',
      '1 bread am 5000 2000 0 1000 out-of-stock -',
      '1 bread pm 0 2000 0 0 - -',
    ]);
    const enough = smallSourcing(night, {}, { bread: [5000, 5000] });
    expect([...allocate(night, enough).wave]).toEqual([0, 1]);
  });

  it('splits over three waves, in whole steps', () => {
    const night = smallNight({ items, waves: 3, stock: [['bread', 1500]], demand: [[0, 'bread', 9000]] });
    const rows = allocate(night, smallSourcing(night, { bread: 8000 }, { bread: [1000, 3000, 3000] }));
    expect(rowsOf(night, rows)).toEqual([
      '0 bread pm 9000 5000 0 1000 out-of-stock -',
      '0 bread eve 0 3000 0 0 - -',
    ]);
    const two = smallNight({
      items,
      waves: 3,
      demand: [
        [0, 'bread', 6000],
        [1, 'bread', 5000],
      ],
    });
    const both = allocate(two, smallSourcing(two, { bread: 11_000 }, { bread: [4000, 5000, 2000] }));
    expect(rowsOf(two, both)).toEqual([
      '0 bread am 6000 4000 0 0 - -',
      '0 bread eve 0 2000 0 0 - -',
      '1 bread pm 5000 5000 0 0 - -',
    ]);
  });

  it('says of a part the wave in which it is delivered', () => {
    const night = smallNight({ items, waves: 3, demand: [[0, 'bread', 5000]] });
    const rows = allocate(night, smallSourcing(night, { bread: 5000 }, { bread: [3000, 0, 2000] }));
    expect(rowsOf(night, rows)).toEqual(['0 bread am 5000 3000 0 0 - -', '0 bread eve 0 2000 0 0 - -']);
  });

  it('makes a bundle wait for the last of its components', () => {
    const night = smallNight({
      items,
      waves: 2,
      bundles: [
        {
          id: 'pack',
          components: [
            ['bread', 1000],
            ['milk', 1000],
          ],
        },
      ],
      demand: [
        [0, 'pack', 1000],
        [1, 'bread', 1000],
      ],
    });
    const sourcing = smallSourcing(night, { pack: 1000, bread: 1000 }, { bread: [2000], milk: [0, 1000] });
    expect([...allocate(night, sourcing).wave]).toEqual([1, 0]);
  });
});
