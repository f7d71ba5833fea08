import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src/fair/share.ts';

interface Claim {
  readonly has?: number;
  readonly room: number;
  readonly heads?: number;
}

const shared = (claims: readonly Claim[], granule: number, supply: number, lots: readonly string[] = []) => {
  const columns = {
    length: claims.length,
    has: Float64Array.from(claims, ({ has }) => has ?? 0),
    room: Float64Array.from(claims, ({ room }) => room),
    heads: Float64Array.from(claims, ({ heads }) => heads ?? 1),
  };
  return [...shareOut(columns, granule, supply, (claim) => lots[claim] ?? String(claim))];
};

describe('equal shares', () => {
  it('of billions of granules are not dealt one by one', () => {
    const room = 4_000_000_000;
    expect(shared([{ room }, { room }], 1, 5_000_000_001)).toEqual([2_500_000_001, 2_500_000_000]);
    expect(shared([{ room, heads: 3 }, { room }], 1, 4_000_000_000)).toEqual([3_000_000_000, 1_000_000_000]);
    expect(shared([{ room, has: 3_000_000_000 }, { room }], 1, 3_000_000_000)).toEqual([0, 3_000_000_000]);
  });

  it('whose cross products pass 2^53 are compared exactly', () => {
    // 9007199254740000 ÷ 7 is more than 6433713753385714 ÷ 5, by 2/35: as doubles both products are the same.
    const claims = [
      { has: 9_007_199_254_740_000, room: 1, heads: 7 },
      { has: 6_433_713_753_385_714, room: 1, heads: 5 },
    ];
    expect(shared(claims, 1, 1, ['1', '2'])).toEqual([0, 1]);
    expect(shared(claims.toReversed(), 1, 1, ['2', '1'])).toEqual([1, 0]);
    const equals = [
      { has: 9_007_199_254_740_990, room: 1, heads: 3 },
      { has: 6_004_799_503_160_660, room: 1, heads: 2 },
    ];
    expect(shared(equals, 1, 1, ['1', '2'])).toEqual([1, 0]);
    expect(shared(equals, 1, 1, ['2', '1'])).toEqual([0, 1]);
  });

  it('go to the smallest lots, and among equal lots to whoever stands first', () => {
    const claims = Array.from({ length: 4 }, () => ({ room: 1 }));
    expect(shared(claims, 1, 2, ['d', 'b', 'c', 'a'])).toEqual([0, 1, 0, 1]);
    expect(shared(claims, 1, 3, ['b', 'b', 'a', 'b'])).toEqual([1, 1, 1, 0]);
    expect(shared(claims, 1, 1, ['b', 'b', 'b', 'b'])).toEqual([1, 0, 0, 0]);
  });

  it('are all there is room for where there is enough, and nothing where there is nothing', () => {
    expect(shared([{ room: 2 }, { room: 0 }], 5, 7)).toEqual([2, 0]);
    expect(shared([{ room: 2 }, { room: 1 }], 5, 3)).toEqual([2, 1]);
    expect(shared([{ room: 2 }, { room: 1 }], 5, 0)).toEqual([0, 0]);
    expect(shared([], 5, 3)).toEqual([]);
    const room = Float64Array.of(1);
    const columns = { length: 1, has: Float64Array.of(0), room, heads: Float64Array.of(1) };
    expect(shareOut(columns, 1, 1, () => '')).not.toBe(room);
  });
});
