/** Some alike pieces. Weights are milligrams, so that half a unit of an odd weight is still a whole number. */
export interface Pieces {
  readonly milligrams: number;
  readonly count: number;
}

/**
 * How many bags some pieces take, by first-fit decreasing: at most 11/9 of the fewest and 6/9 of a bag more (Dósa, "The tight
 * bound of first fit decreasing bin-packing algorithm is FFD(I) ≤ 11/9 OPT(I) + 6/9", ESCAPE 2007). A piece over the limit is a
 * parcel of its own and shares with nothing.
 *
 *     limit  pieces         bags
 *     8      5 × 2          2      four and one
 *     8      1 × 10, 1 × 1  2      the 10 goes as it is
 *     8      2 × 5, 2 × 3   2      5 + 3 twice
 *     8      1 × 8          1
 */
export function countBags(pieces: readonly Pieces[], limit: number): number {
  let alone = 0;
  let total = 0;
  let bagged = 0;
  for (const { milligrams, count } of pieces) {
    if (milligrams > limit) alone += count;
    else {
      total += milligrams * count;
      bagged += count;
    }
  }
  if (bagged === 0) return alone;
  if (total <= limit) return alone + 1;
  const rooms: number[] = [];
  const falling = pieces
    .filter(({ milligrams }) => milligrams > 0 && milligrams <= limit)
    .sort((a, b) => b.milligrams - a.milligrams);
  for (const { milligrams, count } of falling) {
    let left = count;
    for (let bag = 0; left > 0; bag++) {
      if (bag === rooms.length) rooms.push(limit);
      const taken = Math.min(left, Math.floor(rooms[bag]! / milligrams));
      rooms[bag]! -= taken * milligrams;
      left -= taken;
    }
  }
  return alone + rooms.length;
}
